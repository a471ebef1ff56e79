"""What changed in maps as one web page: the pictures, and beside them every change in words.

The page needs no script: numbers in the picture and in the list are links to each other, and what
is shown of which weight is chosen with the means of the style sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from cjmap import __version__
from cjmap.board.board import Stretch
from cjmap.diff.change import Weight
from cjmap.diff.wording import Part as Words
from cjmap.diff.wording import Role
from cjmap.export.changes.marking import Told
from cjmap.export.changes.seen import STRANGERS, Looks, Seen, called, seen, sums
from cjmap.export.changes.words import Texts, texts
from cjmap.export.html import shell
from cjmap.export.html.fill import fill
from cjmap.export.html.picture import variable
from cjmap.layout.grid import MARGIN
from cjmap.layout.marks import Mark, Sign
from cjmap.layout.marks_foot import BEFORE, LEFT, WORDS
from cjmap.layout.place import lay_out
from cjmap.renderers.svg import inline
from cjmap.report.changes.result import Compared, Status, summed, weights
from cjmap.report.look import visible

_EDGE = MARGIN - 10
"""Kept around the picture: badges stand on the upper edge of the phases."""
_SCALE = 0.85
"""The picture is never drawn smaller than this, unless a reader asks for all of it at once."""
TAGS = {
    Role.OLD: "del", Role.GONE: "del", Role.NEW: "ins", Role.CAME: "ins", Role.NAME: "bdi",
}  # fmt: skip
SIGNS = {Sign.ADDED: "+", Sign.REMOVED: "−", Sign.MOVED: "→", Sign.CHANGED: "~"}


class Row(NamedTuple):
    """A change: its words, each with the element that it stands in, and what it is marked with."""

    words: tuple[tuple[str, str], ...]
    weight: Weight
    sign: Sign
    mark: Mark | None
    first: bool
    """The first that its mark stands for: there the number leads."""
    texts: Texts | None


class Chapter(NamedTuple):
    """The changes of a phase, or of the map as a whole (no stretch)."""

    stretch: Stretch | None
    rows: tuple[Row, ...]


class Picture(NamedTuple):
    """The picture of a map, the rules of its colours, and what its signs mean."""

    svg: Markup
    css: str
    legend: tuple[tuple[str, str], ...]


class Part(NamedTuple):
    """What the page says of one map."""

    number: int
    map: Compared
    sides: tuple[str, ...]
    sums: str
    notes: tuple[str, ...]
    seen: Seen | None
    picture: Picture | None
    chapters: tuple[Chapter, ...]

    @property
    def title(self) -> str:
        """What the map is called; the file, where it cannot be read."""
        return self.map.title or visible(self.map.name)


def write(maps: Sequence[Compared], looks: Looks) -> bytes:
    """The page as UTF-8."""
    told = [one for one in maps if one.status is not Status.SAME]
    shown = maps[:1] if len(maps) == 1 else told
    parts = [_part(number, one, looks) for number, one in enumerate(shown, 1)]
    found = weights(maps)
    known = {
        "parts": parts,
        "sums": parts[0].sums if len(parts) == 1 else summed(maps, looks.some),
        "weights": [(weight, number) for weight, number in found.items() if number],
        "theme": looks.theme,
        "signs": SIGNS,
        "switchable": shell.switchable(looks.theme),
        "version": __version__,
        "visible": visible,
    }
    body = fill("changes-body.html", {}, known)
    style = Markup(_style(looks, str(body), parts))
    known |= {"body": body, "style": style, "policy": shell.policy(style)}
    return (fill("changes-page.html", {}, known) + "\n").encode("utf-8")


def _style(looks: Looks, body: str, parts: Sequence[Part]) -> str:
    """The style of the report, then what only this page has, then the pictures."""
    sheets = "".join(str(fill(name, {}, {})) for name in ("style.css", "changes.css"))
    drawn = "".join(part.picture.css for part in parts if part.picture)
    fonts = shell.fonts(body, looks.theme.typeface)
    return fonts + shell.colours(looks.theme) + sheets + drawn


def _part(number: int, one: Compared, looks: Looks) -> Part:
    if one.data == (None, None) or (one.status is Status.TEXT):
        sides = tuple(visible(name) for name in (one.old, one.new) if name)
        return Part(number, one, sides, sums(one), (visible(one.why),), None, None, ())
    found = seen(one, looks, f"change-{number}-")
    chapters = tuple(_chapters(found)) if found.told else ()
    notes = (STRANGERS,) if one.strangers else ()
    sides = tuple(called(one, found.board.language))
    drawn = _picture(number, found, looks)
    return Part(number, one, sides, sums(one, looks.some), notes, found, drawn, chapters)


def _picture(number: int, found: Seen, looks: Looks) -> Picture:
    scene = lay_out(found.board, looks.theme, found.view, found.marks)
    palette = tuple((role, f"var({variable(role)})") for role, _ in scene.palette)
    name = f"pic-{number}"
    drawn = inline(scene._replace(palette=palette), name, _EDGE)
    least = round(_SCALE * (scene.width - 2 * _EDGE))
    rule = f"@media screen{{html:not(:has(#fit:checked)) #{name}{{min-width:{least}px}}}}\n"
    return Picture(Markup(drawn.svg), drawn.css + rule, tuple(_legend(found)))


def _legend(found: Seen) -> Iterator[tuple[str, str]]:
    """Each sign that is used, and what it means."""
    say, marks = found.board.language.say, found.marks
    used = {mark.sign for mark in marks.of.values()}
    yield from ((sign.value, say(WORDS[sign])) for sign in Sign if sign in used)
    if marks.left:
        yield "left", say(LEFT)
    if marks.before:
        yield "before", say(BEFORE)


def _chapters(found: Seen) -> Iterator[Chapter]:
    """The map as a whole, then phase by phase as in the picture."""
    by_phase: dict[int, list[Told]] = {}
    for one in found.told:
        by_phase.setdefault(-1 if one.phase is None else one.phase, []).append(one)
    stretches = {int(one.route[1]): one for one in found.board.stretches}
    seen_before: set[int] = set()
    for phase in sorted(by_phase):
        rows = tuple(_rows(by_phase[phase], seen_before))
        yield Chapter(stretches.get(phase), rows)


def _rows(every: Sequence[Told], before: set[int]) -> Iterator[Row]:
    for one in every:
        sentence, mark, _ = one
        first = mark is not None and mark.number not in before
        if mark:
            before.add(mark.number)
        change = sentence.change
        full = texts(change.before, change.after) if change.key else None
        words = tuple(_word(part) for part in sentence.parts)
        yield Row(words, change.weight, one.sign, mark, first, full)


def _word(part: Words) -> tuple[str, str]:
    return TAGS.get(part.role, ""), visible(part.text)
