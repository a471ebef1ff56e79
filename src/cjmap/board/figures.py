"""What a metric says at one place, completed by its definition."""

from __future__ import annotations

from cjmap.model.index import Index
from cjmap.model.items import Figures, MetricItem

_DEFINED = ("unit", "better", "target")


def figures(item: MetricItem, index: Index) -> tuple[str, Figures]:
    """The name and the figures of a reading, with unit, direction and target of its definition."""
    metric = index.metric(item.metric)
    name = item.name or (metric.name if metric else item.metric)
    if metric is None:
        return name, item
    missing = {key: getattr(metric, key) for key in _DEFINED if getattr(item, key) is None}
    return name, item.model_copy(update=missing)
