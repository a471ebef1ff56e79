"""What the schema's tests share: the corpus, the two ways to read a file, validators."""

from __future__ import annotations

import math
import re
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

import yaml
from jsonschema import Draft202012Validator
from node_scripts import node

from cjmap.model.schema import json_schema
from cjmap.text.source import Source
from cjmap.text.yaml import parse

ROOT = Path(__file__).parents[2]
CHECKED_IN = ROOT / "schemas" / "journey-map.schema.json"
SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def maps(*folders: str) -> list[Path]:
    """The YAML files of these folders."""
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.yaml"))]


def as_text(text: str) -> Any:
    """The data as cjmap reads it: every scalar is text, or nothing."""
    return parse(Source("map.yaml", text)).data


class _Editor(yaml.SafeLoader):
    """Reads YAML as editors do: the core schema of YAML 1.2, keys always text."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        pairs = node.value
        return {key.value: self.construct_object(value, deep=True) for key, value in pairs}


for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)",
        list("-+.0123456789"),
    ),
):
    _Editor.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first
    )


def _whole(loader: yaml.SafeLoader, node: Any) -> int:
    return int(loader.construct_scalar(node), 10)


def _decimal(loader: yaml.SafeLoader, node: Any) -> float:
    return float(
        loader.construct_scalar(node).lower().replace(".inf", "inf").replace(".nan", "nan")
    )


_Editor.add_constructor("tag:yaml.org,2002:int", _whole)
_Editor.add_constructor("tag:yaml.org,2002:float", _decimal)


def as_editor(text: str) -> Any:
    """The data as an editor reads it: numbers, booleans and nothing have types."""
    return yaml.load(text, _Editor)


def plain(data: Any) -> Any:
    """The data as an editor reads it where its texts are written without quotes."""
    if isinstance(data, dict):
        return {key: plain(part) for key, part in data.items()}
    if isinstance(data, list):
        return [plain(part) for part in data]
    return as_editor(data) if isinstance(data, str) and re.fullmatch(r"[\w.+-]+", data) else data


READINGS = {"text": as_text, "editor": as_editor}


def mistakes(data: Any) -> list[str]:
    """What the schema finds, with its path: empty for a map that it accepts."""
    return [
        f"/{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in VALIDATOR.iter_errors(data)
    ]


def finite(data: Any) -> Any:
    """The data without what JSON cannot write: infinity as a huge number, NaN as text."""
    if isinstance(data, dict):
        return {key: finite(value) for key, value in data.items()}
    if isinstance(data, list):
        return [finite(value) for value in data]
    if isinstance(data, float) and not math.isfinite(data):
        return "NaN" if math.isnan(data) else math.copysign(1e308, data)
    return data


@cache
def ajv(*folders: str) -> dict[str, list[str]]:
    """What ajv finds in each file of the folders, by reading and path; one run for all."""
    instances = {}
    for path in maps(*folders):
        for reading, read in READINGS.items():
            try:
                data = read(path.read_text(encoding="utf-8"))
            except (yaml.YAMLError, UnicodeDecodeError):
                continue
            instances[f"{reading} {path.relative_to(ROOT)}"] = finite(data)
    answer = node("ajv.cjs", {"schema": SCHEMA, "instances": instances})
    assert answer["warnings"] == []
    results: dict[str, list[str]] = answer["results"]
    return results
