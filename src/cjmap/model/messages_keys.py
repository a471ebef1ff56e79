"""Keys that are unknown or missing: the nearest, the synonym, where else a key belongs."""

from __future__ import annotations

from functools import cache
from typing import Any

from cjmap.model.base import Model
from cjmap.model.grammar import PLURAL, SINGULAR, SYNONYMS
from cjmap.model.items import (
    Image,
    ImageItem,
    Item,
    MetricItem,
    Opportunity,
    PainPoint,
    Quote,
    Score,
    Touchpoint,
)
from cjmap.model.journey import (
    Action,
    Journey,
    Next,
    Phase,
    Review,
    Scenario,
    Stakeholder,
    Timeframe,
)
from cjmap.model.lanes import LaneSpec, Scale
from cjmap.model.names import fold, nearest
from cjmap.model.registry import Channel, Empathy, Evidence, Metric, Persona
from cjmap.model.values import kind_of
from cjmap.text.span import Route

WHAT: dict[type[Model], str] = {
    Journey: "the map",
    Phase: "a phase",
    Action: "an action",
    Persona: "a persona",
    PainPoint: "a pain point",
    Opportunity: "an opportunity",
    Score: "an emotion or score",
    Quote: "a quote",
    Touchpoint: "a touchpoint",
    Metric: "a metric",
    MetricItem: "a metric",
    Channel: "a channel",
    Evidence: "a source",
    Stakeholder: "a stakeholder",
    Next: "`next`",
    Scale: "a scale",
    LaneSpec: "an entry of `lanes`",
    Scenario: "the scenario",
    Timeframe: "the timeframe",
    Review: "`review`",
    Empathy: "`empathy`",
    Image: "an image",
    ImageItem: "an image",
    Item: "an item",
}
"""How messages call what a model describes; also the order in which another home is looked for."""

REGISTERS: tuple[type[Model], ...] = (Persona, Channel, Evidence, Metric)


@cache
def keys_of(model: type[Model]) -> tuple[str, ...]:
    """The keys that an author may write in a mapping, plurals before singulars."""
    names = [field.alias or name for name, field in model.model_fields.items()]
    lists = [name for name in names if name in SINGULAR and _is_list(model, name)]
    also = ["action"] if model is Action else ["actions", "action"] if model is Journey else []
    hidden = {"lane"} if model is LaneSpec else {"text"} if model is Timeframe else set()
    return tuple(n for n in [*names, *(SINGULAR[name] for name in lists), *also] if n not in hidden)


def _is_list(model: type[Model], name: str) -> bool:
    return str(model.model_fields[name].annotation).lower().startswith("tuple")


def spelt(model: type[Model], key: str) -> str | None:
    """The key of a model that a key stands for: in another case or number, or a synonym."""
    keys = keys_of(model)
    plain = fold(key).replace("-", "_").replace(" ", "_")
    others = (plain, SYNONYMS.get(plain), SINGULAR.get(plain), PLURAL.get(plain))
    return next((one for one in others if one in keys), None)


def meant(model: type[Model], key: str) -> str | None:
    """The key of a model that was probably meant, or None."""
    return spelt(model, key) or nearest(fold(key).replace("-", "_"), keys_of(model))


def unknown_key(
    owner: type[Model], key: str, value: Any, route: Route, beside: int
) -> tuple[str, str, str]:
    """Code, message and hint for a key that does not belong to a model.

    `route`: the author's, with the key at its end. `beside`: how many keys the mapping has; one
    alone may be a text with a colon.
    """
    message = f"{kind_of(key)} is not a key of {WHAT.get(owner, 'an item')}."
    if key == "phases" and owner is not Journey:
        return "unknown-key", message, "`phases` is for items that hang on the map itself."
    home = _home(key, owner)
    near = spelt(owner, key) or (None if home else meant(owner, key))
    if near:
        return "unknown-key", message, f"Did you mean `{near}`?"
    if home:
        return "unknown-key", message, f"`{key}` belongs to {home}."
    if len(route) == 2 and owner in REGISTERS and route[0] in PLURAL:
        hint = f"`{route[0]}` takes one entry; entries with ids go under `{PLURAL[route[0]]}`."
        return "unknown-key", message, hint
    if beside == 1 and isinstance(value, str) and len(route) > 1:
        cure = f"If this is a text with a colon, put it in quotes: {_quoted(key, value)}."
        return "unquoted-colon", message, cure
    if not value and (" " in key or (len(route) > 1 and key.istitle())):
        cure = "If it belongs to the text before it: inside { } a comma ends a text; use quotes."
        return "unquoted-comma", message, cure
    if "fields" in keys_of(owner):
        return "unknown-key", message, "What is your own goes into `fields`."
    allowed = ", ".join(f"`{name}`" for name in keys_of(owner))
    return "unknown-key", message, f"Allowed: {allowed}."


def name_as_key(owner: type[Model], key: str, mapping: dict[Any, Any]) -> str | None:
    """The hint where a phase or action begins with its name as a key: `- Choose:`.

    Braces, where a comma has ended a text, have nothing but such keys.
    """
    names = {Phase: ("name",), Action: ("action", "text")}.get(owner, ())
    if not names or key != next(iter(mapping), None) or any(name in mapping for name in names):
        return None
    value = mapping[key]
    if isinstance(value, dict) or (value is None and any(map(bool, mapping.values()))):
        return (
            f"If this is the {names[0]}, write `- {names[0]}: {key}`; what belongs to it goes "
            f"below, at the column of `{names[0]}`."
        )
    return None


def _quoted(key: str, value: str) -> str:
    text = " ".join(f"{key}: {value}".split())
    return f'`"{text}"`' if len(text) <= 60 and '"' not in text else '`"…: …"`'


def _home(key: str, owner: type[Model]) -> str | None:
    """Where else a key is known."""
    homes = [what for model, what in WHAT.items() if model is not owner and key in keys_of(model)]
    homes = list(dict.fromkeys(homes))
    if not homes:
        return None
    plural = {"an emotion or score": "emotions and scores", "`next`": "`next`"}
    named = [plural.get(home, _plural(home)) for home in homes[:3]]
    return " and ".join([", ".join(named[:-1]), named[-1]]) if len(named) > 1 else named[0]


def _plural(what: str) -> str:
    article, _, noun = what.partition(" ")
    if article not in ("a", "an") or noun.startswith("entry"):
        return what
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def missing_key(
    model: type[Model] | None, key: str, data: dict[str, Any]
) -> tuple[str, str] | None:
    """Message and hint for a key that must be there; None where another problem says so."""
    owner = model or Item
    known = set(keys_of(owner))
    unknown = [one for one in data if one not in known]
    if any(meant(owner, one) == key for one in unknown):
        return None
    if unknown and len(unknown) == len(data) and owner is not Journey:
        return None
    what = WHAT.get(owner, "an item")
    if owner is Journey and key == "phases":
        return "The map has no phases.", "Write `phases:` with a list, or `actions:` for one phase."
    if owner is Journey:
        return f"The map has no `{key}`.", f"Write `{key}: …` in a line of its own."
    also = " or `action: …`" if owner is Action else ""
    subject = what[:1].upper() + what[1:]
    return f"{subject} without `{key}`.", f"Write `{key}: …`{also}."
