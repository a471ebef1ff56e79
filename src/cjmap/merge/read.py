"""The text of a map → its units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from cjmap.fmt.kinds import forms
from cjmap.fmt.tree import Entry, Node
from cjmap.fmt.written import Written
from cjmap.merge.shapes import ANY, How, Shape, shape_of_key, shape_of_lane, stands_for
from cjmap.merge.units import Kind, Unit, indented
from cjmap.model.names import fold
from cjmap.text.lines import line_end, line_start
from cjmap.text.span import Route

_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*")
_HEAD = re.compile(r"(?:[ \t]*(?:---)?[ \t]*(?:#[^\n]*)?\n)*")
_BEHIND = re.compile(r"[ \t]*(?:&\S+)?[ \t]*(?:#[^\n]*)?")


class UnusualError(Exception):
    """A file is written in a way in which hardly anybody writes; nobody guesses there."""


def units(text: str, data: dict[str, Any]) -> Unit:
    """The units of a map that loads. `data`: what its text says; the text ends with a line end, and
    all of them are `\\n`."""
    written = Written(text)
    if written.unusual:
        raise UnusualError
    return _Reader(written, data).top(data)


class _Spot(NamedTuple):
    """An entry with where the lines above it begin, and those below it end."""

    entry: Entry
    begin: int
    end: int


class _Reader:
    """One pass over a file."""

    def __init__(self, written: Written, data: dict[str, Any]) -> None:
        self.text = written.text
        self.node = written.top
        lanes = data.get("lanes")
        self.lanes = {
            fold(name): str(spec["kind"]).strip().lower()
            for name, spec in (lanes.items() if isinstance(lanes, dict) else ())
            if isinstance(spec, dict) and spec.get("kind")
        }

    def top(self, data: dict[str, Any]) -> Unit:
        """The map itself; what stands above its first key is its lead."""
        text, node = self.text, self.node
        begin = line_start(text, node.start)
        if node.kind != "map" or node.brackets or not _HEAD.fullmatch(text, 0, begin):
            raise UnusualError
        unit = Unit(text, "", data, (), block=True, column=node.start - begin)
        unit.begin = unit.start = begin
        unit.end, unit.value = len(text), (node.start, node.end)
        unit.lead = text[:begin]
        self._fill(unit, node, Shape(How.ONE, "Journey"), ())
        return unit

    def _fill(self, unit: Unit, node: Node, shape: Shape, route: Route) -> None:
        """What a unit holds."""
        unit.route, unit.open = route, shape.open
        if shape.how is How.ONE:
            unit.main = stands_for(shape.kind, unit.data)
        if not unit.data or node.kind == "alias" or shape.how is How.WHOLE or self._is_odd(node):
            return
        if shape.how is How.READINGS:
            shape = _of_readings(unit.data)
        if shape.how is How.NAMES and not isinstance(unit.data, dict):
            shape = Shape(How.MANY, shape.kind)
        if shape.how is How.MANY and not isinstance(unit.data, list):
            self._single(unit, node, shape, route)
        elif isinstance(unit.data, list):
            unit.kind = Kind.LIST
            self._elements(unit, node, shape, route)
        elif isinstance(unit.data, dict):
            unit.kind = Kind.RECORD
            self._keys(unit, node, shape, route)

    def _single(self, unit: Unit, node: Node, shape: Shape, route: Route) -> None:
        """A list that is written as its one element."""
        unit.kind, unit.single = Kind.LIST, True
        one = Unit(self.text, "", unit.data, (), column=unit.column, value=unit.value)
        one.begin, one.start = unit.value[0], unit.start
        one.end, one.block, one.in_brackets = unit.end, unit.block, unit.in_brackets
        unit.inner = [one]
        self._fill(one, node, shape.inner(), (*route, 0))
        one.block = one.block and one.kind is not Kind.LEAF
        unit.tail, one.tail = one.tail, ""

    def _elements(self, unit: Unit, node: Node, shape: Shape, route: Route) -> None:
        at = 0
        for spot, value in zip(self._spots(unit, node), unit.data, strict=True):
            one = self._unit(unit, spot, value)
            self._fill(one, spot.entry.value, shape.inner(), (*route, at))
            self._dress(one, spot.entry)
            unit.inner.append(one)
            at += bool(value)

    def _keys(self, unit: Unit, node: Node, shape: Shape, route: Route) -> None:
        of_kind = forms().get(shape.kind, {}) if shape.how is How.ONE else {}
        at = 0
        for spot in self._spots(unit, node):
            key = spot.entry.key
            one = self._unit(unit, spot, unit.data[key])
            one.name = key
            if shape.how is How.LANES:
                kind = self.lanes.get(fold(key), "text")
                self._fill(one, spot.entry.value, shape_of_lane(kind), (*route, at, "items"))
                one.route = (*route, at)
            elif of_kind:
                one.name, inner = shape_of_key(shape.kind, key)
                above = ("phases", 0) if (shape.kind, one.name) == ("Journey", "actions") else ()
                self._fill(one, spot.entry.value, inner, (*route, *above, one.name))
            else:
                step = at if shape.how in (How.NAMES, How.LABELS) else key
                self._fill(one, spot.entry.value, shape.inner(), (*route, step))
            self._dress(one, spot.entry)
            unit.inner.append(one)
            at += bool(one.data) or shape.how is How.NAMES

    def _unit(self, holder: Unit, spot: _Spot, data: Any) -> Unit:
        """An entry; what it holds and the comments around it come when that is known."""
        text, entry, value = self.text, spot.entry, spot.entry.value
        one = Unit(text, "", data, (), in_brackets=not holder.block)
        one.start, one.value = entry.start, (value.start, value.end)
        one.begin, one.end = spot.begin, spot.end
        one.head = text[entry.start : value.start]
        if isinstance(holder.data, dict):
            one.key = text[entry.start : entry.key_end]
        if not one.in_brackets:
            one.dash = not one.key
            one.column = entry.start - line_start(text, entry.start)
            one.block = value.kind in ("map", "list") and not value.brackets
        return one

    def _dress(self, one: Unit, entry: Entry) -> None:
        """Note the lines above, the end of its own line, the lines below."""
        one.block = one.block and one.kind is not Kind.LEAF
        if one.in_brackets:
            return
        text, first = self.text, line_start(self.text, entry.start)
        lead = text[one.begin : first] if one.begin < first else ""
        mark = entry.start + 1 if one.dash else text.index(":", entry.key_end) + 1
        last = mark if one.block else max(one.value[1], mark)
        stop = last if text[last - 1] == "\n" else line_end(text, last)
        behind = text[last:stop]
        if one.block and one.dash and not _BEHIND.fullmatch(behind):
            behind = ""  # its first key stands there
        tail = one.tail if one.block else indented(text[stop + 1 : one.end], -one.column)
        if not (_COMMENTS.fullmatch(lead) and _COMMENTS.fullmatch(tail)):
            raise UnusualError
        if not _BEHIND.fullmatch(behind):
            raise UnusualError
        one.lead, one.behind, one.tail = indented(lead, -one.column), behind.rstrip(), tail

    def _spots(self, unit: Unit, node: Node) -> Iterator[_Spot]:
        """The entries of a mapping or list, each with the lines that belong to it."""
        entries = node.entries
        if node.brackets:
            yield from (_Spot(one, one.start, one.value.end) for one in entries)
            return
        text = self.text
        column = node.entries[0].start - line_start(text, node.entries[0].start)
        begin = _first_begin(text, unit, entries[0])
        for at, one in enumerate(entries):
            last = at == len(entries) - 1
            stop = unit.end if last else line_start(text, entries[at + 1].start)
            end = _own_end(text, max(one.value.end, one.key_end + 1), stop, column)
            yield _Spot(one, begin, end)
            begin = end
        tail = text[begin : unit.end]
        if not _COMMENTS.fullmatch(tail):
            raise UnusualError
        unit.tail = indented(tail, -unit.column)

    def _is_odd(self, node: Node) -> bool:
        """Whether it is `a: b` right in a list in brackets, which nobody writes: taken as it is."""
        return node.brackets and self.text[node.start] not in "{[&"


def _first_begin(text: str, unit: Unit, first: Entry) -> int:
    """Where the lines above the first entry begin: below the key; nowhere behind a dash."""
    begin = line_start(text, first.start)
    if begin <= unit.start:
        return first.start if unit.dash else begin
    return line_end(text, unit.start) + 1


def _own_end(text: str, end: int, stop: int, column: int) -> int:
    """Up to where the lines belong to an entry: those comments that stand further in than it."""
    at = end if text[end - 1] == "\n" else min(line_end(text, end) + 1, stop)
    own = at
    while at < stop:
        after = line_end(text, at) + 1
        line = text[at:after]
        comment = line.lstrip(" \t")
        if comment.startswith("#") and len(line) - len(comment) > column:
            own = after
        at = after
    return own


def _of_readings(data: Any) -> Shape:
    """A lane of figures: by the names of metrics, or a list of them."""
    if isinstance(data, dict) and "metric" not in data:
        return Shape(How.LABELS, "MetricItem")
    if isinstance(data, list) and any(isinstance(o, dict) and "metric" not in o for o in data):
        return ANY  # mappings in a list, which count as several
    return Shape(How.MANY, "MetricItem")
