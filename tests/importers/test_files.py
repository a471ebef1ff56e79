"""Foreign files: what is told of each, and the maps that are made (*.out beside it).

Put a table into tests/data/tables or a page into tests/data/pages, run `make golden`, and read what
became of it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importing import bring

DATA = Path(__file__).parents[1] / "data"
FILES = sorted(
    path
    for folder in ("tables", "pages", "yaml")
    for path in (DATA / folder).iterdir()
    if path.suffix not in (".out", ".txt")
)


def told(path: Path) -> str:
    """What is read and left out, and the text of the maps; or the error."""
    try:
        brought = bring(Foreign(path.name, path.read_bytes()))
    except CjmapError as error:
        return f"error: {error.message}\n  {error.hint}\n"
    lines = [f"left out: {one}" for one in brought.left_out]
    for draft in brought.maps:
        lines += [f"map: {draft.name}"]
        lines += [f"  read: {one}" for one in draft.understood]
        lines += [f"  not read: {one}" for one in draft.left_out]
        lines += ["", draft.text]
    return "\n".join(lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_becomes_what_is_expected(path: Path) -> None:
    expected, found = path.with_suffix(".out"), told(path)
    if os.environ.get("UPDATE_OUT"):
        expected.write_bytes(found.encode())
    assert found == expected.read_bytes().decode()
