"""The documents of enablement-map in one file → one map.

`cjm` is the journey; `sbp` has what teams do for it, `outcome` what it shall reach and how that is
measured, `em` what people need for it. `columns` says at which action of the journey a task of a
team stands, `extras` what the other documents say there, `to_map` writes the map.
"""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Draft, Foreign, Imported
from cjmap.importers.yaml.enablement.extras import extras
from cjmap.importers.yaml.enablement.to_map import draft
from cjmap.importers.yaml.node import Node

KINDS = ("cjm", "sbp", "outcome", "em")


def read(found: Sequence[Node], foreign: Foreign) -> Imported:
    """The maps of all journeys of a file; what else is in it belongs to the first."""
    journeys = [one for one in found if one.at("kind").text == "cjm"]
    if not journeys:
        raise CjmapError(
            f"{foreign.name} holds no journey of enablement-map",
            "expected is a document with `kind: cjm`, with `phases` and `actions`",
        )
    others = [one for one in found if one.at("kind").text in KINDS[1:]]
    strange = [one for one in found if one.at("kind").text not in KINDS]
    maps: list[Draft] = []
    for one in journeys:
        maps.append(draft(one, extras(one, () if maps else others), foreign))
    return Imported(
        tuple(maps), tuple(f"{one.place}: a document of another kind" for one in strange)
    )
