"""Changes for people in a terminal: a sign, a sentence; the signs tell as much as the colours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from cjmap.diff import words
from cjmap.diff.change import What
from cjmap.diff.tell import Sentence, shown
from cjmap.diff.wording import Role
from cjmap.report.changes.formats import Setting
from cjmap.report.changes.result import Compared, Status, by_kind, how, summed, weighed
from cjmap.report.look import Look, columns, visible
from cjmap.report.result import count

SIGNS = {What.ADDED: "+", What.REMOVED: "-", What.MOVED: ">"}
"""All else is `~`: changed."""
_COLOURS = {"+": "added", "-": "removed", ">": "moved", "~": "changed"}
_PAINT = {Role.OLD: "removed", Role.GONE: "removed", Role.NEW: "added", Role.CAME: "added"}
_WIDEST = 100
Word = list[tuple[str, str]]
"""Pieces of one word, each with the role that it is painted in."""


def write(maps: Sequence[Compared], setting: Setting) -> str:
    """Every map with its changes, and the sums."""
    part = _stat if setting.stat else _map
    lines: list[str] = []
    for one in maps:
        if one.status is not Status.SAME:
            lines += [*part(one, setting.look), ""]
    return "\n".join([*lines, summed(maps, setting.some), ""])


def of_map(one: Compared, look: Look) -> str:
    """One map with its changes, whatever became of it."""
    return "".join(f"{line}\n" for line in _map(one, look))


def _map(one: Compared, look: Look) -> Iterator[str]:
    yield _heading(one, look)
    if one.held:
        yield f"  {visible(one.held, look.encoding)}"
    if one.strangers:
        yield "  The two have no phase and no step in common: is this the right pair?"
    for sentence in one.sentences:
        yield from in_lines(sentence, look)
    if one.why:
        yield f"  {visible(one.why, look.encoding)}"
    yield from (_line(text, look) for text in one.lines)


def _heading(one: Compared, look: Look) -> str:
    name = visible(one.name, look.encoding)
    title = visible(" ".join(one.title.split()), look.encoding)
    told = {Status.ADDED: "new map: ", Status.REMOVED: "removed map: "}.get(one.status, how(one))
    return f"{look.paint(f'{name}:', 'place')} {told}{title}".rstrip()


def in_lines(sentence: Sentence, look: Look) -> Iterator[str]:
    """A sentence in lines; what follows the first stands below its text."""
    sign = SIGNS.get(sentence.change.what, "~")
    mark = look.paint(sign, "quiet" if sentence.quiet else _COLOURS[sign])
    room = min(look.width, _WIDEST) - 4
    for at, line in enumerate(_wrapped(_words(sentence, look), room)):
        text = " ".join("".join(_painted(word, sentence.quiet, look)) for word in line)
        yield f"    {text}" if at else f"  {mark} {text}"


def _words(sentence: Sentence, look: Look) -> list[Word]:
    every: list[Word] = [[]]
    for part in sentence.parts:
        first, *others = visible(shown(part), look.encoding).split(" ")
        role = _PAINT.get(part.role, "")
        every[-1].append((first, role))
        every += [[(word, role)] for word in others]
    return every


def _wrapped(every: Iterable[Word], room: int) -> Iterator[list[Word]]:
    line: list[Word] = []
    used = 0
    for word in every:
        width = sum(columns(text) for text, _ in word)
        if line and used + 1 + width > room:
            yield line
            line, used = [], 0
        used += width + (1 if line else 0)
        line.append(word)
    yield line


def _painted(word: Word, quiet: bool, look: Look) -> Iterator[str]:
    for text, role in word:
        role = "quiet" if quiet else role
        yield look.paint(text, role) if role and text else text


def _line(text: str, look: Look) -> str:
    """A line of a text diff."""
    safe = f"  {visible(text, look.encoding)}"
    head = text.startswith(("+++", "---", "@@"))
    role = "quiet" if head else {"+": "added", "-": "removed"}.get(text[:1], "")
    return look.paint(safe, role) if role else safe


def _stat(one: Compared, look: Look) -> Iterator[str]:
    yield _heading(one, look)
    if one.sentences:
        yield f"  {count(len(one.sentences), 'change')}: {weighed([one])}"
    for what, kind, number in by_kind(one):
        sign = SIGNS.get(what, "~")
        yield f"  {look.paint(sign, _COLOURS[sign])} {what:9} {words.kind(kind):20} {number:5,}"
    if one.why:
        yield f"  {visible(one.why, look.encoding)}"
