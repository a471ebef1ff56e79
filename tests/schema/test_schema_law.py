"""What the program accepts the schema accepts, for documents made of the schema's vocabulary."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from schema_helpers import SCHEMA, as_text, mistakes, plain

from cjmap.model.load import load
from cjmap.text.source import Source

SAMPLES = {
    "text": ["a", "two words", "3", "no", "2026-01-01", "x y z", "<b>"],
    "number": ["0", "1", "-1", "1.5", "35%", "35 %", "x"],
    "whole-number": ["0", "12", "1944", "-3", "1.5"],
    "rating-3": ["1", "3", "4", "2%"],
    "rating-5": ["1", "5", "0", "2.0"],
    "priority": ["high", "low", "2", "urgent"],
    "date": ["2026", "2026-06", "2026-Q2", "2026-06-30", "June"],
    "interval": ["6 months", "1 year", "90 days", "1 day", "often"],
    "link": ["future.yaml", "future.yaml#try", "https://example.com", "mailto:a@example.com"],
    "image-path": ["a.png", "images/b.svg", "/etc/x.png"],
    "id": ["a1", "b-2", "c_3", "ä4", "x y"],
    "yes-no": ["true", "no", "Yes", "FALSE", "maybe"],
    "yes-or-text": ["true", "no", "only on weekdays"],
}
REFERENCES = {
    "by": "sam",
    "sources": "survey",
    "source": "survey",
    "phases": "start",
    "phase": "start",
}
REPLACED = {"persona", "source", "phases", "phase", "actions", "action"}
RARE = {"addresses", "after", "next", "path", "actions", "action", "scale", "labels"}
EMPTY: st.SearchStrategy[Any] = st.sampled_from([None, "", [], {}])
Json = dict[str, Any]


def resolve(schema: Json) -> tuple[str, Json]:
    """The schema behind a reference, and its name."""
    name = schema.get("$ref", "").rpartition("/")[2]
    return (name, SCHEMA["$defs"][name]) if name else ("", schema)


@st.composite
def documents(draw: st.DrawFn) -> Any:
    """A map with a persona and a source to refer to, and anything else that the schema names."""
    data = draw(
        mapping(
            SCHEMA["properties"],
            3,
            without=frozenset(REPLACED),
        )
    )
    phases = [{"id": "start", "name": "Start"}]
    phases += draw(st.lists(value({"$ref": "#/$defs/phase"}, 3), max_size=2))
    known = {"personas": {"sam": "Sam"}, "sources": {"survey": {"kind": "survey"}}}
    return {**data, "title": "Title", **known, "phases": phases}


@st.composite
def value(draw: st.DrawFn, schema: Json, depth: int) -> Any:
    """Something that may stand where this schema stands; sometimes nothing, or a near miss."""
    if draw(st.integers(0, 19)) == 0:
        return draw(EMPTY)
    name, part = resolve(schema)
    if "items" in part and draw(st.booleans()):
        return draw(st.lists(value(part["items"], depth), max_size=2))
    if "items" in part:
        return draw(value(part["items"], depth))
    if "allOf" in part:
        return draw(value(part["allOf"][0], depth))
    if name in SAMPLES:
        return draw(st.sampled_from(SAMPLES[name]))
    body = part.get("then", part)
    if "properties" in body.get("else", {}) and draw(st.booleans()):
        body = body["else"]
    if "enum" in body:
        return draw(st.sampled_from([str(word) for word in body["enum"]]))
    if "string" in body.get("type", ()) and (depth <= 0 or draw(st.booleans())):
        return draw(st.sampled_from([*SAMPLES["text"], *SAMPLES["number"]]))
    return draw(mapping(body.get("properties", {}), depth - 1, body=body))


@st.composite
def mapping(
    draw: st.DrawFn,
    props: Json,
    depth: int,
    without: frozenset[str] = frozenset(),
    body: Json | None = None,
) -> Any:
    """A few of the keys, what is needed, and now and then names of the author's own."""
    body = body or {}
    keys = [key for key in props if props[key] is not False and key not in without]
    common = [key for key in keys if key not in RARE]
    chosen = draw(st.lists(st.sampled_from(common), max_size=3, unique=True)) if common else []
    chosen += draw(st.lists(st.sampled_from(keys), max_size=1)) if keys else []
    needed = [key for rule in body.get("allOf", ()) for key in rule.get("required", ())]
    needed += [
        key for rule in body.get("allOf", ()) for key in rule.get("else", {}).get("required", ())
    ]
    data = {key: draw(entry(key, props[key], depth)) for key in [*needed, *chosen] if key in props}
    for part in (body, body.get("then", {})):
        own = part.get("additionalProperties")
        if own and depth > 0:
            names = draw(
                st.lists(st.sampled_from(["Own", "other", "b", "value"]), max_size=2, unique=True)
            )
            data |= {name: draw(value(own, depth - 1)) for name in names}
    return data


def entry(key: str, schema: Json, depth: int) -> st.SearchStrategy[Any]:
    """The value of a key: something that can be referred to, where it refers."""
    return st.just(REFERENCES[key]) if key in REFERENCES else value(schema, depth)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(documents())
def test_what_the_program_accepts_the_schema_accepts(data: Any) -> None:
    text = json.dumps(data, ensure_ascii=False)
    accepted = load(Source("map.yaml", text)).ok
    event(f"the program accepts it: {accepted}")
    if accepted:
        assert mistakes(as_text(text)) == []
        assert mistakes(plain(as_text(text))) == []
