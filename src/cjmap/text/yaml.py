"""YAML to plain data and the place of every key and value, in one pass over libyaml's events.

Most texts are read the quick way (`quick`); this one finds all that is wrong with the others.
The data is dicts, lists, texts and None, nothing else: every scalar stays the text that was
written, and what it means is for the models to say.
"""

from __future__ import annotations

from itertools import islice
from typing import Any

from cjmap.text import quick, refusals
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.libyaml import library
from cjmap.text.parsed import Data, Parsed
from cjmap.text.places import Events, Places, marks
from cjmap.text.source import Source, forbidden_characters
from cjmap.text.spans import Spans
from cjmap.text.stumbles.failure import ODD_CODE, Failure, with_plain_indents
from cjmap.text.stumbles.silent import hides_something, silent
from cjmap.text.weigh import Weights, weigh

__all__ = ["MAX_DEPTH", "MAX_PROBLEMS", "MAX_REPEATED", "Data", "Parsed", "parse"]

MAX_DEPTH = 100
"""How many mappings and lists may stand inside one another."""

MAX_REPEATED = 1_000_000
"""How many characters the aliases of a file may repeat, written out."""

MAX_PROBLEMS = 100
"""After so many problems of one file the rest is not read."""


def parse(source: Source) -> Parsed:
    """Read one YAML document. Never raises for what a user wrote, but where libyaml is missing."""
    places = quick.read(source.text, MAX_DEPTH)
    if places is None or hides_something(source.text):
        return parse_carefully(source)
    return Parsed(places.data, Spans(source, places), ())


def parse_carefully(source: Source) -> Parsed:
    """Read one YAML document with all its places, and find everything that is wrong with it."""
    reading = _Reading(source)
    places = reading.places()
    problems = reading.problems
    odd = [problem for problem in problems if problem.code == ODD_CODE][:1]
    if odd and places.data is not None:  # what else was found may only follow from it
        reading = _Reading(Source(source.name, with_plain_indents(source.text)))
        places = reading.places()
        problems = odd + reading.problems if places.data is not None else odd
    return Parsed(places.data, Spans(source, places), tuple(problems))


class _Stop(Exception):  # noqa: N818 - no error, an early end
    """Reading on makes no sense."""


