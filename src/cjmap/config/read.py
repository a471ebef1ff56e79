"""The text of a configuration → its layers, or what is wrong with it, each at its place."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cjmap.config.layers import Config, Layer, Said
from cjmap.config.options import options
from cjmap.errors import CjmapError
from cjmap.lint.registry import by_name, matching, meant
from cjmap.lint.rule import Profile
from cjmap.model.names import nearest
from cjmap.text import toml
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import Source
from cjmap.text.span import Route, Span
from cjmap.text.toml import Toml
from cjmap.toml_file import Report

if TYPE_CHECKING:
    from typing import Never

ASKED = ("profile", "select", "ignore", "severity", "options")
KEYS = (*ASKED, "files", "git")
GIT_KEYS = ("files",)
FILE_KEYS = ("paths", *ASKED)


def read(source: Source, top: Route = ()) -> tuple[Config, tuple[Diagnostic, ...]]:
    """What a configuration says, and what is wrong with it; `top` is where it begins."""
    found = toml.read(source)
    if found.data is None:
        return Config(), found.problems
    data: Any = found.data
    for step in top:
        data = data[step]
    reading = _Reading(source, found, top)
    layers = tuple(reading.layers(data))
    return Config(source.name, layers, tuple(reading.git(data))), reading.report.problems


def refuse(source: Source, problems: tuple[Diagnostic, ...]) -> Never:
    """Raises a `CjmapError` with all that is wrong with a configuration."""
    from cjmap.report import text
    from cjmap.report.look import Look
    from cjmap.report.result import Result

    told = text.write(Result(source, problems), Look())
    raise CjmapError(f"{source.name} cannot be used as a configuration", report=told)


def unknown_rule(name: str) -> tuple[str, str]:
    """What is said of a selector that means no rule, and how to go on."""
    near = meant(name, "ALL")
    hint = f"Did you mean `{near}`?" if near else "`cjmap rules` lists them."
    return f"There is no rule `{name}`.", hint


class _Reading:
    """One pass over one configuration."""

    def __init__(self, source: Source, found: Toml, top: Route) -> None:
        self.source, self.top = source, top
        self.report = Report(found, os.path.dirname(source.name), top)

    def layers(self, data: Any) -> Iterator[Layer]:
        """The layer of the file, then those of its `[[files]]`."""
        table = self._table(data, ())
        yield self._layer(table, (), KEYS, f"`[{'.'.join(map(str, self.top))}]`")
        parts = table.get("files", [])
        if not isinstance(parts, list):
            self._wrong("files", ("files",), "a list of tables", "[[files]] on a line of its own")
            return
        for at, part in enumerate(parts):
            route = ("files", at)
            layer = self._layer(self._table(part, route), route, FILE_KEYS, "`[[files]]`")
            yield layer._replace(globs=tuple(self._globs(part, route)))

    def git(self, data: Any) -> Iterator[str]:
        """The patterns of `[git]`."""
        given = data.get("git", {}) if isinstance(data, Mapping) else {}
        table = self._table(given, ("git",))
        for key in table:
            if key not in GIT_KEYS:
                self.report.unknown(("git", key), GIT_KEYS, "`[git]`")
        yield from self._patterns(table.get("files", []), ("git", "files"), '["maps/*.yaml"]')

    def _layer(
        self, table: Mapping[str, Any], route: Route, keys: tuple[str, ...], where: str
    ) -> Layer:
        for key in table:
            if key not in keys:
                self.report.unknown(
                    (*route, key), keys, where if route or self.top else "a configuration"
                )
        select = table.get("select")
        return Layer(
            profile=self._profile(table.get("profile"), (*route, "profile")),
            select=None if select is None else tuple(self._rules(select, (*route, "select"))),
            ignore=tuple(self._rules(table.get("ignore", []), (*route, "ignore"))),
            severity=dict(self._severities(table.get("severity", {}), (*route, "severity"))),
            options=dict(self._options(table.get("options", {}), (*route, "options"))),
            by=self._said(None, route).by,
        )

    def _profile(self, value: Any, route: Route) -> Said | None:
        if value is None:
            return None
        names = [one.name.lower() for one in Profile]
        if value not in names:
            self._choice("profile", value, names, route)
            return None
        return self._said(Profile[value.upper()], route)

    def _rules(self, value: Any, route: Route) -> Iterator[Said]:
        """Selectors; one alone may stand without brackets."""
        for name, place in self._texts(value, route, '["EMO", "no-objective"]'):
            if self._is_rule(name, self.report.value(place)):
                yield self._said(name, place)

    def _severities(self, value: Any, route: Route) -> Iterator[tuple[str, Said]]:
        names = [str(one) for one in Severity]
        for key, level in self._table(value, route).items():
            place = (*route, key)
            if level not in names:
                self._choice("severity", level, names, place)
            elif self._is_rule(key, self.report.key(place)):
                yield key, self._said(Severity(level), place)

    def _options(self, value: Any, route: Route) -> Iterator[tuple[str, Mapping[str, Said]]]:
        for key, given in self._table(value, route).items():
            place = (*route, key)
            rule = by_name().get(key.lower())
            if rule is None and matching(key):
                message = f"`{key}` means several rules; options are those of one."
                self.report.add("several-rules", place, message, "Write the rule's whole code.")
            elif rule is None:
                self._is_rule(key, self.report.key(place))
            else:
                found = options(rule, self._table(given, place), place, self.report)
                yield rule.code, {name: self._said(one, (*place, name)) for name, one in found}

    def _globs(self, part: Any, route: Route) -> Iterator[str]:
        place = (*route, "paths")
        if not isinstance(part, Mapping):
            return
        if not part.get("paths"):
            self.report.add(
                "no-paths", route, "`[[files]]` does not say which.", 'Add paths = ["old/**"].'
            )
        yield from self._patterns(part.get("paths") or [], place, '["old/**", "*.draft.yaml"]')

    def _patterns(self, value: Any, route: Route, like: str) -> Iterator[str]:
        """Patterns of files below the folder of the configuration."""
        for glob, at in self._texts(value, route, like):
            if glob.startswith(("/", "../")) or "/../" in glob or "\\" in glob:
                self.report.add(
                    "not-a-pattern",
                    at,
                    f"`{glob}` leads out of the folder of the configuration.",
                    "Paths are told from its folder, with `/` between names: maps/old/**",
                )
            yield glob

    def _texts(self, value: Any, route: Route, like: str) -> Iterator[tuple[str, Route]]:
        if isinstance(value, str):
            yield value, route
            return
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            key = next(step for step in reversed(route) if isinstance(step, str))
            self._wrong(key, route, "a list of texts", f"{key} = {like}")
            return
        yield from ((one, (*route, at)) for at, one in enumerate(value))

    def _table(self, value: Any, route: Route) -> Mapping[str, Any]:
        if isinstance(value, Mapping):
            return value
        name = ".".join(str(step) for step in (*self.top, *route) if isinstance(step, str))
        self._wrong(str(route[-1] if route else name), route, "a table", f"[{name}] and then keys")
        return {}

    def _is_rule(self, name: str, span: Span) -> bool:
        if matching(name):
            return True
        message, hint = unknown_rule(name)
        self.report.put(Diagnostic("unknown-rule", message, span, hint))
        return False

    def _choice(self, key: str, value: Any, allowed: Iterable[str], route: Route) -> None:
        near = nearest(value, allowed) if isinstance(value, str) else None
        hint = f'Did you mean "{near}"? ' if near else ""
        told = ", ".join(f'"{one}"' for one in allowed)
        self.report.add(
            f"unknown-{key}", route, f"`{value}` is no {key}.", f"{hint}Allowed: {told}."
        )

    def _wrong(self, key: str, route: Route, what: str, like: str) -> None:
        self.report.add("wrong-kind", route, f"`{key}` is not {what}.", f"Write {like}.")

    def _said(self, value: Any, route: Route) -> Said:
        return Said(value, f"{self.source.name}:{self.report.key(route).line}")
