"""TOML: the data of a file, and where every key and value of it stands."""

from __future__ import annotations

import re
import tomllib
from typing import Any, NamedTuple

from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source
from cjmap.text.span import Route, Span

_PLACE = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)$")
_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_GAP = re.compile(r"[ \t]*")
_KEY = re.compile(r'"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'|[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"{3,5}|' + r"'''.*?'{3,5}|" + r'"(?:\\.|[^"\\\n])*"|' + r"'[^'\n]*'",
    re.DOTALL,
)
_OPEN, _CLOSE = re.compile(r"\[+"), re.compile(r"\]+")
_BARE = re.compile(r"[^,\]}#\n]*")
_STUMBLES = (
    (
        re.compile(r"=\s*\[?\s*#[0-9A-Fa-f]{3,8}\b"),
        'A colour goes in quotes: "#1c2128". Without them # begins a comment.',
    ),
    (re.compile(r"^\s*[\w.\"'-]+\s*:"), 'Write `key = "value"`; a colon is YAML.'),
    (re.compile("[\u201c\u201d\u201e\u2018\u2019]"), 'Use straight quotes: "like this".'),
    (re.compile(r"=\s*[A-Za-z./][^\"']*$"), 'A text goes in quotes: key = "text".'),
    (re.compile(r"[\[,]\s*[A-Za-z./][^\"']*[\],]"), 'Texts go in quotes: key = ["one", "two"].'),
)


class Toml(NamedTuple):
    """What a TOML text says; `data` is None, and there is one problem, where it cannot be read.

    Routes are keys and list indices: `("colours", "phase", 0)`.
    """

    data: dict[str, Any] | None
    keys: dict[Route, Span]
    values: dict[Route, Span]
    problems: tuple[Diagnostic, ...] = ()

    def find(self, route: Route) -> Span:
        """The place of a value, else of its key, else of what is around it."""
        for length in range(len(route), 0, -1):
            found = self.values.get(route[:length]) or self.keys.get(route[:length])
            if found:
                return found
        return Span(1, 1, 1, 1)


def read(source: Source) -> Toml:
    """Read a TOML text. Never raises."""
    try:
        data = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        return Toml(None, {}, {}, (_syntax(source, str(error)),))
    scanner = _Scanner(source)
    scanner.run()
    return Toml(data, scanner.keys, scanner.values)


def _syntax(source: Source, told: str) -> Diagnostic:
    found = _PLACE.search(told)
    line, column = (int(part or 0) for part in (found.groups() if found else (0, 0)))
    offset = source.offset(line, column) if line else len(source.text.rstrip())
    what = told[: found.start()] if found else told
    span = source.span(offset, min(offset + 1, len(source.text)))
    written = source.line(span.line)
    hint = next((cure for sign, cure in _STUMBLES if sign.search(written)), None)
    return Diagnostic("toml-syntax", f"This is not TOML: {what[:1].lower()}{what[1:]}.", span, hint)


class _Scanner:
    """Walks a text that `tomllib` has read without complaint, and notes places."""

    def __init__(self, source: Source) -> None:
        self.source, self.text, self.at = source, source.text, 0
        self.keys: dict[Route, Span] = {}
        self.values: dict[Route, Span] = {}
        self.parts: dict[Route, int] = {}
        """How many `[[parts]]` there are so far of a list of tables."""

    def run(self) -> None:
        head: Route = ()
        while self._skip(_BLANK) < len(self.text):
            if self.text[self.at] == "[":
                head = self._head()
            else:
                self._pair(head)

    def _head(self) -> Route:
        """`[table]` or `[[part]]`; what is inside a list of tables is in its last part."""
        start = self.at
        is_part = self._skip(_OPEN) - start > 1
        head = self._key((), is_part)
        self._skip(_CLOSE)
        if not is_part:
            return head
        at = self.parts[head] = self.parts.get(head, -1) + 1
        self.keys[(*head, at)] = self.source.span(start, self.at)
        return (*head, at)

    def _skip(self, what: re.Pattern[str]) -> int:
        found = what.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.at

    def _pair(self, head: Route) -> None:
        route = self._key(head)
        self.at = self.text.index("=", self.at) + 1
        self._value(route)

    def _key(self, head: Route, is_part: bool = False) -> Route:
        """A key, perhaps with dots; every part of it is noted."""
        route = head
        while True:
            self._skip(_GAP)
            start = self.at
            name = self.text[start : self._skip(_KEY)]
            route = (*route, _plain(name))
            self.keys.setdefault(route, self.source.span(start, self.at))
            self._skip(_GAP)
            more = self.text[self.at : self.at + 1] == "."
            if route in self.parts and (more or not is_part):
                route = (*route, self.parts[route])
            if not more:
                return route
            self.at += 1

    def _value(self, route: Route) -> None:
        self._skip(_GAP)
        start, sign = self.at, self.text[self.at]
        if sign == "[":
            self._items(route)
        elif sign == "{":
            self._table(route)
        elif sign in "\"'":
            self._skip(_STRING)
        else:
            self._skip(_BARE)
            self.at = start + len(self.text[start : self.at].rstrip())
        self.values[route] = self.source.span(start, self.at)

    def _items(self, route: Route) -> None:
        self.at += 1
        index = 0
        while self.text[self._skip(_BLANK)] != "]":
            self._value((*route, index))
            index += 1
            self._skip(_BLANK)
            self.at += self.text[self.at] == ","
        self.at += 1

    def _table(self, route: Route) -> None:
        self.at += 1
        while self.text[self._skip(_BLANK)] != "}":
            self._pair(route)
            self._skip(_BLANK)
            self.at += self.text[self.at] == ","
        self.at += 1


def _plain(key: str) -> str:
    """A key without its quotes."""
    return next(iter(tomllib.loads(f"{key} = 0"))) if key[:1] in "\"'" else key
