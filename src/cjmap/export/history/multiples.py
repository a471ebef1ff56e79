"""The scene of the small multiples: a title, what the colours mean, and a grid of curves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.export.history import words
from cjmap.export.history.cell import CHART, Cell, cell, draw
from cjmap.export.history.key import key
from cjmap.history.axis import Axis, axis
from cjmap.history.history import History
from cjmap.history.turns import MOST, Turn, some, turns
from cjmap.language.choice import speak
from cjmap.language.words import MOODS
from cjmap.layout.measure import Ruler
from cjmap.layout.paragraph import BODY, SMALL, TITLE, label, paragraph
from cjmap.layout.scene import Gradient, Node, Scene, Text
from cjmap.layout.theme import Theme

_COLUMNS = 4
_WIDE, _GAP, _GUTTER, _MARGIN = 272.0, 32.0, 72.0, 24.0
_BETWEEN = 36.0


def multiples(history: History, theme: Theme) -> Scene:
    """The picture of a history."""
    every = turns(history)
    shown = some(every, MOST)
    columns = max(2, min(_COLUMNS, len(shown)))
    right = _MARGIN + _GUTTER + columns * (_WIDE + _GAP) - _GAP
    ruler = Ruler("en", typeface=theme.typeface)
    head, y = _head(history, every, shown, right, ruler)
    nodes: list[Node] = [*head]
    gradients: list[Gradient] = []
    line = axis([moment for one in shown for moment in (one.before, one.moment) if moment])
    cells = [cell(one, _WIDE, ruler, speak("en")) for one in shown]
    if cells:
        legend, y = key(shown, line, history.phases, (_MARGIN, right, y + 16), theme, ruler)
        nodes += legend
    for at in range(0, len(cells), columns):
        row, top = cells[at : at + columns], y + _BETWEEN
        chart = top + max(one.above for one in row)
        gradients.append(_ramp(f"row-{at}", chart))
        nodes += [*_scale(chart, ruler), *_row(row, (top, chart), line, theme, at)]
        y = chart + CHART + max(one.below for one in row)
    return Scene(
        width=right + _MARGIN,
        height=y + _MARGIN,
        title=f"{history.title}: the emotion curve over time",
        description=_described(cells),
        language="en",
        rtl=False,
        background="background",
        palette=tuple(theme.palette.items()),
        nodes=tuple(nodes),
        gradients=tuple(gradients),
        typeface=theme.typeface,
    )


def _head(
    history: History, every: Sequence[Turn], shown: Sequence[Turn], right: float, ruler: Ruler
) -> tuple[list[Text], float]:
    """The title and what is shown below it, and where they end."""
    room = right - _MARGIN
    title = paragraph(history.title, TITLE, "ink", room, ruler)
    told = words.curves(history, len(every), len(shown), speak("en"))
    about = paragraph(told, BODY, "muted", room, ruler)
    below = _MARGIN + title.height + 4
    nodes = [*title.at_start().draw(_MARGIN, _MARGIN), *about.draw(_MARGIN, below)]
    return nodes, below + about.height


def _row(
    row: Sequence[Cell], tops: tuple[float, float], line: Axis, theme: Theme, first: int
) -> Iterator[Node]:
    for at, one in enumerate(row):
        x = _MARGIN + _GUTTER + at * (_WIDE + _GAP)
        yield draw(one, x, tops, line, theme, (f"turn-{first + at + 1}", f"row-{first}"))


def _scale(top: float, ruler: Ruler) -> Iterator[Text]:
    """What high and low mean, beside the first chart of a row."""
    for at, word in enumerate(MOODS):
        y = top + at * CHART / 2 + 4
        yield label(word, _MARGIN + _GUTTER - 10, y, SMALL, "muted", ruler, "end")


def _ramp(name: str, top: float) -> Gradient:
    """From good to bad down a row."""
    stops = ((0.0, "emotion.4", 1.0), (0.5, "emotion.2", 1.0), (1.0, "emotion.0", 1.0))
    return Gradient(name, 0.0, top, 0.0, top + CHART, stops)


def _described(cells: Sequence[Cell]) -> str:
    """What a screen reader hears."""
    return " ".join(
        f"{line.text.rstrip('.')}." for one in cells for part in one.texts for line in part.lines
    )
