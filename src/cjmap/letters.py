"""Letters that no font at hand has: where a picture that is drawn without the reader's fonts would
show empty boxes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Span

if TYPE_CHECKING:
    from cjmap.layout.scene import Typeface
    from cjmap.model.load import Document
    from cjmap.text.source import Source

_SCRIPT = re.compile(r"(.+?) (?:CAPITAL |SMALL )?(?:LETTER|SYLLAB|VOWEL|SIGN|DIGIT|HIEROGLYPH)")
_OTHERS = "unusual"
"""What is of no script: emoji that are newer than the fonts, signs for private use."""

_FIRST = Span(0, 0, 0, 0)


def check(document: Document, typeface: Typeface | None, format: str) -> tuple[Diagnostic, ...]:
    """A warning for each script of a map that neither its own fonts nor ours have."""
    if document.source.text.isascii() or not document.plain:
        return ()
    scripts: dict[str, str] = {}
    for letter in dict.fromkeys(_missing(document.plain, typeface)):
        scripts.setdefault(_script(letter), letter)
    found = (_warning(script, letter, document, format) for script, letter in scripts.items())
    return tuple(sorted(found, key=lambda one: one.span or _FIRST))


def _missing(value: Any, typeface: Typeface | None) -> Iterator[str]:
    from cjmap.layout.measure import plain
    from cjmap.layout.measure_faces import runs

    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from _missing(one, typeface)
    elif isinstance(value, str) and not value.isascii():
        clean = plain(value).replace("\n", " ")
        for run in runs(clean, 400, False, typeface):
            if run.face is None:
                yield from clean[run.start : run.end]


def _script(letter: str) -> str:
    name = unicodedata.name(letter, "")
    if name.startswith("CJK UNIFIED"):
        return "rare Chinese"
    found = _SCRIPT.match(name)
    return found[1].title() if found else _OTHERS


def _warning(script: str, letter: str, document: Document, format: str) -> Diagnostic:
    what = "letters" if script != _OTHERS else "signs"
    return Diagnostic(
        "missing-letters",
        f"No font at hand has {script} {what}, such as `{letter}`: as {format} they are empty "
        "boxes.",
        _place(letter, document.source),
        "Name a font file that has them in a theme of your own, or draw SVG or HTML: these show "
        "them in the fonts of whoever reads them.",
        severity=Severity.WARNING,
    )


def _place(letter: str, source: Source) -> Span | None:
    at = source.text.find(letter)
    if at < 0:
        return None  # written as an escape
    return source.span(at, at + 1)
