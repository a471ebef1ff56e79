"""`cjmap upgrade`: maps of older versions of the format, moved forward."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cjmap.cli.replace import as_bytes
from cjmap.cli.rewrite import Task, rewrite
from cjmap.errors import CjmapError
from cjmap.model.load import Document, load
from cjmap.model.migrate import move


class Wish(NamedTuple):
    """What is asked on the command line."""

    maps: Sequence[str]
    check: bool = False
    diff: bool = False
    jobs: int | None = None


def upgrade(wish: Wish) -> int:
    """Move maps forward, or say which would change; returns the exit code."""
    return rewrite(
        Task(wish.maps, _upgraded, "Upgrading", "upgraded", wish.check, wish.diff, wish.jobs)
    )


def _upgraded(before: bytes, document: Document) -> bytes | Document:
    """A map in the version that this program reads; what would have errors there stays."""
    moved = move(document.source)
    if moved is None:
        return before if document.ok else document
    name = document.source.name
    if moved.stopped:
        raise CjmapError(
            f"{name} cannot be moved from format {moved.version}: "
            f"see line {moved.stopped.line}, it is written in a way that cannot be changed safely",
            "write what stands there on lines of its own, without brackets, & and *",
        )
    after = load(moved.source)
    return as_bytes(moved.source.text, before) if after.ok else after
