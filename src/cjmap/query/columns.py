"""The tables of a map and their columns: what is in the file, where in the long form, as what.

A column that is *told* is worked out from the rest, for reading, sorting and filtering: nothing is
read back from it.
"""

from __future__ import annotations

from typing import NamedTuple

from cjmap.query.cells import Kind


class Column(NamedTuple):
    """One column. `path` leads to its value in the long form of a row: `image.src`."""

    key: str
    kind: Kind = "text"
    path: tuple[str, ...] = ()
    told: bool = False
    choices: tuple[str, ...] = ()
    """The only words that there are, where the list is closed."""
    most: int = 0
    """The highest rating, where it is one from 1 on."""


class Form(NamedTuple):
    """A table as it is made: its name and columns. `lane`: its items are of several lanes."""

    name: str
    columns: tuple[Column, ...]


def _text(*keys: str) -> tuple[Column, ...]:
    return tuple(Column(key, "text", _path(key)) for key in keys)


def _as(kind: Kind, *keys: str) -> tuple[Column, ...]:
    return tuple(Column(key, kind, _path(key)) for key in keys)


def _words(key: str, *choices: str) -> Column:
    return Column(key, "text", _path(key), choices=choices)


def _rating(key: str, most: int) -> Column:
    return Column(key, "number", _path(key), most=most)


def _told(*keys: str) -> tuple[Column, ...]:
    return tuple(Column(key, told=True) for key in keys)


def _counted(*keys: str) -> tuple[Column, ...]:
    return tuple(Column(key, "number", told=True) for key in keys)


def _path(key: str) -> tuple[str, ...]:
    return _PATHS.get(key) or (key,)


_PATHS = {
    "image": ("image", "src"),
    "image_alt": ("image", "alt"),
    **{f"empathy_{one}": ("empathy", one) for one in "says thinks does feels sees hears".split()},
    **{f"scale_{one}": ("scale", one) for one in "min max neutral better labels".split()},
    "phase": ("name",),
    "scenario": ("scenario", "text"),
    **{f"scenario_{one}": ("scenario", one) for one in ("trigger", "expectations", "outcome")},
    "timeframe": ("timeframe", "text"),
    "timeframe_from": ("timeframe", "from_"),
    "timeframe_to": ("timeframe", "to"),
    "review_last": ("review", "last"),
    "review_every": ("review", "every"),
}
_CONFIDENCE = _words("confidence", "low", "medium", "high")
_BETTER = _words("better", "higher", "lower")
_SCALE = (
    *_as("number", "scale_min", "scale_max", "scale_neutral"),
    _words("scale_better", "higher", "lower"),
    *_as("labels", "scale_labels"),
)
_COMMON = (
    *_as("refs", "by", "sources"),
    _CONFIDENCE,
    *_text("status", "owner"),
    *_as("refs", "tags"),
    *_text("link", "note"),
    *_as("texts", "details"),
)
_STEP = (
    _words("kind", "step", "milestone", "decision", "wait"),
    *_as("flag", "optional", "moment_of_truth"),
    *_as("refs", "channels"),
    *_text("path", "image", "image_alt"),
)
_FIGURES = (
    *_text("unit"),
    _BETTER,
    *_as("number", "value", "baseline", "target", "low", "high", "n"),
    *_as("numbers", "trend"),
)
_WHERE = _told("phase", "step")
_ITEM = (
    *_told("personas", "known", "responsible"),
    *_COMMON,
    *_as("facts", "fields"),
    *_as("refs", "phases"),
    *_told("phase_id", "step_id", "id", "own_id"),
)
_LANE = _told("lane")

