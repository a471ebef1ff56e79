"""Metrics as TheyDo takes them in: each with what was measured, when, and where in the journey."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from cjmap.export.backlog.body import MARKDOWN, body
from cjmap.export.backlog.keys import Keys
from cjmap.export.backlog.parts import Part, figures, filled, given, is_whole, named, origin, where
from cjmap.export.backlog.task import title
from cjmap.export.data import Data
from cjmap.language.numbers import last_day
from cjmap.model.items import Figures, MetricItem
from cjmap.model.names import slug
from cjmap.model.registry import Evidence
from cjmap.query.digest import Reading

_WANTED = {"higher": "MORE_THAN_OR_EQUAL_TO", "lower": "LESS_THAN_OR_EQUAL_TO"}


class Point(NamedTuple):
    """Figures of a metric, the place (empty: the whole journey), and the day if it is known."""

    figures: Figures
    place: str
    day: str


class Measured(NamedTuple):
    """A metric, completed by its definition, and what was measured."""

    name: str
    figures: Figures
    points: list[Point]


def metrics(keys: Keys, data: Data) -> Iterator[dict[str, Any]]:
    """Those that are defined, then those that only have readings."""
    for id, one in _measured(data).items():
        key = keys.of(id, "metrics")
        yield {
            "type": "OTHER",
            "importKey": key,
            "title": title(one.name),
            "description": body(_told(one, key, data), MARKDOWN),
            "unit": one.figures.unit or "",
            "aggregationMethod": "AVERAGE",
            **_target(one.figures),
            "dataPoints": [_point(point, data) for point in one.points if point.day],
        }


def _measured(data: Data) -> dict[str, Measured]:
    index, metrics = data.board.index, data.journey.metrics
    every: dict[str, Measured] = {}
    for id, metric in zip(index.metrics.ids, metrics, strict=True):
        every[id] = Measured(metric.name, metric, [])
    for reading in data.digest.readings:
        item = reading.entry.slot.item
        assert isinstance(item, MetricItem)
        at = index.metrics.position(item.metric)
        id = slug(item.metric) or "metric" if at is None else index.metrics.ids[at]
        one = every.setdefault(id, Measured(reading.name, reading.figures, []))
        if reading.figures.value is not None:
            source = None if at is None else metrics[at].source
            one.points.append(_reading(reading, source, data))
    return every


def _reading(reading: Reading, source: str | None, data: Data) -> Point:
    entry = reading.entry
    place = "" if is_whole(entry) else where(entry, data.board)
    return Point(reading.figures, place, _day(entry.slot.sources, source, data))


def _day(sources: Iterable[Evidence], ref: str | None, data: Data) -> str:
    """The last day of its newest source; else that of the last look at the map."""
    own = data.board.index.source(ref) if ref else None
    dates = [one.date for one in (own, *sources) if one and one.date]
    review = data.journey.review
    looked = (review and review.last) or data.journey.updated
    days = list(map(last_day, dates or ([looked] if looked else [])))
    return max(days, default="")


def _told(one: Measured, key: str, data: Data) -> Iterator[Part]:
    """All figures in words: TheyDo has no place for a baseline, an interval or a trend."""
    language = data.board.language
    trend = tuple(language.number(one) for point in one.points for one in point.figures.trend)
    told = (
        named(
            point.place or language.say("whole journey"), figures(point.figures, language), language
        )
        for point in one.points
    )
    parts = (
        Part(language.say("Value"), tuple(told)),
        Part(language.say("Trend"), given(language.series(trend)) if trend else ()),
        origin(data, key),
    )
    return filled(parts, language)


def _target(found: Figures) -> dict[str, Any]:
    if found.target is None:
        return {}
    wanted = {"targetComparisonOperator": _WANTED[found.better]} if found.better else {}
    return {"target": found.target, **wanted}


def _point(point: Point, data: Data) -> dict[str, Any]:
    place = [{"key": data.board.language.say("Where"), "value": point.place}]
    return {
        "dateOfMeasurement": point.day,
        "value": point.figures.value,
        **({"dimensions": place} if point.place else {}),
    }
