"""What the models refuse, in our sentences: what is wrong, what was found, what is allowed."""

from __future__ import annotations

from typing import Any, NamedTuple

from pydantic import ValidationError

from cjmap.model.base import Model
from cjmap.model.items import Item
from cjmap.model.journey import Action, Phase
from cjmap.model.messages_keys import keys_of, missing_key, name_as_key, unknown_key
from cjmap.model.messages_scores import persona_hint, score_hint
from cjmap.model.models_at import model_at
from cjmap.model.origin import Origin
from cjmap.model.salvage import UNKNOWN_KIND
from cjmap.model.values import kind_of
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.span import Route

_OPEN = frozenset(("fields", "labels", "lanes", "segment", "related"))
"""Mappings whose keys the author chooses."""


class Said(NamedTuple):
    """A problem without its place. `at`: the route of the long form, `on_key`: its key."""

    code: str
    message: str
    hint: str | None
    at: Route
    on_key: bool = False


def explain(error: ValidationError, origin: Origin) -> list[Diagnostic]:
    """The problems behind one failed validation, one for each mistake."""
    result: dict[tuple[object, ...], Diagnostic] = {}
    for one in error.errors(include_url=False):
        said = _say(
            one["type"], one["loc"], one.get("input"), one.get("ctx") or {}, one["msg"], origin
        )
        if said is None:
            continue
        span = origin.key(said.at) if said.on_key else origin.value(said.at)
        found = Diagnostic(said.code, said.message, span, said.hint, route=origin.route(said.at))
        result.setdefault((span, said.code), found)
    return list(result.values())


def _say(
    kind: str, at: Route, found: Any, context: dict[str, Any], message: str, origin: Origin
) -> Said | None:
    if kind in UNKNOWN_KIND:  # it is said once, where the kind is given
        return None
    if kind == "extra_forbidden":
        return _unknown(at, found, origin)
    if kind == "missing":
        return _missing(at, found, origin)
    if hint := score_hint(kind, at, found, origin):
        keyed = origin.route(at)[-1:] == at[-1:]
        return Said(kind, f"`{at[-1]}`: {message}" if keyed else message, hint, at)
    if "hint" in context and at[-1:] in (("low",), ("high",)) and "labels" in at:
        label = origin.route(at)[-1:]
        found = kind_of(label[0]) if label else "This"
        hint = 'Write `3: fine` or `"3..5": fine`, the lower score first.'
        return Said(
            "bad-label", f"{found} is neither a score nor a range.", hint, at[:-1], on_key=True
        )
    if "hint" in context:
        hint = context["hint"]
        if at[-1:] == ("impact",) and isinstance(found, str) and found[:1].isalpha():
            hint += " Words go into `outcome`."
        return Said(kind, f"`{_key(at, origin)}`: {message}", hint, at)
    if at == ("cjmap",):
        message = f"The file is of format {kind_of(found)}; this program reads format 1."
        return Said("unknown-format", message, "Write `cjmap: 1`, or update the program.", at)
    return _wrong_type(at, found, origin)


def _unknown(at: Route, found: Any, origin: Origin) -> Said:
    owner, key, route = model_at(at[:-1]) or Item, str(at[-1]), origin.route(at)
    listed = route[-2:-1] in (("phases",), ("actions",))
    if owner in (Phase, Action) and listed and not isinstance(found, str):
        hint = f"Write a list, each element with its name behind a dash: `- name: {key}`."
        if owner is Action:
            hint = hint.replace("name", "text")
        return Said("not-a-list", f"`{route[-2]}` takes a list, found a mapping.", hint, at[:-1])
    beside = _beside(at, origin)
    code, text, cure = unknown_key(owner, key, found, route, len(beside))
    if "Did you mean" not in cure and (named := name_as_key(owner, key, beside)):
        code, cure = "unknown-key", named
    if by := persona_hint(owner, key, found, origin):
        code, cure = "unknown-key", by
    return Said(code, text, cure, at, on_key=True)


def _missing(at: Route, found: Any, origin: Origin) -> Said | None:
    if any(isinstance(step, str) and step in ("low", "high") for step in at[-1:]):
        return None
    data = found if isinstance(found, dict) else {}
    said = missing_key(model_at(at[:-1]), str(at[-1]), data)
    return said and Said("missing-key", *said, at[:-1], on_key=False)


def _beside(at: Route, origin: Origin) -> dict[Any, Any]:
    """The author's mapping that holds a key."""
    node: Any = origin.data
    for step in origin.route(at)[:-1]:
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            return {}
    return node if isinstance(node, dict) else {}


def _key(at: Route, origin: Origin) -> str:
    """The author's key that a route is about."""
    route = origin.route(at) or at
    return next((step for step in reversed(route) if isinstance(step, str)), "the file")


def _wrong_type(at: Route, found: Any, origin: Origin) -> Said:
    """A list, mapping or text where something else belongs."""
    owner = model_at(at)
    key = _key(at, origin)
    if key in _OPEN and key in at[-2:] and not isinstance(found, dict):
        return Said(
            "not-a-mapping",
            f"`{key}` takes a mapping, found {kind_of(found)}.",
            "Write it as `name: value` lines, with names of your own choice.",
            at,
        )
    if isinstance(owner, type) and issubclass(owner, Model) and not isinstance(found, dict):
        return _no_mapping(at, key, found)
    if "channels" in at[-2:] and isinstance(found, dict):
        return Said(
            "channel-with-attributes",
            "The channels lane takes names or ids only, found a mapping.",
            "Say more about a channel in the map's `channels`, or on a touchpoint.",
            at,
        )
    if isinstance(found, dict) and len(found) == 1:
        name = next(iter(found))
        return Said(
            "unquoted-colon",
            f"`{key}` takes text, found a mapping.",
            f'If this is a text with a colon, put it in quotes: `"{name}: …"`.',
            at,
        )
    if isinstance(found, list) and at and isinstance(at[-1], int):
        return Said(
            "nested-list",
            f"`{key}` holds a list inside a list.",
            "If this is a text that begins with `[`, put it in quotes; else take one `-` away.",
            at,
        )
    hint = "Write one text." if not isinstance(found, list) else "Keep one text, without dashes."
    return Said("not-text", f"`{key}` takes text, found {kind_of(found)}.", hint, at)


def _no_mapping(at: Route, key: str, found: Any) -> Said:
    if isinstance(found, list) and at and isinstance(at[-1], int):
        return Said(
            "nested-list",
            f"`{key}` holds a list inside a list.",
            "If this is a text that begins with `[`, put it in quotes; else take one `-` away.",
            at,
        )
    owner = model_at(at)
    keys = ", ".join(keys_of(owner)[:3]) if owner else "…"
    return Said(
        "not-a-mapping",
        f"`{key}` takes a mapping, found {kind_of(found)}.",
        f"Write it as `name: value` lines or `{{…}}`, with keys such as {keys}.",
        at,
    )
