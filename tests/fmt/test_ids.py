"""Ids that are written down are those that the map had, and nothing else changes."""

from __future__ import annotations

import pytest
from test_format_laws import FILES, ROOT

from cjmap.fmt.ids import with_ids
from cjmap.model.load import load
from cjmap.text.source import Source, read_bytes


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_the_same_ids_now_written(path: object) -> None:
    source, problems = read_bytes(str(path), path.read_bytes())  # type: ignore[attr-defined]
    before = load(source)
    if problems or not before.ok:
        return
    text = with_ids(before, load)
    if text is None:
        assert "*" in source.text  # what an alias repeats cannot have two ids
        return
    after = load(Source("map.yaml", text))
    assert after.index.ids == before.index.ids
    wanted = ("phase", "action", "pain_point", "opportunity")
    things = [one for one in after.index.things if one.kind in wanted and one.name]
    assert all(one.value.id for one in things)
    assert with_ids(after, load) == text
