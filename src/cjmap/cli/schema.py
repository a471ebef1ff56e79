"""`cjmap schema`: the JSON Schema of the format."""

from __future__ import annotations

import json
from contextlib import suppress

from cjmap.cli import console
from cjmap.cli.save import save
from cjmap.errors import CjmapError

_MARK = b'"$id": "urn:cjmap:journey-map'


def schema(output: str | None, long: bool = False) -> int:
    """Write the schema to a file, or to standard output; returns the exit code.

    `long`: that of the long form, as `cjmap export -f json` writes it.
    """
    from cjmap.model import schema, schema_long

    json_schema = schema_long.json_schema if long else schema.json_schema
    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    data = text.encode("utf-8")
    if output in (None, "-"):
        console.binary(data)
        return 0
    assert output is not None
    _refuse_other_file(output)
    console.out(f"{output}: {'written' if save(output, data) else 'unchanged'}")
    return 0


def _refuse_other_file(path: str) -> None:
    """Only an older schema is replaced: whatever else is there, somebody may still want."""
    with suppress(OSError, ValueError):  # what is wrong with the path, `save` says
        with open(path, "rb") as file:
            head = file.read(1000)
        if head and _MARK not in head:
            raise CjmapError(
                f"{path} is there already, is no schema of cjmap, and is left as it is",
                "give the schema a name of its own: -o journey-map.schema.json",
            )
