"""The ways through a map as a graph of Graphviz: steps are nodes, phases are clusters.

Texts are measured and broken here, as in the pictures, so that they fit their boxes in every
script, whatever fonts the machine has that draws them.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from cjmap.board.board import Board, Column, Stretch
from cjmap.board.routes import Edge, edges, forks
from cjmap.export.data import Data
from cjmap.layout.measure import Ruler, plain
from cjmap.layout.paragraph import BODY, NAME, SMALL, STRONG
from cjmap.layout.scene import Style
from cjmap.layout.theme import load_theme
from cjmap.model.journey import Phase

_STEP, _PHASE, _WAY, _TITLE = 150.0, 240.0, 110.0, 640.0
"""How wide texts are, in points."""
_SPARE = 1.08
"""Room for a font that is wider than the one that was measured."""
_INCH = 72


def write(data: Data) -> bytes:
    """The graph as DOT, in UTF-8."""
    return "".join(f"{line}\n" for line in _Graph(data.board).lines()).encode()


class _Graph:
    """A board, and what its texts are measured and its colours taken by."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.theme = load_theme("light")
        self.palette = self.theme.palette
        self.ruler = Ruler(board.code, board.rtl)
        self.ways = edges(board)
        self.paths = {one.first: one.name for fork in forks(board) for one in fork}

    def lines(self) -> Iterator[str]:
        """The whole text."""
        font = 'fontname="Helvetica,Arial,sans-serif"'
        ink, card = self.palette["ink"], self.palette["card"]
        title = self._label(self.board.journey.title, NAME, _TITLE)
        side = "r" if self.board.rtl else "l"
        yield f"digraph {_quoted(self.board.journey.title)} {{"
        yield f"  graph [{font} rankdir={'RL' if self.board.rtl else 'LR'} compound=true"
        yield f"    label={title} labelloc=t labeljust={side} fontsize={NAME.size:g}"
        yield f'    fontcolor="{ink}" bgcolor="{self.palette["background"]}"'
        yield "    pad=0.3 nodesep=0.3 ranksep=0.6]"
        yield f'  node [{font} shape=box style="rounded,filled" fillcolor="{card}"'
        yield f'    fontsize={BODY.size:g} fontcolor="{ink}" margin="0.14,0.09"]'
        yield f"  edge [{font} fontsize={SMALL.size:g} arrowsize=0.7"
        yield f'    color="{self.palette["line"]}" fontcolor="{self.palette["muted"]}"]'
        for stretch in self.board.stretches:
            yield from self._cluster(stretch)
        for number, way in enumerate(self.ways):
            yield from self._way(way, number)
        yield from self._order()
        yield "}"

    def _order(self) -> Iterator[str]:
        """Phases stand in their order, also where no way leads from one to the next."""
        led = {(way.source, way.target) for way in self.ways}
        for before, after in pairwise(self.board.stretches):
            if (before.last, after.first) not in led:
                ends = (self.board.columns[at].id for at in (before.last, after.first))
                yield f"  {' -> '.join(map(_quoted, ends))} [style=invis weight=0]"

    def _cluster(self, stretch: Stretch) -> Iterator[str]:
        columns = self.board.columns[stretch.first : stretch.last + 1]
        colour = self.palette[self.theme.phase(stretch.index)]
        if stretch.phase.name is None:
            yield from (f"  {self._node(one, colour)}" for one in columns)
            return
        label = self._label(stretch.phase.name, STRONG, _PHASE)
        yield f"  subgraph cluster_{stretch.index + 1} {{"
        yield f'    graph [label={label} style="rounded,filled" margin=12 fontsize={STRONG.size:g}'
        yield f'      color="{colour}" fontcolor="{colour}" fillcolor="{self.palette["panel"]}"]'
        yield from (f"    {self._node(one, colour)}" for one in columns)
        yield "  }"

    def _node(self, column: Column, colour: str) -> str:
        content = column.content
        text = (content.name if isinstance(content, Phase) else content.text) or column.label
        star = "★ " if content.moment_of_truth else ""
        width = self._width(star + text, BODY, _STEP) + 0.28
        more = {
            "decision": " shape=hexagon style=filled",
            "wait": ' style="rounded,filled,dashed"',
            "milestone": " penwidth=2.5",
        }.get(content.kind, "")
        label = self._label(star + text, BODY, _STEP)
        return f'{_quoted(column.id)} [label={label} width={width:.2f} color="{colour}"{more}]'

    def _way(self, way: Edge, number: int) -> Iterator[str]:
        source = self.board.columns[way.source]
        name = way.when or (self.paths.get(way.target, "") if way.target is not None else "")
        name = name if way.when or way.kind == "branch" else ""
        share = "" if way.share is None else self.board.language.percent(way.share)
        said = "\n".join(filter(None, (name, share)))
        facts = [f"label={self._label(said, SMALL, _WAY)}"] if said else []
        if way.share is not None:
            facts.append(f"penwidth={1 + way.share / 25:.2f}")
        if way.kind == "back":
            facts.append("style=dashed constraint=false")
        if way.target is None:
            # A blank is in no id of the map.
            target = f"end {number}"
            stop = self._label(self.board.language.say("leaves the journey here"), SMALL, _WAY)
            colour = self.palette["pain.mark"]
            yield (
                f'  {_quoted(target)} [shape=plaintext style="" label={stop} '
                f'fontsize={SMALL.size:g} fontcolor="{colour}"]'
            )
            facts.append(f'color="{colour}"')
        else:
            target = self.board.columns[way.target].id
        attributes = f" [{' '.join(facts)}]" if facts else ""
        yield f"  {_quoted(source.id)} -> {_quoted(target)}{attributes}"

    def _label(self, text: str, style: Style, width: float) -> str:
        lines = (one.text for one in self.ruler.break_lines(text, style, width))
        # A picture of Graphviz has no direction: marks keep signs at the ends of lines there.
        mark = "\u200f" if self.board.rtl else ""
        return _quoted("\n".join(f"{mark}{line}{mark}" for line in lines))

    def _width(self, text: str, style: Style, width: float) -> float:
        """How wide a text is when it is broken, in inches."""
        lines = self.ruler.break_lines(text, style, width)
        return max((one.width for one in lines), default=0.0) * _SPARE / _INCH


def _quoted(text: str) -> str:
    """A text as DOT reads it literally: no escapes, no entities, no HTML."""
    inner = plain(text).replace("\\", "\\\\").replace('"', '\\"').replace("&", "&amp;")
    return '"' + inner.replace("\n", "\\n") + '"'
