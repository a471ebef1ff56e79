"""The emotion curve as a line of text for each persona, phase by phase; other scores likewise."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.board.board import Actor, Lane
from cjmap.board.feelings import Feeling, Terms, feelings
from cjmap.export.markdown.figures import mood, scores
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.sentences import signed
from cjmap.language.words import TARGET
from cjmap.report.look import columns as width
from cjmap.text.markdown import BREAK, text


def curve(sheet: Sheet) -> Iterator[str]:
    """One table for each lane of scores."""
    for lane in sheet.board.lanes:
        if lane.drawn in ("curve", "dots") and (rows := list(_rows(lane, sheet))):
            yield _legend(lane, sheet.terms(lane), sheet)
            head = ["", *map(sheet.phase, range(len(sheet.names)))]
            yield _aligned([head, *rows], sheet.board.rtl)


def _legend(lane: Lane, said: Terms, sheet: Sheet) -> str:
    scale = said.scale
    worst, best = (scale.min, scale.max)
    if scale.better == "lower":
        worst, best = best, worst
    words = sheet.language.say(
        "From {worst} to {best}; the taller the bar, the better.",
        worst=_end(worst, said, sheet),
        best=_end(best, said, sheet),
    )
    return text(words) if lane.key == "emotions" else f"**{text(lane.label)}:** {text(words)}"


def _end(score: float, said: Terms, sheet: Sheet) -> str:
    number, word = signed(score, said.scale, sheet.language), said.label(score)
    return number if word == sheet.language.number(score) else f"{number} ({word})"


def _rows(lane: Lane, sheet: Sheet) -> Iterator[list[str]]:
    """A row of scores for each persona, and one of targets."""
    said, found = sheet.terms(lane), feelings(lane, sheet.board)
    for actor, felt in found:
        name = _name(actor if len(found) > 1 else None, felt, lane, sheet)
        for field, label in (
            ("score", name),
            ("target", f"{name}, {sheet.language.say(TARGET)}"),
        ):
            if any(getattr(one, field) is not None for one in felt):
                yield [label, *_cells(felt, field, said, sheet)]


def _name(actor: Actor | None, felt: Sequence[Feeling], lane: Lane, sheet: Sheet) -> str:
    """Whose scores they are; of one persona alone, what they are scores of."""
    if lane.key == "emotions":
        actor = felt[0].actor
    return sheet.name(actor) if actor else text(lane.label)


def _cells(felt: Sequence[Feeling], field: str, said: Terms, sheet: Sheet) -> Iterator[str]:
    for stretch in sheet.board.stretches:
        here = (one for one in felt if stretch.first <= one.at < stretch.last + 1)
        values = [found for one in here if (found := getattr(one, field)) is not None]
        bars = "".join(mood(value, said.scale) for value in values)
        yield f"{bars}{BREAK}{scores(values, said.scale, sheet.language)}" if bars else ""


def _aligned(lines: Sequence[Sequence[str]], rtl: bool) -> str:
    """A table whose columns stand below each other in plain text too."""
    widths = [max(3, *(width(line[at]) for line in lines)) for at in range(len(lines[0]))]
    rules = ("-" * (wide - 1) for wide in widths)
    rule = [f"{dashes}:" if rtl else f":{dashes}" for dashes in rules]
    return "\n".join(_padded(line, widths) for line in (lines[0], rule, *lines[1:]))


def _padded(cells: Sequence[str], widths: Sequence[int]) -> str:
    pairs = zip(cells, widths, strict=True)
    return f"| {' | '.join(cell + ' ' * (wide - width(cell)) for cell, wide in pairs)} |"
