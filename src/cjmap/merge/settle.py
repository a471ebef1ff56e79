"""Disputes that are decided: what remains of a merged map."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from cjmap.merge.pieces import Clash, Dispute, Piece

Take = Callable[[Dispute], str]
"""Which side is taken in a dispute, `ours` or `theirs`; empty where it is left open."""


def settle(part: Piece | Clash, take: Take) -> Piece | Clash | None:
    """A part with what `take` decides; None where nothing is left of it."""
    if isinstance(part, Clash):
        return _decided(part, take)
    if part.whole or not part.inner:
        return part
    inner = [one for one in (settle(each, take) for each in part.inner) if one is not None]
    if not inner:
        return None
    return replace(part, inner=inner)


def always(side: str) -> Take:
    """Takes one side in every dispute."""
    return lambda _: side


def on_side(part: Piece | Clash | None, side: str) -> Piece | None:
    """A part as it is where one side is taken in all disputes."""
    made = None if part is None else settle(part, always(side))
    assert not isinstance(made, Clash)
    return made


def _decided(one: Clash, take: Take) -> Piece | Clash | None:
    side = take(one.dispute)
    if not side:
        return replace(one, ours=on_side(one.ours, "ours"), theirs=on_side(one.theirs, "theirs"))
    made = on_side(one.on(side), side)
    return made if made is None or not one.lead else replace(made, lead=one.lead + made.lead)
