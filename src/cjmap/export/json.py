"""A map for programs: its one long form. `cjmap import` makes the same map of it.

    {"format": 1, "title", …, "phases": [{"name", "actions": [{"text", …}, …], …}, …]}

Keys are those of the map file, with these differences: every plural is a list, every item a
mapping, definitions are lists of entries with an `id`, and what authors name themselves (`fields`,
`lanes`, `related`, `segment`, labels of a scale) is a list in the order of the file. What is not
said is not there. `cjmap schema --long` writes its JSON Schema. The shape is stable: keys are
added, never renamed or removed.
"""

from __future__ import annotations

import json
from typing import Any

from cjmap.export.data import Data

FORMAT = 1
"""The version of this shape."""


def write(data: Data) -> bytes:
    """The map, indented, in UTF-8."""
    text = json.dumps({"format": FORMAT, **long_form(data)}, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")


def long_form(data: Data) -> dict[str, Any]:
    """The long form with the keys of the file."""
    found = dict(data.plain)
    if "timeframe" in found:
        found["timeframe"] = {
            {"from_": "from"}.get(key, key): value for key, value in found["timeframe"].items()
        }
    return found
