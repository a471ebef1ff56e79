"""Several channels that were written as one text."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.model.index import Registry
from cjmap.model.origin import Origin
from cjmap.model.registry import Channel
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.span import Route


def several_in_one(
    refs: tuple[str, ...], at: Route, channels: Registry[Channel], origin: Origin
) -> Iterator[Diagnostic]:
    """A warning for `phone, mail`, where the map defines channels and this is none of them."""
    if not channels.entries:
        return
    for i, ref in enumerate(refs):
        parts = [part.strip() for part in ref.split(",") if part.strip()]
        if len(parts) > 1 and channels.position(ref) is None:
            route = origin.route((*at, i))
            if isinstance(route[-1] if route else None, int):
                cure = f"write each as an item of its own: {', '.join(f'`- {p}`' for p in parts)}."
            else:
                cure = f"write `channels: [{', '.join(parts)}]`."
            yield Diagnostic(
                "several-channels-in-one",
                f"`{ref}` is read as one channel, and the map does not define it.",
                origin.value((*at, i)),
                f"If they are {len(parts)} channels: {cure}",
                severity=Severity.WARNING,
                route=route,
            )
