"""Names that are taken: no ids are called like fields, and no own lanes like standard lanes."""

from __future__ import annotations

from cjmap.model.base import Model
from cjmap.model.grammar import PLURAL, SINGULAR, STANDARD_LANES
from cjmap.model.items import (
    ImageItem,
    Item,
    MetricItem,
    Opportunity,
    PainPoint,
    Quote,
    Score,
    Touchpoint,
)
from cjmap.model.journey import Action, Phase
from cjmap.model.registry import Channel, Evidence, Metric, Persona


def reserved(*models: type[Model]) -> frozenset[str]:
    """The names of all fields of the models, in both numbers."""
    names = {field.alias or name for m in models for name, field in m.model_fields.items()}
    names |= {SINGULAR[name] for name in names if name in SINGULAR}
    return frozenset(names | {PLURAL[name] for name in names if name in PLURAL})


RESERVED: dict[str, frozenset[str]] = {
    **{SINGULAR.get(lane, lane): reserved(Item) for lane in STANDARD_LANES},
    "phase": reserved(Phase),
    "action": reserved(Action) | {"action"},
    "quote": reserved(Quote),
    "pain_point": reserved(PainPoint),
    "opportunity": reserved(Opportunity),
    "emotion": reserved(Score),
    "touchpoint": reserved(Touchpoint),
    "metric": reserved(MetricItem, Metric),
    "item": reserved(Item, Quote, Score, ImageItem, MetricItem),
    "persona": reserved(Persona),
    "channel": reserved(Channel),
    "source": reserved(Evidence),
}
"""Kind of thing → names that are no ids of it."""
