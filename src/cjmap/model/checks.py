"""What only the whole map can tell: references, equal ids, scores outside the scale, lanes."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.model.check_content import check_content
from cjmap.model.check_feelings import check_feelings
from cjmap.model.check_lanes import check_lanes
from cjmap.model.check_refs import check_refs
from cjmap.model.check_scores import check_figures, check_scales
from cjmap.model.journey import Journey
from cjmap.model.origin import Origin
from cjmap.model.walk import hung
from cjmap.text.diagnostic import Diagnostic


def check(journey: Journey, origin: Origin) -> Iterator[Diagnostic]:
    """Every problem that validation of the parts cannot see, in no particular order."""
    found = tuple(hung(journey))
    yield from check_content(journey, found, origin)
    yield from check_scales(journey, found, origin)
    yield from check_feelings(journey, origin)
    yield from check_figures(journey, found, origin)
    yield from check_lanes(journey, origin)
    yield from check_refs(journey, found, origin)
