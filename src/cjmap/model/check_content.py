"""Items and phases that say nothing: what the types of single keys cannot tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from cjmap.model.items import MetricItem, Score, Touchpoint
from cjmap.model.journey import Journey
from cjmap.model.numerals import number_like
from cjmap.model.origin import Origin
from cjmap.model.walk import Hung
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.span import Route

_FIGURE = "Write `name: figure`, such as `nps: 42`."


def check_content(journey: Journey, found: Sequence[Hung], origin: Origin) -> Iterator[Diagnostic]:
    """Phases without a name, scores and touchpoints without content, a map of no phases."""
    if not journey.phases:
        yield _missing(
            "The map has no phases.", "Write them as a list under `phases:`.", (), origin
        )
    for at, phase in enumerate(journey.phases):
        if phase.name is None and origin.route(("phases", at)):
            yield _missing("A phase without `name`.", "Write `name: …`.", ("phases", at), origin)
    for at, metric in enumerate(journey.metrics):
        if metric.id is None and number_like(metric.name):
            where = ("metrics", at)
            yield _missing("A figure without the name of its metric.", _FIGURE, where, origin)
    for route, item, _lane in found:
        if isinstance(item, Score) and item.score is None and item.target is None and not item.text:
            hint = "Write `score`, `text` or `target`."
            yield _missing("An emotion or score without content.", hint, route, origin)
        elif isinstance(item, MetricItem) and number_like(item.metric):
            yield _missing("A figure without the name of its metric.", _FIGURE, route, origin)
        elif isinstance(item, Touchpoint) and not (item.text or item.channel or item.image):
            hint = "Write `text`, `channel` or `image`."
            yield _missing("A touchpoint without content.", hint, route, origin)


def _missing(message: str, hint: str, at: Route, origin: Origin) -> Diagnostic:
    return Diagnostic("missing-key", message, origin.value(at), hint, route=origin.route(at))
