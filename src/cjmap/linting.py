"""One map from its file to its findings: what holds for it, what is in it, what the rules say."""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import date
from typing import Any

from cjmap.config.find import NAME, PROJECT, Configs
from cjmap.config.layers import Layer, Said
from cjmap.config.plan import plan
from cjmap.errors import CjmapError
from cjmap.lint.engine import Task, lint
from cjmap.lint.registry import matching
from cjmap.lint.rule import Profile
from cjmap.model.load import Document
from cjmap.model.names import fold, nearest
from cjmap.pipeline import STDIN, called, open_map
from cjmap.related import Related, Together
from cjmap.report.result import Result, unusable
from cjmap.text.source import Source


def asked(select: Sequence[str] = (), ignore: Sequence[str] = (), profile: str = "") -> Layer:
    """What is asked on the command line; a `CjmapError` where there is no such rule or profile."""
    for name in (*select, *ignore):
        if not matching(name):
            from cjmap.config.read import unknown_rule

            message, hint = unknown_rule(name)
            raise CjmapError(_as_part(message), _as_part(hint))
    names = [one.name.lower() for one in Profile]
    if profile and profile not in names:
        near = nearest(profile, names)
        hint = f"did you mean {near}? " if near else ""
        raise CjmapError(f"there is no profile `{profile}`", f"{hint}profiles: {', '.join(names)}")
    return Layer(
        profile=Said(Profile[profile.upper()], "--profile") if profile else None,
        select=tuple(Said(one, "--select") for one in select) or None,
        ignore=tuple(Said(one, "--ignore") for one in ignore),
    )


def _as_part(sentence: str) -> str:
    """A sentence as the command line says it: behind `cjmap:`, without a capital and a stop."""
    return sentence[:1].lower() + sentence[1:].rstrip(".")


class Linter:
    """Lints maps one after the other; what they share is worked out once."""

    def __init__(self, asked: Layer, today: date) -> None:
        self.asked = asked
        self.today = today
        self.configs = Configs()
        self.together = Together()
        self._todo: dict[tuple[tuple[int, ...], bool], tuple[Task, ...]] = {}

    def prepare(self, paths: Sequence[str]) -> None:
        """Get ready for some maps, which may name each other.

        Their configurations are read: what is wrong with one is told before all else.
        """
        self.together = Together(paths)
        for folder in dict.fromkeys(map(_folder, paths)):
            self.configs.of(folder)

    def lint(self, path: str) -> Result:
        """What is found in a map; a file that cannot be read is a finding like any other.

        A theme file is looked at too: whether it can be used, and its colours can be told apart.
        """
        try:
            if is_theme(path):
                return _theme(path)
            document = open_map(path)
        except CjmapError as error:
            return unusable(called(path), error)
        return self.checked(path, document, self.related(path))

    def checked(self, path: str, document: Document, related: Related) -> Result:
        """What is found in a map that has been read."""
        todo = self._tasks(self.layers(path), is_draft(document.data))
        return Result(document.source, lint(document, todo, self.today, related))

    def related(self, path: str) -> Related:
        """What a map may know of the others that are checked with it."""
        return Related(path, self.together)

    def layers(self, path: str) -> tuple[Layer, ...]:
        """What is asked of a map, by its configuration and by the command line."""
        config = self.configs.of(_folder(path))
        if not config.path:
            return (self.asked,)
        place = _relative(path, os.path.dirname(config.path))
        mine = (one for one in config.layers if _means(one, place))
        return (*mine, self.asked)

    def around(self, path: str) -> tuple[str, ...]:
        """What decides on the layers of a map: its configuration, and where it lies from there."""
        file = self.configs.file(_folder(path))
        if file is None:
            return ()
        place = _relative(path, os.path.dirname(file.source.name))
        return (".".join(map(str, file.top)), file.source.text, place or "")

    def left_out(self) -> frozenset[str]:
        """The codes of the rules that the command line leaves out, whatever configurations say."""
        usual = self.asked._replace(profile=self.asked.profile or Said(Profile.STRICT, ""))
        return frozenset(one.rule.code for one in plan((usual,)).choices if not one.on.value)

    def _tasks(self, layers: tuple[Layer, ...], draft: bool) -> tuple[Task, ...]:
        """The rules that are run; hundreds of maps have the same."""
        key = tuple(map(id, layers)), draft  # layers live as long as we do
        if key not in self._todo:
            self._todo[key] = plan(layers, draft).tasks
        return self._todo[key]


def is_theme(path: str) -> bool:
    """Whether a path is that of a theme file, or of a configuration."""
    return path.casefold().endswith(".toml")


def _theme(path: str) -> Result:
    if os.path.basename(path) in (NAME, PROJECT):  # named by a pattern such as maps/*
        from cjmap.toml_file import text_of

        source = Source(path, text_of(path, "configuration"))
        return Result(source)  # it was read when we prepared
    from cjmap.brand.read import read_theme  # few have a theme of their own

    found = read_theme(path)
    return Result(found.source, found.problems)


def is_draft(data: Any) -> bool:
    """Whether a map says that it is a draft."""
    status = data.get("status") if isinstance(data, dict) else None
    return isinstance(status, str) and fold(status.strip()) == "draft"


def _folder(path: str) -> str:
    return "." if path == STDIN else os.path.dirname(path) or "."


def _means(layer: Layer, place: str | None) -> bool:
    if layer.globs is None:
        return True
    from cjmap.config.globs import fits  # few configurations tell maps apart

    return place is not None and any(fits(place, glob) for glob in layer.globs)


def _relative(path: str, folder: str) -> str | None:
    """A path as seen from the folder of a configuration; standard input has none."""
    if path == STDIN:
        return None
    return os.path.relpath(path, folder or ".").replace(os.sep, "/")
