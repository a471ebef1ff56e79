"""The table of lane kinds: how a lane is drawn → the function that arranges it.

To add a kind: one file with `arrange(lane, context) -> Block`, and one row here.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from cjmap.board.board import Drawn, Lane
from cjmap.layout.grid import Block, Context

Arrange = Callable[[Lane, Context], Block]

KINDS: dict[Drawn, str] = {
    "actions": "actions",
    "channels": "channels",
    "card": "cards",
    "box": "cards",
    "bubble": "bubbles",
    "pain": "pains",
    "opportunity": "opportunities",
    "touchpoint": "touchpoints",
    "chips": "chips",
    "curve": "curve",
    "dots": "dots",
    "metric": "metrics",
    "image": "images",
}


def arrange(lane: Lane, context: Context) -> Block:
    """Lay a lane out by its kind."""
    module = import_module(f"cjmap.layout.lanes.{KINDS[lane.drawn]}")
    function: Arrange = module.arrange
    return function(lane, context)