class _Reading:
    """One pass over one text."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Diagnostic] = []
        self.top: Events = []
        self.table: dict[int, Events] = {}
        self.anchors: dict[str, tuple[Any, tuple[int, int]]] = {}
        self.open: list[Any] = []
        self.used: set[str] = set()
        self.weights: Weights = {}
        self.repeated = 0
        self.dropped: list[tuple[dict[str, Any], str]] = []
        self.kept: list[Any] = []

    def places(self) -> Places:
        """The data of the text, and its places; problems are left in `problems`."""
        return Places(self._run(), self.top, self.table)

    def _run(self) -> Data:
        yaml = library()
        documents: list[Any] = []
        try:
            self._events(yaml.CParser(self.source.text), documents)
        except _Stop:
            return None
        except (yaml.YAMLError, UnicodeEncodeError):
            self.problems.extend(_broken(self.source))
            return None
        self._drop()
        self._doubts()
        if not documents or documents[0] is None:
            self._refuse(refusals.empty_file(self.source))
            return None
        data: Data = documents[0]
        return data

    def _events(self, parser: Any, documents: list[Any]) -> None:  # noqa: C901 - calls cost too much
        """About a thousand turns a file, so names are local and checks few."""
        yaml = library()
        scalar, alias = yaml.ScalarEvent, yaml.AliasEvent
        map_start, map_end = yaml.MappingStartEvent, yaml.MappingEndEvent
        list_start, list_end = yaml.SequenceStartEvent, yaml.SequenceEndEvent
        event, table, stack = parser.get_event, self.table, self.open
        nulls, odd_keys = quick.NULLS, quick.ODD_KEYS
        node: Any = documents
        key: str | None = None
        events, is_map = self.top, False
        mark = events.append
        while True:
            e = event()
            kind = e.__class__
            if kind is scalar:
                value = e.value
                if is_map and key is None:
                    key = value
                    if e.anchor is not None or e.tag is not None:
                        self._properties(e, value)
                    if value in node or value in odd_keys:
                        key = self._bad_key(e, value, node, events)
                else:
                    if value in nulls and not e.style:
                        value = None
                    if e.anchor is not None or e.tag is not None:
                        self._properties(e, value)
                    if is_map:
                        node[key] = value
                        key = None
                    else:
                        node.append(value)
                mark(e)
            elif kind is map_start or kind is list_start:
                value = {} if kind is map_start else []
                if not is_map:
                    node.append(value)
                elif key is not None:
                    node[key] = value
                    key = None
                else:
                    key = self._bad_key(e, value, node, events)
                mark(e)
                if e.anchor is not None or e.tag is not None:
                    self._properties(e, value)
                stack.append((node, events, key, is_map))
                if len(stack) > MAX_DEPTH:
                    self._too_deep(e)
                node, key, is_map = value, None, kind is map_start
                events = table[id(value)] = []
                mark = events.append
            elif kind is map_end or kind is list_end:
                mark(e)
                node, events, key, is_map = stack.pop()
                mark = events.append
            elif kind is alias:
                value = self._alias(e, node)
                if not is_map:
                    node.append(value)
                elif key is not None:
                    node[key] = value
                    key = None
                else:
                    key = value
                    if not isinstance(value, str) or value in node or value in odd_keys:
                        key = self._bad_key(e, value, node, events)
                mark(e)
            elif kind is yaml.DocumentStartEvent:
                if documents:
                    self._refuse(refusals.several_documents(self.source, _place(e)))
                    return
            elif kind is yaml.StreamEndEvent:
                return

    def _properties(self, event: Any, value: Any) -> None:
        """Remember an anchor; refuse a tag."""
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, _place(event))
        if event.tag is not None:
            self._refuse(refusals.tag(self.source, _place(event)))

    def _doubts(self) -> None:
        """Point out what was read without an error, but hardly as it was meant."""
        if hides_something(self.source.text):
            self.problems.extend(silent(self.source, list(map(marks, self.table.values()))))
        unused = (
            refusals.unused_anchor(self.source, place, name)
            for name, (value, place) in self.anchors.items()
            if name not in self.used and not isinstance(value, dict | list)
        )
        self.problems.extend(islice(unused, MAX_PROBLEMS))

    def _alias(self, event: Any, node: Any) -> Any:
        """What an alias stands for; None and a problem where that cannot be."""
        name, place = event.anchor, _place(event)
        if name not in self.anchors:
            self._refuse(refusals.unknown_alias(self.source, place, name))
            return None
        target = self.anchors[name][0]
        if target is node or any(target is frame[0] for frame in self.open):
            self._refuse(refusals.cyclic_alias(self.source, place, name))
            return None
        self.used.add(name)
        size, depth = weigh(target, self.weights)
        self.repeated += size
        if len(self.open) + depth > MAX_DEPTH:
            self._too_deep(event)
        if self.repeated > MAX_REPEATED:
            self._refuse(refusals.too_much_repeated(self.source, place, name, MAX_REPEATED))
            raise _Stop
        return target

    def _bad_key(self, event: Any, key: Any, node: dict[str, Any], events: Events) -> str:
        """Refuse a key that cannot stand; gives a stand-in that is dropped at the end.

        None is an alias that was refused already; a quoted empty key, or `"<<"`, can stand.
        """
        place, plain = _place(event), getattr(event, "style", None) == ""
        if isinstance(key, dict | list):
            self.kept.append(key)
            self._refuse(refusals.key_not_text(self.source, place))
        elif key == "<<" and plain:
            self._refuse(refusals.merge_key(self.source, place))
        elif key in node:
            before = _place(events[2 * list(node).index(key)])
            self._refuse(refusals.duplicate_key(self.source, place, key, before))
        elif key == "" and plain:
            self._refuse(refusals.missing_key(self.source, place))
        elif isinstance(key, str):
            return key
        name = "\0"
        while name in node:
            name += "\0"
        self.dropped.append((node, name))
        return name

    def _drop(self) -> None:
        """Take out what stands under refused keys, and its places."""
        for node, name in reversed(self.dropped):
            at = 2 * list(node).index(name)
            del self.table[id(node)][at : at + 2]
            self.kept.append(node.pop(name))

    def _too_deep(self, event: Any) -> None:
        self._refuse(refusals.too_deep(self.source, _place(event), MAX_DEPTH))
        raise _Stop

    def _refuse(self, problem: Diagnostic) -> None:
        self.problems.append(problem)
        if len(self.problems) >= MAX_PROBLEMS:
            raise _Stop


def _place(event: Any) -> tuple[int, int]:
    """The offsets of an event."""
    return event.start_mark.index, event.end_mark.index


def _broken(source: Source) -> tuple[Diagnostic, ...]:
    """Why libyaml could not read a text, and what else is wrong behind that."""
    if forbidden := forbidden_characters(source):
        return forbidden
    from cjmap.text.stumbles.explain import explain  # seldom needed, and full of patterns

    failure = _first_failure(source.text) or Failure(0, 0, 0, "")
    if "nesting" in failure.problem:  # libyaml has a limit too, and reads ahead of its events
        place = (failure.offset, failure.offset)
        return (refusals.too_deep(source, place, MAX_DEPTH),)
    found = explain(source, failure, _first_failure)
    if found.cured is None:
        return found.problems
    rest = _Reading(Source(source.name, found.cured))
    rest.places()
    kept = (p for p in rest.problems if p.span and p.span.line not in found.touched)
    return found.problems + tuple(kept)


def _first_failure(text: str) -> Failure | None:
    """Where a text is no YAML; None where it can be read to its end, or gets far too deep."""
    yaml = library()
    last = depth = 0
    try:
        event = yaml.CParser(text).get_event
        while depth <= 2 * MAX_DEPTH:
            e = event()
            kind = e.__class__
            if kind is yaml.ScalarEvent:
                last = e.start_mark.index
            elif kind is yaml.StreamEndEvent:
                return None
            elif kind.__name__.endswith("StartEvent"):
                depth += 1
            elif kind.__name__.endswith("EndEvent"):
                depth -= 1
    except (yaml.ScannerError, yaml.ParserError) as error:
        opened = error.context_mark.index if error.context_mark else last
        offset = error.problem_mark.index if error.problem_mark else opened
        problem = f"{error.context or ''} {error.problem or ''}"
        return Failure(offset, opened, last, problem)
    except (yaml.YAMLError, UnicodeEncodeError):
        return Failure(0, 0, 0, "")
    return None
