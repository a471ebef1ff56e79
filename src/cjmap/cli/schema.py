"""`cjmap schema`: the JSON Schema of the format."""

from __future__ import annotations

import json

from cjmap.cli import console
from cjmap.cli.save import save


def schema(output: str | None) -> int:
    """Write the schema to a file, or to standard output; returns the exit code."""
    from cjmap.model.schema import json_schema

    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    data = text.encode("utf-8")
    if output in (None, "-"):
        console.binary(data)
        return 0
    assert output is not None
    console.out(f"{output}: {'written' if save(output, data) else 'unchanged'}")
    return 0
