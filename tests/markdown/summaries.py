"""Maps and their summaries, and all texts that a map says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from cjmap.model.base import Model
from cjmap.model.journey import Journey
from cjmap.model.lanes import LaneSpec, Scale
from cjmap.model.load import load
from cjmap.model.names import fold
from cjmap.model.registry import Channel, Metric
from cjmap.pipeline import Drawing, draw
from cjmap.text.source import Source

ROOT = Path(__file__).parents[2]
MAPS = sorted(
    [
        *ROOT.glob("examples/*.yaml"),
        *ROOT.glob("tests/maps/pictures/*.yaml"),
        *ROOT.glob("tests/maps/ok/*.yaml"),
        ROOT / "tests/docs/everything.yaml",
    ]
)
_NO_TEXT = frozenset(
    "id by sources source addresses to metric channel channels path src from_ "
    "cjmap kind flow state better type status confidence priority language lang updated date due "
    "review every severity unit".split()
)
"""Fields that hold references, words of the format, dates and the like."""
_NO_TEXTS = (LaneSpec, Scale, Channel, Metric)
"""What is only said where it is used."""


def summary(text: str, **choice: tuple[str, ...]) -> str:
    """The summary of a map's text; `choice` as in `Drawing`."""
    document = load(Source("map.yaml", text))
    assert document.journey is not None, document.problems
    return draw(document, Drawing(format="md", **choice)).decode("utf-8")


@cache
def summary_of(path: Path) -> str:
    """The summary of a file."""
    return summary(path.read_text("utf-8"))


def journey_of(text: str) -> Journey:
    """The map of a text."""
    journey = load(Source("map.yaml", text)).journey
    assert journey is not None
    return journey


def said(journey: Journey) -> Iterator[str]:
    """Every text of a map but for references, words of the format, and lanes that are hidden."""
    hidden = frozenset(fold(spec.lane) for spec in journey.lanes if spec.hidden)
    yield from _texts(journey, hidden)


def _texts(value: object, hidden: frozenset[str]) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one, hidden)
    elif isinstance(value, Model) and not isinstance(value, _NO_TEXTS):
        for field, one in value:
            if _is_said(field, value, hidden):
                yield from _texts(one, hidden)


def _is_said(field: str, holder: Model, hidden: frozenset[str]) -> bool:
    own = hasattr(holder, "items")  # a lane, which the map may call otherwise
    if own and (field == "name" or fold(getattr(holder, "name", "")) in hidden):
        return False
    spans = field == "phases" and not isinstance(holder, Journey)
    return field not in _NO_TEXT | hidden and not spans
