"""Short form → long form, one shape for each way in which the file may say a thing.

A shape has two halves that must agree: `expand` turns what the author wrote into the long form,
and `trace` leads from a place in the long form back to the author's. Only `trace` knows routes,
and it is asked only when there is a problem to show, so that expanding stays cheap.

Data is dict, list, text or None. Nothing here judges: what does not fit a shape is passed on as
it is, and the models say what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from cjmap.model.grammar import SINGULAR
from cjmap.model.names import fold
from cjmap.text.span import Route


class BothForms(NamedTuple):
    """A mapping gives one thing twice: `thought` and `thoughts`."""

    holder: dict[str, Any]
    key: str
    other: str


class Wrong(NamedTuple):
    """A key that cannot stand as it does; `other`: the key of the same mapping it clashes with."""

    holder: dict[str, Any]
    key: str
    code: str
    message: str
    hint: str
    other: str | None = None


@dataclass(slots=True)
class Notes:
    """What expanding needs to know (`kinds`: own lanes by folded name) and what it notices."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    twice: list[BothForms] = field(default_factory=list)
    wrong: list[Wrong] = field(default_factory=list)
    given: dict[int, list[int]] = field(default_factory=dict)
    """By identity of a list, where it has elements: looked up anew for every problem in it."""


class Shape(Protocol):
    """One way of writing a thing."""

    def expand(self, value: Any, notes: Notes) -> Any:
        """The long form of a value that is not empty."""

    def trace(self, value: Any, rest: Route, notes: Notes) -> Route:
        """The author's steps inside `value` for the long form's steps `rest`, as far as known."""


def note_same(value: dict[str, Any], notes: Notes) -> None:
    """Note the author's own names that are equal but for case or the form of letters."""
    if len({fold(key) for key in value}) == len(value):
        return
    seen: dict[str, str] = {}
    for key in value:
        first = seen.setdefault(fold(key), key)
        if first != key:
            message = f"`{key}` is the same name as `{first}`: case makes no difference."
            notes.wrong.append(
                Wrong(value, key, "duplicate-name", message, "Keep one of them.", first)
            )


class Plain:
    """A value that is written as it is."""

    def expand(self, value: Any, notes: Notes) -> Any:
        return value

    def trace(self, value: Any, rest: Route, notes: Notes) -> Route:
        return rest if isinstance(value, (dict, list)) else ()


class Many(NamedTuple):
    """A list whose empty elements are skipped, or one value alone."""

    inner: Shape

    def expand(self, value: Any, notes: Notes) -> Any:
        expand = self.inner.expand
        if isinstance(value, list):
            return [expand(one, notes) for one in value if one]
        return [expand(value, notes)]

    def trace(self, value: Any, rest: Route, notes: Notes) -> Route:
        if not rest:
            return ()
        index, *inner = rest
        if not isinstance(value, list):
            return self.inner.trace(value, tuple(inner), notes)
        given = notes.given.get(id(value))
        if given is None:
            given = notes.given[id(value)] = [i for i, one in enumerate(value) if one]
        if not isinstance(index, int) or index >= len(given):
            return ()
        at = given[index]
        return (at, *self.inner.trace(value[at], tuple(inner), notes))


class Texts:
    """A list of texts, or one alone; quicker than `Many(Plain())`."""

    def expand(self, value: Any, notes: Notes) -> Any:
        return [one for one in value if one] if isinstance(value, list) else [value]

    def trace(self, value: Any, rest: Route, notes: Notes) -> Route:
        return Many(Plain()).trace(value, rest, notes)


@dataclass(slots=True)
class Record:
    """A mapping with known keys, or plain text that stands for its key `plain`.

    `keys`: author's key → (long form's key, shape). Filled after the records are made, because
    records hold one another.
    """

    plain: str | None = None
    keys: dict[str, tuple[str, Shape]] = field(default_factory=dict)

    def expand(self, value: Any, notes: Notes) -> Any:
        if isinstance(value, dict):
            return self.mapping(value, notes)
        if self.plain is not None and isinstance(value, str):
            return {self.plain: value}
        return value

    def mapping(self, value: dict[str, Any], notes: Notes) -> dict[str, Any]:
        """Expand every key; an unknown one is passed on as it is."""
        long: dict[str, Any] = {}
        keys = self.keys
        for key, inner in value.items():
            known = keys.get(key)
            if known is None:
                long[key] = inner
            elif inner:
                name, shape = known
                if name in long:
                    self._twice(value, key, name, notes)
                if inner.__class__ is list and name != key:
                    self._list_for_one(value, key, name, notes)
                long[name] = inner if shape.__class__ is Plain else shape.expand(inner, notes)
        return long

    def _list_for_one(self, value: dict[str, Any], key: str, name: str, notes: Notes) -> None:
        if SINGULAR.get(name) == key:
            hint = f"Write `{name}:` above the list."
            message = f"`{key}` takes one, found a list."
            notes.wrong.append(Wrong(value, key, "list-for-one", message, hint))

    def _twice(self, value: dict[str, Any], key: str, name: str, notes: Notes) -> None:
        other = next(k for k in value if k in self.keys and self.keys[k][0] == name)
        notes.twice.append(BothForms(value, key, other))

    def trace(self, value: Any, rest: Route, notes: Notes) -> Route:
        if not rest or not isinstance(value, dict):
            return ()
        name, *inner = rest
        # of two keys for one thing, expanding keeps the last
        for key, one in reversed(value.items()):
            if one and key in self.keys and self.keys[key][0] == name:
                return (key, *self.keys[key][1].trace(one, tuple(inner), notes))
        return rest if name in value else ()


class ScoreForm(NamedTuple):
    """A score item: a bare number is the score, bare text the feeling.

    Text that begins like a number (a digit, a sign, `~`) is taken for one, so that `3/5` is told
    to be no number instead of becoming a feeling.
    """

    record: Record

    def expand(self, value: Any, notes: Notes) -> Any:
        if isinstance(value, str):
            return {"score" if value[0] in "0123456789+-−~" else "text": value}
        return self.record.expand(value, notes)

    def trace(self, value: Any, rest: Route, notes: Notes) -> Route:
        return self.record.trace(value, rest, notes)


class Pairs:
    """A mapping of the author's own names that becomes a list; each entry keeps its name.

    What subclasses give: the entries of a mapping, each with the author's steps to it.
    """

    def entries(self, value: dict[str, Any], notes: Notes) -> Iterator[tuple[Route, Any]]:
        """(author's steps, long form) of every entry."""
        raise NotImplementedError

    def expand(self, value: Any, notes: Notes) -> Any:
        if isinstance(value, dict):
            note_same(value, notes)
            return [entry for _, entry in self.entries(value, notes)]
        return value

    def trace(self, value: Any, rest: Route, notes: Notes) -> Route:
        if not rest or not isinstance(value, dict):
            return ()
        steps = [step for step, _ in self.entries(value, notes)]
        index, *inner = rest
        if not isinstance(index, int) or index >= len(steps):
            return ()
        node: Any = value
        for step in steps[index]:
            node = node[step]
        return (*steps[index], *self.inside(steps[index], node, tuple(inner), notes))

    def inside(self, steps: Route, value: Any, rest: Route, notes: Notes) -> Route:
        """The author's steps inside one entry."""
        return ()
