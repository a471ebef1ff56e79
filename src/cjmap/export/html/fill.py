"""The templates of the report, and those with which a user overrides parts of it.

The one place that knows Jinja2. Everything that a map says is escaped.
"""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    FunctionLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    UndefinedError,
)
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from markupsafe import Markup

from cjmap.errors import CjmapError

FOLDER = Path(__file__).parent / "templates"
_NAMES = ("changes", "compare", "history")
_OTHERS = tuple(Path(__file__).parents[1] / name / "templates" for name in _NAMES)
"""Those of other pages than the report."""
_MARK = "user template: "
"""Before the file name of a user's template, so that its lines can be told in a traceback."""

Templates = Mapping[str, str]


def fill(name: str, overrides: Templates, facts: Mapping[str, Any]) -> Markup:
    """A template filled in. `overrides` are templates of the user's: name → text.

    What is wrong in one of those is a `CjmapError` that names file, line and the nearest name.
    """
    found = _environment(tuple(sorted(overrides.items())))
    if not overrides:
        return Markup(found.get_template(name).render(facts))
    try:
        return Markup(found.get_template(name).render(facts))
    except TemplateSyntaxError as error:
        raise CjmapError(f"{_place(error.name, error.lineno)}: {_said(error)}") from error
    except TemplateNotFound as error:
        names = [*overrides, *(path.name for path in FOLDER.iterdir())]
        hint = _nearest(str(error.name), names)
        raise CjmapError(f"{_blamed(error)}: there is no template {error.name}", hint) from error
    except UndefinedError as error:
        said, _, near = _said(error).partition("\n")
        raise CjmapError(f"{_blamed(error)}: {said}", near or _known(error, facts)) from error
    except (TemplateError, ArithmeticError, TypeError, ValueError, LookupError) as error:
        raise CjmapError(f"{_blamed(error)}: {_said(error)}") from error


def _blamed(error: Exception) -> str:
    """The last place in a template of the user's on the way to an error."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if frame.filename.startswith(_MARK)]
    if not ours:
        return "a template"
    return _place(ours[-1].filename.removeprefix(_MARK), ours[-1].lineno)


def _place(name: str | None, line: int | None) -> str:
    return f"{name or 'a template'}:{line or 1}"


def _said(error: Exception) -> str:
    text = str(getattr(error, "message", None) or error) or type(error).__name__
    return f"{text[:1].lower()}{text[1:]}"


def _known(error: UndefinedError, facts: Iterable[str]) -> str:
    """The nearest name, where a template asks for one that there is not."""
    wanted = str(error.message or "").split("'")
    return _nearest(wanted[1], facts) if len(wanted) > 2 else ""


def _nearest(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, list(known), n=1)
    return f"did you mean {near[0]}?" if near else ""


class _Missing(StrictUndefined):
    """What a template asks for and there is not; of a value, the nearest name is in a line more."""

    __slots__ = ()

    @property
    def _undefined_message(self) -> str:
        of, name = self._undefined_obj, str(self._undefined_name)
        if of is missing or self._undefined_hint:
            return str(super()._undefined_message)
        known = of if isinstance(of, Mapping) else [one for one in dir(of) if one[0] != "_"]
        return f"there is no `{name}` here\n{_nearest(name, map(str, known))}"


@lru_cache(maxsize=4)
def _environment(overrides: tuple[tuple[str, str], ...]) -> Environment:
    """Our templates alone; or the user's first, who reach ours as `cjmap/<name>`, in a sandbox."""
    ours = FileSystemLoader((FOLDER, *_OTHERS))
    loader: BaseLoader = ours
    kind = Environment
    if overrides:
        texts = dict(overrides)

        def theirs(name: str) -> tuple[str, str, None] | None:
            return (texts[name], f"{_MARK}{name}", None) if name in texts else None

        loader = ChoiceLoader([FunctionLoader(theirs), PrefixLoader({"cjmap": ours}), ours])
        kind = ImmutableSandboxedEnvironment
    return kind(
        loader=loader,
        autoescape=lambda name: name is not None and name.endswith(".html"),
        undefined=_Missing,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
