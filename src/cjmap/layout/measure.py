"""How wide a text is in the shipped fonts, and where its lines break.

User text is measured as it is drawn, after `plain`: see there for what happens to control
characters. Everything is exact for Chromium with the embedded fonts; a reader's own fallback font
may be some per cent wider, which is why boxes keep a little room.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from cjmap.language.direction import against
from cjmap.layout.measure_lines import balanced
from cjmap.layout.measure_segments import BLANK, SOFT, Cut
from cjmap.layout.measure_shape import Setting, widths
from cjmap.layout.measure_split import fit
from cjmap.layout.measure_words import cut
from cjmap.layout.scene import Style, Typeface

# Few texts need these, so `re` compiles them when it first meets them.
_BREAKS = "\r\n?|[\x0b\x0c\x85]"
_BIDI = "[\u202a-\u202e\u2066-\u2069]"
_BLANKS = "[ \t]+"
_FORBIDDEN = "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]"


class Line(NamedTuple):
    """One line of a text as it is drawn, and its width in units.

    `against`: the text that it is of runs against the direction of the map.
    """

    text: str
    width: float
    against: bool = False


def plain(text: str) -> str:
    """The text as it is measured and drawn.

    - Runs of blanks and tabs become one blank, all kinds of line ends become a line feed.
    - Bidirectional overrides, embeddings and isolates (U+202A–202E, U+2066–2069) are dropped:
      each text is drawn as an element of its own, whose order they would turn. Marks without
      a scope (U+200E, U+200F, U+061C) stay.
    - Characters that XML forbids and other control characters become U+FFFD.
    """
    if text.replace("\n", "").isprintable() and "  " not in text:
        return text
    text = re.sub(_BIDI, "", re.sub(_BREAKS, "\n", text))
    return re.sub(_BLANKS, " ", re.sub(_FORBIDDEN, "\ufffd", text))


class _Cuts(dict[str, Cut]):
    """The texts of one setting, cut when first asked for and remembered."""

    def __init__(self, setting: Setting) -> None:
        self.setting = setting

    def __missing__(self, text: str) -> Cut:
        self[text] = found = (_short if len(text) <= _SHORT else _cut)(text, self.setting)
        return found

    def fitting(self, text: str, box: float) -> Cut:
        """The text with words cut that are wider than the box."""
        found = self[text]
        return found if found.longest <= box else fit(found, box, self.setting)


_SHORT = 24


@lru_cache(maxsize=4096)
def _short(text: str, setting: Setting) -> Cut:
    """Labels and names outlive the map: the next one has many of the same."""
    return _cut(text, setting)


def _cut(text: str, setting: Setting) -> Cut:
    return cut(plain(text).strip(" \n"), setting)


class Ruler:
    """Measures and breaks texts of one language (a BCP 47 tag). Remembers what it has measured.

    `rtl` says that the map runs from right to left; `typeface` are fonts of one's own.
    """

    def __init__(
        self, language: str = "en", rtl: bool = False, typeface: Typeface | None = None
    ) -> None:
        self.language = language
        self.rtl = rtl
        self._typeface = typeface
        self._cuts: dict[Style, _Cuts] = {}
        self._widths: dict[tuple[str, Style], float] = {}

    def against(self, text: str) -> bool:
        """Whether a text runs against the map."""
        if not self.rtl and text.isascii():
            return False  # nearly always
        return against(text, self.rtl)

    def line(self, text: str, style: Style) -> Line:
        """A text on one line."""
        return Line(text, self.width(text, style), self.against(text))

    def width(self, text: str, style: Style) -> float:
        """The width of a text on one line, in units; a line break counts as a blank."""
        found = self._widths.get((text, style))
        if found is None:
            known = widths(self._texts(style).setting)
            found = known[plain(text).replace("\n", " ")] * style.size
            self._widths[text, style] = found
        return found

    def extent(self, text: str, style: Style) -> tuple[float, float]:
        """The width of a text on one line, as the sum of its pieces, and that of the widest piece
        that Unicode's rules do not break. Cheap: the pieces are needed for breaking it anyway."""
        found = self._texts(style)[text]
        return found.ends[-1] * style.size if found.ends else 0.0, found.longest * style.size

    def break_lines(self, text: str, style: Style, width: float) -> tuple[Line, ...]:
        """Break a text into as few lines as fit a box of this width, as even as can be.

        Explicit line breaks are kept. A word wider than the box breaks between graphemes; no
        line is wider than the box except a single grapheme that is. A soft hyphen shows where
        a line ends at it. No text gives no lines.
        """
        size, turned = style.size, self.against(text)
        found = self._texts(style).fitting(text, width / size)
        pieces, glue, starts, ends, *_ = found
        lines = []
        first = 0
        for last in balanced(found, width / size):
            shown = glue.join(pieces[first:last])
            reach = (ends[last - 1] - starts[first]) * size
            lines.append(Line(shown if glue else _ended(shown), reach, turned))
            first = last
        return tuple(lines)

    def _texts(self, style: Style) -> _Cuts:
        found = self._cuts.get(style)
        if found is None:
            setting = Setting(style.weight, style.italic, self.language, self._typeface)
            found = self._cuts[style] = _Cuts(setting)
        return found


def _ended(line: str) -> str:
    """Without blanks at its end; a hyphen where it ends at a soft one."""
    line = line.rstrip(BLANK)
    if SOFT not in line:
        return line
    return line.replace(SOFT, "") + ("-" if line[-1] == SOFT else "")