HEAD = (
    *_text("cjmap", "title", "id", "version", "updated"),
    *_text("status", "type"),
    _words("state", "current", "future"),
    *_as("texts", "objectives"),
    *_text("scope", "audience", "timeframe", "timeframe_from", "timeframe_to"),
    *_text("brand_promise", "owner"),
    *_as("refs", "team"),
    *_text("review_last", "review_every"),
    *_as("paths", "related"),
    *_text("language", "scenario", "scenario_trigger"),
    *_as("texts", "scenario_expectations"),
    *_text("scenario_outcome"),
    *_SCALE,
    *_as("facts", "fields"),
)
"""What the table `about` says, a line each."""
ABOUT = (Column("key"), Column("value"))
REGISTERS = (
    Form(
        "personas",
        (
            *_text("id", "name", "role"),
            _words("kind", "customer", "staff", "partner", "system"),
            *_as("number", "share"),
            *_text("quote", "bio"),
            *_as("texts", "goals", "needs", "motivations", "frustrations"),
            *_as("refs", "channels"),
            *_as("facts", "segment"),
            *_as("texts", *(key for key in _PATHS if key.startswith("empathy_"))),
            *_as("refs", "sources"),
            *_text("link", "note", "image", "image_alt"),
            *_as("facts", "fields"),
        ),
    ),
    Form(
        "stakeholders",
        (
            *_text("name", "role"),
            *_as("texts", "needs"),
            _rating("interest", 5),
            _rating("influence", 5),
            *_as("facts", "fields"),
        ),
    ),
    Form("channels", _text("id", "name", "kind", "icon")),
    Form(
        "sources",
        (*_text("id", "name", "kind", "date"), *_as("number", "n"), *_text("link", "note")),
    ),
    Form("metrics", (*_text("id", "name"), *_FIGURES, *_text("source"))),
)
"""What is defined once."""
LANES = Form(
    "lanes",
    (
        *_text("lane", "name", "description"),
        _words("kind", "text", "quote", "tags", "score", "metric", "image"),
        *_text("after"),
        *_as("flag", "hidden"),
        *_SCALE,
        *_counted("entries", "turn"),
    ),
)
"""`turn`: which lane of the author's own comes first, second … in the map."""
PHASES = Form(
    "phases",
    (
        *_text("phase", "group", "description", "time"),
        *_counted("steps", "pain_points", "opportunities"),
        *_told("personas", "responsible"),
        _words("flow", "linear", "loop", "ongoing"),
        *_STEP,
        *_COMMON,
        *_told("phase_id", "own_id"),
    ),
)
STEPS = Form(
    "steps",
    (
        *_counted("number"),
        *_told("phase"),
        *_text("text", "time"),
        *_told("personas", "known", "responsible", "all_channels"),
        *_STEP,
        *_COMMON,
        *_told("phase_id", "step_id", "own_id"),
    ),
)
WAYS = Form(
    "ways",
    (
        *_told("phase", "step"),
        *_text("to", "when"),
        *_as("number", "share"),
        *_told("phase_id", "step_id"),
    ),
)
"""What `next` says: where steps lead, if not to the one behind them."""
ITEMS = (
    Form(
        "emotions",
        (
            *_LANE,
            *_WHERE,
            *_as("number", "score"),
            *_text("text"),
            *_as("number", "target"),
            *_ITEM,
        ),
    ),
    Form(
        "pain_points", (*_WHERE, *_text("text"), _rating("severity", 3), *_told("answers"), *_ITEM)
    ),
    Form(
        "opportunities",
        (
            *_counted("rank"),
            *_WHERE,
            *_text("text"),
            _rating("impact", 5),
            _rating("effort", 5),
            *_counted("worth"),
            *_as("number", "priority"),
            *_as("refs", "addresses"),
            *_told("pain_points"),
            *_text("outcome"),
            *_as("refs", "tickets"),
            *_text("due", "resources"),
            *_ITEM,
        ),
    ),
    Form("touchpoints", (*_WHERE, *_text("text", "channel"), *_ITEM, *_text("image", "image_alt"))),
    Form("quotes", (*_LANE, *_WHERE, *_text("text", "lang", "translation"), *_ITEM)),
    Form("items", (*_LANE, *_WHERE, *_text("text"), *_ITEM)),
    Form(
        "readings", (*_LANE, *_WHERE, *_text("metric", "name"), *_FIGURES, *_text("text"), *_ITEM)
    ),
    Form("images", (*_LANE, *_WHERE, *_text("src", "alt", "text"), *_ITEM)),
)
"""What hangs on the map, its phases and its steps."""
OF_LANE = {
    "emotions": "emotions",
    "pain_points": "pain_points",
    "opportunities": "opportunities",
    "touchpoints": "touchpoints",
    "quotes": "quotes",
    "metrics": "readings",
}
"""The table of a standard lane; the others are in `items`."""
OF_KIND = {"quote": "quotes", "score": "emotions", "metric": "readings", "image": "images"}
"""The table of a kind of own lane; the others are in `items`."""
TEXTS = {
    "steps": "Step",
    "emotions": "Feeling",
    "pain_points": "Pain point",
    "opportunities": "Opportunity",
    "touchpoints": "Touchpoint",
    "quotes": "Quote",
    "items": "Item",
}
"""What the texts of a table are, for its heading."""
