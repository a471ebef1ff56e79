"""Pictures of changes for the tests: two texts of a map → the scene with its marks."""

from __future__ import annotations

from typing import Any

from cjmap.board.view import View
from cjmap.comparing import Pair, Side, compare_sides
from cjmap.diff.compare import compare_plain
from cjmap.diff.tell import tell
from cjmap.export.changes.marking import Marked, marked
from cjmap.export.changes.seen import Looks, seen
from cjmap.layout.place import lay_out
from cjmap.layout.scene import Scene
from cjmap.layout.theme import load_theme
from cjmap.report.changes.result import Compared


def compared(old: str | None, new: str | None, name: str = "lunch.yaml") -> Compared:
    """What is told of two texts."""
    sides = (
        Side(title, text.encode()) if text is not None else None
        for title, text in ((f"HEAD:{name}", old), (name, new))
    )
    return compare_sides(Pair(name, *sides), drawn=True)


def picture(old: str | None, new: str | None, theme: str = "light") -> Scene:
    """The picture of two texts."""
    found = seen(compared(old, new), Looks(load_theme(theme)))
    return lay_out(found.board, load_theme(theme), found.view, found.marks)


def marking(old: dict[str, Any], new: dict[str, Any]) -> Marked:
    """What is marked between two maps in their plain long form."""
    return marked(old, new, tell(old, new, compare_plain(old, new)), View())
