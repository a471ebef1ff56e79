"""The mappings whose keys the author chooses: fields, segments, lanes, labels, definitions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from cjmap.model.names import fold
from cjmap.model.numerals import number_like
from cjmap.model.shapes import Many, Notes, Pairs, Record, Shape, Texts, Wrong, note_same
from cjmap.text.span import Route

_TEXTS = Texts()


class Facts(Pairs):
    """`fields` of a map, persona, stakeholder or item: labelled lines."""

    def entries(self, value: dict[str, Any], notes: Notes) -> Iterator[tuple[Route, Any]]:
        for name, texts in value.items():
            if texts:
                yield (name,), {"name": name, "texts": _TEXTS.expand(texts, notes)}

    def inside(self, steps: Route, value: Any, rest: Route, notes: Notes) -> Route:
        return _TEXTS.trace(value, rest[1:], notes) if rest[:1] == ("texts",) else ()


class Segment(Facts):
    """A persona's segment: labelled lines, in one level of groups or in none."""

    def entries(self, value: dict[str, Any], notes: Notes) -> Iterator[tuple[Route, Any]]:
        for name, inner in value.items():
            if isinstance(inner, dict):
                note_same(inner, notes)
                for (key,), fact in super().entries(inner, notes):
                    yield (name, key), {**fact, "group": name}
            elif inner:
                yield (name,), {"name": name, "texts": _TEXTS.expand(inner, notes)}


class OwnLanes(Pairs):
    """`fields` of a phase or action: each is a lane, and its kind decides how items are read."""

    def __init__(self, kinds: Mapping[str, Shape]) -> None:
        self.kinds = kinds

    def _shape(self, name: str, notes: Notes) -> tuple[str, Shape]:
        kind = notes.kinds.get(fold(name), "text")
        return kind, self.kinds.get(kind, self.kinds["text"])

    def entries(self, value: dict[str, Any], notes: Notes) -> Iterator[tuple[Route, Any]]:
        for name, items in value.items():
            if items:
                kind, shape = self._shape(name, notes)
                long = {"kind": kind, "name": name, "items": shape.expand(items, notes)}
                yield (name,), long

    def inside(self, steps: Route, value: Any, rest: Route, notes: Notes) -> Route:
        # pydantic names the kind of the lane before the field inside it
        inner = rest[1:] if rest[:1] and rest[0] in self.kinds else rest
        if inner[:1] != ("items",):
            return ()
        return self._shape(str(steps[-1]), notes)[1].trace(value, inner[1:], notes)


class Named(Pairs):
    """A mapping name → entry whose entries keep their name under `key`.

    An empty entry is an entry of that name when `keep`; else it is skipped.
    """

    def __init__(self, key: str, shape: Record, keep: bool = False) -> None:
        self.key = key
        self.shape = shape
        self.keep = keep

    def entries(self, value: dict[str, Any], notes: Notes) -> Iterator[tuple[Route, Any]]:
        for name, inner in value.items():
            if not inner:
                if self.keep:
                    yield (name,), {self.key: name}
                continue
            long = self.shape.expand(inner, notes)
            yield (name,), {**long, self.key: name} if isinstance(long, dict) else long

    def inside(self, steps: Route, value: Any, rest: Route, notes: Notes) -> Route:
        return self.shape.trace(value, rest, notes)


class Labels(Pairs):
    """Labels of a scale, by score or by upward range (`3..5`)."""

    def entries(self, value: dict[str, Any], notes: Notes) -> Iterator[tuple[Route, Any]]:
        for key, text in value.items():
            if text:
                low, dots, high = key.partition("..")
                long = {"low": low.strip(), "high": (high if dots else low).strip(), "text": text}
                yield (key,), long


class Registry(NamedTuple):
    """What is defined once: a mapping id → entry, or a list of entries, or (`single`) one entry.

    `value`: the key that a bare text stands for in a mapping (`name`; in metrics a bare number is
    the `value`).
    """

    record: Record
    value: str = "name"
    single: bool = False

    def _entry(self, id_: str, inner: Any, notes: Notes) -> Any:
        if not inner:
            return {"id": id_, "name": id_}
        if isinstance(inner, str):
            if self.value != "name" and number_like(inner):
                return {"id": id_, "name": id_, self.value: inner}
            return {"id": id_, "name": inner}
        long = self.record.expand(inner, notes)
        if isinstance(long, dict):
            if "id" in long:
                hint = f"The name in front, `{id_}`, is the id already."
                message = "This entry has two ids."
                notes.wrong.append(Wrong(inner, "id", "two-ids", message, hint))
            return {"name": id_, **long, "id": id_}
        return long

    def expand(self, value: Any, notes: Notes) -> Any:
        if isinstance(value, dict) and not self.single:
            note_same(value, notes)
            return [self._entry(id_, inner, notes) for id_, inner in value.items()]
        return Many(self.record).expand(value, notes)

    def trace(self, value: Any, rest: Route, notes: Notes) -> Route:
        if not isinstance(value, dict) or self.single:
            return Many(self.record).trace(value, rest, notes)
        names = list(value)
        if not rest or not isinstance(rest[0], int) or rest[0] >= len(names):
            return ()
        name = names[rest[0]]
        return (name, *self.record.trace(value[name], rest[1:], notes))


class Readings(NamedTuple):
    """A metrics lane: names alone, items with `metric`, or a mapping metric → figures."""

    record: Record

    def _parts(self, value: Any, notes: Notes) -> Iterator[tuple[Route, str | None, Any]]:
        """(author's steps, metric or None, what is said about it) of every reading."""
        listed = isinstance(value, list)
        for i, one in enumerate(value) if listed else [(0, value)]:
            at: Route = (i,) if listed else ()
            if isinstance(one, dict) and "metric" not in one:
                note_same(one, notes)
                yield from (((*at, name), name, inner) for name, inner in one.items())
            elif one:
                yield at, None, one

    def _long(self, metric: str | None, inner: Any, notes: Notes) -> Any:
        if metric is None:
            return self.record.expand(inner, notes)
        if not inner:
            return {"metric": metric}
        if isinstance(inner, dict):
            return {**self.record.mapping(inner, notes), "metric": metric}
        return {"metric": metric, "value": inner}

    def expand(self, value: Any, notes: Notes) -> Any:
        return [self._long(metric, inner, notes) for _, metric, inner in self._parts(value, notes)]

    def trace(self, value: Any, rest: Route, notes: Notes) -> Route:
        parts = list(self._parts(value, Notes()))
        if not rest or not isinstance(rest[0], int) or rest[0] >= len(parts):
            return ()
        at, _, inner = parts[rest[0]]
        return (*at, *self.record.trace(inner, rest[1:], notes))
