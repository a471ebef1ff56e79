"""YAML of other programs → maps.

`documents` reads a file with all its documents and their places, `node` is how a reader walks
through one. `stages` reads what `@arvinxu/journey-map` draws, `enablement` what enablement-map
does: `cjm` and `sbp`, `outcome` and `em` of one file together.
"""

from __future__ import annotations

from cjmap.errors import CjmapError
from cjmap.importers.faults import text_of
from cjmap.importers.foreign import Foreign, Imported
from cjmap.importers.yaml import enablement, stages
from cjmap.importers.yaml.documents import documents
from cjmap.importers.yaml.node import Node

EXPECTED = (
    "expected is `stages:` with `actions:`, as @arvinxu/journey-map has them, or `kind: cjm` of "
    "enablement-map"
)


def read(foreign: Foreign) -> Imported:
    """The maps of a file; a `CjmapError` where it is a map already, or none."""
    found = documents(text_of(foreign.name, foreign.data))
    if any(_is_ours(one) for one in found):
        raise CjmapError(
            f"{foreign.name} is a map of cjmap already, there is nothing to import",
            f"draw it with `cjmap render {foreign.name}`",
        )
    if any(one.at("kind").text in enablement.KINDS for one in found):
        return enablement.read(found, foreign)
    maps = [one for one in found if one.at("stages").items]
    if not maps:
        raise CjmapError(f"{foreign.name} holds no journey that is known", EXPECTED)
    left = (f"{one.place}: a document without stages" for one in found if one not in maps)
    return Imported(tuple(stages.draft(one, foreign) for one in maps), tuple(left))


def _is_ours(one: Node) -> bool:
    """Whether a document is a map in the format of cjmap."""
    has = one.keys
    return "cjmap" in has or (bool({"phases", "actions"} & has) and not {"kind", "stages"} & has)
