"""The JSON of `cjmap export -f json` → the map that it was made from."""

from __future__ import annotations

import json
from typing import Any

from cjmap.errors import CjmapError
from cjmap.importers.faults import text_of
from cjmap.importers.foreign import Draft, Foreign, Imported
from cjmap.importers.long import written
from cjmap.importers.ours import checked, summary
from cjmap.importers.yaml_text import write
from cjmap.model.long import journey
from cjmap.model.plain import plain


def read(foreign: Foreign) -> Imported:
    """The map of a file; one of another format or another program's is a `CjmapError`."""
    data = _data(foreign)
    if not isinstance(data, dict) or data.get("format") != 1 or "phases" not in data:
        raise CjmapError(
            f"{foreign.name} is JSON, but no map of cjmap",
            'expected is what `cjmap export -f json` writes: "format": 1, "title", "phases"',
        )
    del data["format"]
    long = plain(journey(data, foreign.name))
    draft = Draft(write(written(long)), understood=(summary(long),))
    return Imported((checked(draft, foreign),))


def _data(foreign: Foreign) -> Any:
    try:
        return json.loads(text_of(foreign.name, foreign.data).text)
    except json.JSONDecodeError as error:
        raise CjmapError(
            f"{foreign.name} is no JSON: line {error.lineno}, column {error.colno}: {error.msg}",
            "expected is what `cjmap export -f json` writes",
        ) from error
    except (RecursionError, ValueError) as error:
        raise CjmapError(f"{foreign.name} is no JSON that can be read: {error}") from error
