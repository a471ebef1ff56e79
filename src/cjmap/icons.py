"""The icons that a map's channels name: one that does not exist is a word of the author's own.

It is pointed out, not refused: the channel is drawn with what its kind or its name stands for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from cjmap.layout.channel_icons import meant
from cjmap.layout.pictograms import names
from cjmap.model.names import fold, nearest
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Route
from cjmap.text.spans import Spans

_SOME = "globe, search, phone, headset, mail, mailbox, store, users"


def check(data: Any, spans: Spans) -> Iterator[Diagnostic]:
    """The icons of `channels` that are not there, each at its place."""
    for route, icon in _icons(data):
        if fold(icon) in names():
            continue
        near = nearest(icon, names()) or meant(fold(icon), "")
        hint = f"Did you mean `{near}`?" if near else f"There are, for example: {_SOME}."
        message = f"There is no icon `{icon}`."
        yield Diagnostic(
            "unknown-icon", message, spans.find(route), hint, severity=Severity.WARNING
        )


def _icons(data: Any) -> Iterator[tuple[Route, str]]:
    """The icons as they are written, under `channels` (a mapping or a list) or `channel`."""
    for key in ("channels", "channel"):
        entries = data.get(key) if isinstance(data, Mapping) else None
        if isinstance(entries, list):
            found: list[tuple[Route, Any]] = [((key, i), one) for i, one in enumerate(entries)]
        elif isinstance(entries, Mapping) and key == "channels":
            found = [((key, name), one) for name, one in entries.items()]
        else:
            found = [((key,), entries)]
        for route, entry in found:
            icon = entry.get("icon") if isinstance(entry, Mapping) else None
            if isinstance(icon, str) and icon.strip():
                yield (*route, "icon"), icon.strip()
