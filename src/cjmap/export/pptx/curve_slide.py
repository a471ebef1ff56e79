"""The feelings over the whole journey as a chart of PowerPoint's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cjmap.board.board import Actor, Lane
from cjmap.board.feelings import Feeling, feelings, terms
from cjmap.export.grid import mood_of
from cjmap.export.pptx import speech
from cjmap.export.pptx.canvas import Canvas, Leaf
from cjmap.export.pptx.chart_lines import Line, Mark, Range, lines
from cjmap.export.pptx.charts import Inner, Look
from cjmap.export.pptx.pieces import PITCH, Shop, Text
from cjmap.export.pptx.sheet import Told
from cjmap.export.pptx.texts import Para, Run, said
from cjmap.export.statements import fall_sentence
from cjmap.layout.mood import tone
from cjmap.layout.place import describe
from cjmap.layout.scene import Frame
from cjmap.model.journey import Action

_AXIS = 92.0
"""Left of the chart, for the words of the scale."""
_ARROW = 24.0
_INNER = Inner(0, 0.09, 1, 0.82)
_STEP = 11.0
"""Points of the names of steps."""
_MOST = 14
"""With more steps than this they are told by their numbers."""
_NARROW = 10
"""With more steps than this there is no room for the words of feelings."""

_Course = tuple[Actor | None, list[Feeling]]


def write(canvas: Canvas) -> None:
    """The slide; none where no feeling has a score."""
    lane = next((one for one in canvas.board.lanes if one.key == "emotions"), None)
    if lane is None:
        return
    courses = [
        (actor, found)
        for actor, found in feelings(lane, canvas.board)
        if any(one.score is not None for one in found)
    ]
    if courses:
        _Curve(canvas, lane, courses).write()


class _Curve:
    def __init__(self, canvas: Canvas, lane: Lane, courses: Sequence[_Course]) -> None:
        self._canvas, self._board, self._lane = canvas, canvas.board, lane
        self._courses = courses
        self._scale = lane.scale or canvas.board.journey.scale
        self._count = len(canvas.board.columns)

    def write(self) -> None:
        canvas, area = self._canvas, self._canvas.area
        with canvas.leaf(self._lane.label) as leaf:
            top = area.y + self._insight(leaf, area)
            if len(self._courses) > 1:
                self._names(leaf, Frame(area.x, top, area.width, 20))
                top += 28
            foot = self._steps_height(area.width - _AXIS)
            plot = self._plot(Frame(area.x, top, area.width, area.bottom - top - foot))
            self._arrows(leaf, plot._replace(y=top, height=_ARROW))
            self._chart(leaf, plot)
            self._words(leaf, plot)
            found = (one for one in canvas.found.entries if one.lane.key == self._lane.key)
            leaf.notes.extend(("", *speech.evidence(self._board, (), found)))
            self._steps(leaf, plot._replace(y=plot.bottom + 4, height=foot))

    def _insight(self, leaf: Leaf, area: Frame) -> float:
        """What the curve shows, in a sentence; how high it is."""
        told = fall_sentence(self._canvas.found, self._board).strip()
        leaf.notes.append(told or describe(self._board))
        if not told:
            return 0.0
        shop = Shop(self._canvas, area.width, area.height)
        text = Text(told, 16)
        height = shop.height([text], area.width)
        leaf.sheet.text(area._replace(height=height), [shop.para(text)])
        return height + 14

    def _names(self, leaf: Leaf, frame: Frame) -> None:
        """Whose curve has which colour."""
        runs: list[Run] = []
        for actor, _ in self._courses:
            if actor:
                role = self._canvas.writing.colours.theme.persona(actor.index)
                runs += [
                    Run("●  ", 13, role),
                    Run(f"{actor.persona.name}\u00a0\u00a0\u00a0\u00a0 ", 13),
                ]
        if runs:
            leaf.sheet.text(frame, [Para(tuple(runs))])

    def _plot(self, frame: Frame) -> Frame:
        left = frame.x if self._board.rtl else frame.x + _AXIS
        top = frame.y + _ARROW
        return Frame(left, top, frame.width - _AXIS, frame.height - _ARROW)

    def _at(self, plot: Frame, column: float) -> float:
        """Where a column begins."""
        share = column / self._count
        return plot.right - share * plot.width if self._board.rtl else plot.x + share * plot.width

    def _arrows(self, leaf: Leaf, plot: Frame) -> None:
        """The phases over their steps, in their colours."""
        theme = self._canvas.writing.colours.theme
        for one in self._board.stretches:
            edges = sorted((self._at(plot, one.first), self._at(plot, one.last + 1)))
            frame = Frame(edges[0] + 1, plot.y, edges[1] - edges[0] - 2, _ARROW - 2)
            name = one.phase.name or ""
            short = self._canvas.fitting(name, 11, frame.width - 16)
            leaf.sheet.box(
                frame,
                self._canvas.fill(theme.phase(one.index)),
                geometry="homePlate",
                paragraphs=[said(short, 11, "on-phase", bold=True, side="middle")],
                anchor="ctr",
                wrap=False,
                flip=self._board.rtl,
                told=Told(name or "Phase"),
            )

    def _chart(self, leaf: Leaf, plot: Frame) -> None:
        canvas, scale = self._canvas, self._scale
        writing = canvas.writing
        look = Look(writing.colours, writing.language, self._board.rtl, writing.scale)
        steps = [self._step(number) for number in range(self._count)]
        ends = Range(scale.min, scale.max, scale.better == "lower")
        chart = lines(self._series(), steps, ends, _INNER, look)
        relation = leaf.slide.relate_chart(chart.xml, chart.workbook)
        about = f"{self._lane.label}. {describe(self._board)}"
        leaf.sheet.chart(plot, relation, Told(self._lane.label, about))

    def _step(self, number: int) -> str:
        column = self._board.columns[number]
        content = column.content
        name = content.text if isinstance(content, Action) else content.name or ""
        return f"{column.label} {name}".strip()

    def _series(self) -> list[Line]:
        found = []
        theme = self._canvas.writing.colours.theme
        for actor, course in self._courses:
            index = actor.index if actor else 0
            name = actor.persona.name if actor else self._lane.label
            values = self._means([(one, one.score) for one in course])
            marks = self._marks(course, values) if len(self._courses) == 1 else ()
            found.append(Line(name, values, theme.persona(index), marks=marks))
            targets = self._means([(one, one.target) for one in course])
            if any(one is not None for one in targets):
                target = self._canvas.language.say("target")
                found.append(Line(f"{name}: {target}", targets, "muted", dashed=True))
        return found

    def _means(self, scores: Sequence[tuple[Feeling, float | None]]) -> tuple[float | None, ...]:
        """One for each column: the mean of several, nothing where there is none."""
        here: list[list[float]] = [[] for _ in range(self._count)]
        for one, score in scores:
            if score is not None:
                here[(one.first + one.last) // 2].append(score)
        return tuple(sum(some) / len(some) if some else None for some in here)

    def _marks(
        self, course: list[Feeling], values: Sequence[float | None]
    ) -> tuple[Mark | None, ...]:
        here = Counter((one.first + one.last) // 2 for one in course if one.score is not None)
        words = {
            column: one.word for one in course if here[column := (one.first + one.last) // 2] == 1
        }
        found: list[Mark | None] = []
        for column, value in enumerate(values):
            if value is None:
                found.append(None)
                continue
            mood = mood_of(value, self._lane, self._board)
            word = words.get(column, "") if self._count <= _NARROW else ""
            place, aside = _clear(values, column, self._scale.better == "lower")
            aside *= -1 if self._board.rtl else 1
            found.append(Mark(tone(mood), word if len(word) <= 24 else "", place, aside))
        return tuple(found)

    def _words(self, leaf: Leaf, plot: Frame) -> None:
        """The words of the scale, at its ends and in the middle."""
        scale, told = self._scale, terms(self._lane, self._board)
        rtl = self._board.rtl
        x = plot.right + 8 if rtl else plot.x - _AXIS
        for value in dict.fromkeys((scale.max, scale.middle, scale.min)):
            share = (scale.max - value) / ((scale.max - scale.min) or 1)
            if scale.better == "lower":
                share = 1 - share
            y = plot.y + plot.height * (_INNER.y + _INNER.height * share)
            frame = Frame(x, y - 16, _AXIS - 8, 32)
            words = self._canvas.fitting(told.label(value), 12, 2 * (_AXIS - 12))
            leaf.sheet.text(frame, [said(words, 12, "muted", side="end")], anchor="ctr")

    def _texts(self, number: int) -> list[Text]:
        column = self._board.columns[number]
        role = self._canvas.writing.colours.theme.phase(column.phase)
        texts = [Text(column.label, _STEP, role, bold=True)]
        name = self._step(number).partition(" ")[2]
        if self._count <= _MOST and name:
            texts.append(Text(name, _STEP))
        return texts

    def _steps_height(self, width: float) -> float:
        """How high the names of steps are; they may take a third of the slide."""
        each = width / max(1, self._count) - 6
        shop = Shop(self._canvas, each, 1000)
        tallest = max(shop.height(self._texts(number), each) for number in range(self._count))
        return min(tallest, self._canvas.area.height / 3) + 4

    def _steps(self, leaf: Leaf, frame: Frame) -> None:
        """The number and name of each step below its point."""
        each = frame.width / self._count
        shop = Shop(self._canvas, each - 6, 1000)
        most = max(1, int(frame.height / (_STEP * PITCH)) - 1)
        for number in range(self._count):
            start, end = sorted((self._at(frame, number), self._at(frame, number + 1)))
            texts = [shop.shortened(one, each - 6, most) for one in self._texts(number)]
            paragraphs = [shop.para(one)._replace(side="middle") for one in texts]
            leaf.sheet.text(Frame(start + 3, frame.y, end - start - 6, frame.height), paragraphs)


def _clear(values: Sequence[float | None], column: int, turned: bool) -> tuple[str, int]:
    """Where the words of a point stand clear of the line, and of a target at its height: over a
    peak, below a dip; on a slope above it, to the left (-1) where it rises, else to the right (1).
    """
    here = values[column] or 0.0
    before = next((one for one in reversed(values[:column]) if one is not None), here)
    after = next((one for one in values[column + 1 :] if one is not None), here)
    if before < here < after or before > here > after:
        return "t", -1 if (before < after) != turned else 1
    high = here >= max(before, after)
    return "t" if high != turned else "b", 0
