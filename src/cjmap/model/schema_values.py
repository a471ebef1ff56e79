"""Single values in the JSON Schema: what an analyst may write where the models have a scalar.

An editor types scalars itself, cjmap reads all of them as text: a number is therefore a number or
text that looks like one, and wherever there is text a number or a boolean will do.
"""

from __future__ import annotations

from types import NoneType
from typing import Annotated, Any, Literal, get_args, get_origin

from cjmap.model import values

Json = dict[str, Any]

FILLED: Json = {
    "type": ["string", "number", "boolean", "array", "object"],
    "minLength": 1,
    "minItems": 1,
    "minProperties": 1,
}
"""What counts as given: anything but null, `""`, `[]` and `{}` (FORMAT: "Five rules", 3)."""

TEXT_TYPES = ["string", "number", "boolean"]
_SCHEME = "[A-Za-z][A-Za-z0-9+.-]*:"
FIGURE = r"-?[0-9]+(\.[0-9]+)?\s*%?"


_MONTHS = (
    r"(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?"
    r"|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|[12][0-9]))?"
)
"""Months, and the days that they have at most."""
NO_ID_CHAR = r"\s!-,./:-@\[-^`{-~"
"""What no id holds, of the characters that a pattern can name in every dialect."""


def value(schema: Json) -> Json:
    """One value, or nothing at all.

    What an editor reads without looking into conditions stays on top, and refuses nothing:
    examples or words, which it offers, and `anyOf` or `properties`, from which it knows whether
    to go on in the line behind a key that it completes or in a new one. A `type` on top would
    do that too, but then it offers `true`, `false` and `null` wherever there is text.
    """
    rest = {key: part for key, part in schema.items() if key != "examples"}
    top: Json = {"properties": {}} if schema.get("type", [""])[0] == "object" else {"anyOf": [{}]}
    if "examples" in schema:
        top = {"examples": schema["examples"]}
    if "enum" in schema:
        top = {"anyOf": [{"enum": schema["enum"]}, {}]}
    return {**top, "if": {"$ref": "#/$defs/filled"}, "then": rest}


def _any_case(*words: str) -> str:
    """A pattern for the words in any case; JSON Schema's patterns have no flag for it."""
    letters = ("".join(f"[{c.upper()}{c}]" if c.isalpha() else c for c in word) for word in words)
    return f"({'|'.join(letters)})"


def _whole(pattern: str, **limits: Any) -> Json:
    return {"type": ["integer", "string"], "pattern": rf"^\s*{pattern}(\.0+)?\s*%?\s*$", **limits}


def _rating(highest: int) -> Json:
    examples = list(range(1, highest + 1))
    return _whole(f"0*[1-{highest}]", minimum=1, maximum=highest, examples=examples)


SCALARS: dict[str, Json] = {
    "text": {"type": TEXT_TYPES},
    "yes-no": {
        "type": ["boolean", "string"],
        "pattern": rf"^\s*{_any_case('true', 'false', 'yes', 'no')}\s*$",
        "examples": [True],
    },
    "yes-or-text": {"type": TEXT_TYPES, "examples": [True]},
    "number": {"type": ["number", "string"], "pattern": rf"^\s*{FIGURE}\s*$"},
    "percent": {
        "type": ["number", "string"],
        "minimum": 0,
        "maximum": 100,
        "pattern": r"^\s*(-0+(\.0+)?|0*(100(\.0+)?|[0-9]{1,2}(\.[0-9]+)?))\s*%?\s*$",
    },
    "whole-number": _whole("(-0+|[0-9]+)", minimum=0),
    "rating-3": _rating(3),
    "rating-5": _rating(5),
    "priority": {
        "type": ["string", "number"],
        "pattern": rf"^\s*({_any_case('high', 'medium', 'low')}|{FIGURE})\s*$",
        "examples": ["high", "medium", "low", 1],
    },
    # text that starts like a number and is none (`3/5`) is a mistake, not a feeling
    "score-or-words": {
        "type": TEXT_TYPES,
        "pattern": rf"^(?!\s*[0-9+\-~\u00b1\u2010\u2011\u2013\u2212])|^\s*{FIGURE}\s*$",
    },
    "date": {
        "type": ["string", "integer"],
        "pattern": rf"^\s*(?!0000)[0-9]{{4}}(-([Qq][1-4]|{_MONTHS}))?\s*$",
        "minimum": 1,
        "maximum": 9999,
        "examples": ["2026-06-30", "2026-06", "2026-Q2", 2026],
    },
    "interval": {
        "type": "string",
        "pattern": rf"^\s*0*[1-9][0-9]*\s+{_any_case('day', 'week', 'month', 'year')}[Ss]?\s*$",
        "examples": ["6 months", "1 year", "90 days"],
    },
    "language": {
        "type": "string",
        "pattern": r"^\s*([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[xX](-[A-Za-z0-9]{1,8})+)\s*$",
        "examples": ["en", "de-CH", "ar"],
    },
    "link": {
        "type": TEXT_TYPES,
        "pattern": r"^(?![\s\S]*\\)\s*"
        rf"({_any_case('http', 'https')}://[^\s/?#]|{_any_case('mailto')}:.|(?!{_SCHEME}|/))",
        "examples": ["https://example.com/report", "future.yaml"],
    },
    "image-path": {
        "type": TEXT_TYPES,
        "pattern": rf"^(?![\s\S]*\\)(?!\s*({_SCHEME}|/|\.\.(/|$)))",
        "examples": ["images/store.png"],
    },
    "id": {"type": TEXT_TYPES, "pattern": rf"^[^{NO_ID_CHAR}]+$"},
}
"""Name in `$defs` → what may be written. Patterns are what Python and ECMAScript share."""

_OPEN_WORDS = (values.Status, values.JourneyType, values.ChannelKind, values.SourceKind)
_TYPES: tuple[tuple[Any, str], ...] = (
    (values.Text, "text"),
    (values.Number, "number"),
    (values.Figure, "number"),
    (values.Percent, "percent"),
    (values.Whole, "whole-number"),
    (values.Rating3, "rating-3"),
    (values.Rating5, "rating-5"),
    (values.Priority, "priority"),
    (values.Date, "date"),
    (values.Every, "interval"),
    (values.Link, "link"),
    (values.Language, "language"),
    *((words, "text") for words in _OPEN_WORDS),
    (values.ImagePath, "image-path"),
    (values.Id, "id"),
    (values.Slug, "id"),
    (values.BoolOrText, "yes-or-text"),
    (bool, "yes-no"),
)
"""Type of a field → name in `SCALARS`."""


def given(hint: Any) -> Any:
    """The type of a field without its `| None`, where one type is left."""
    rest = [part for part in get_args(hint) if part is not NoneType]
    return rest[0] if len(rest) == 1 and NoneType in get_args(hint) else hint


def scalar_name(hint: Any) -> str | None:
    """The name in `SCALARS` of the type of a field, or None."""
    return next((name for known, name in _TYPES if hint in (known, known | None)), None)


def named_scalars() -> dict[str, Json]:
    """The single values that fields have, for `$defs`."""
    names = {"text", "number", "link", *(scalar_name(known) for known, _ in _TYPES)}
    return {name: value(schema) for name, schema in SCALARS.items() if name in names}


def closed_words(hint: Any) -> tuple[str, ...]:
    """The words of a closed list, as they stand in its `Literal`; none for any other type."""
    hint = given(hint)
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    return get_args(hint) if get_origin(hint) is Literal else ()
