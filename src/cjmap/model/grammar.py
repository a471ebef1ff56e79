"""The words of the format: singular and plural, lanes, synonyms people try."""

from __future__ import annotations

SINGULAR = {
    "actions": "action",
    "thoughts": "thought",
    "quotes": "quote",
    "emotions": "emotion",
    "goals": "goal",
    "needs": "need",
    "pain_points": "pain_point",
    "gains": "gain",
    "touchpoints": "touchpoint",
    "channels": "channel",
    "systems": "system",
    "insights": "insight",
    "opportunities": "opportunity",
    "metrics": "metric",
    "personas": "persona",
    "sources": "source",
    "objectives": "objective",
    "stakeholders": "stakeholder",
    "phases": "phase",
    "tags": "tag",
    "tickets": "ticket",
    "details": "detail",
    "expectations": "expectation",
    "motivations": "motivation",
    "frustrations": "frustration",
}
"""Plural key → the singular that names one. Only where a model lists the plural."""

PLURAL = {one: many for many, one in SINGULAR.items()}

STANDARD_LANES = (
    "physical_evidence",
    "goals",
    "actions",
    "touchpoints",
    "channels",
    "thoughts",
    "quotes",
    "emotions",
    "needs",
    "pain_points",
    "gains",
    "frontstage",
    "backstage",
    "support_processes",
    "systems",
    "metrics",
    "insights",
    "opportunities",
)
"""In the order in which they are drawn."""

ITEM_LANES = tuple(lane for lane in STANDARD_LANES if lane not in ("actions", "channels"))
MAP_LANES = tuple(lane for lane in ITEM_LANES if lane not in ("emotions", "metrics"))
"""Those that hold items; and those of them that may hang on the map itself."""

_PAIRS = [(lane, key) for lane in STANDARD_LANES for key in (lane, SINGULAR.get(lane, lane))]
STANDARD_NAMES = {name: lane for lane, key in _PAIRS for name in (key, key.replace("_", " "))}
"""What a standard lane may be called, folded → its plural."""

END = "end"
"""What `next` says where customers drop off; no id."""

MAP_STATUS = ("draft", "reviewed", "approved", "archived")
WORK_STATUS = ("idea", "planned", "doing", "done", "dropped")
JOURNEY_TYPES = ("purchase", "service", "experience")
CHANNEL_KINDS = ("online", "phone", "in-store", "mail", "social", "partner", "other")
SOURCE_KINDS = (
    *("survey", "interview", "analytics", "support"),
    *("social", "observation", "workshop", "desk"),
)
"""Words that the format knows where authors may use their own."""

SYNONYMS = {
    "stages": "phases",
    "stage": "phase",
    "steps": "actions",
    "step": "action",
    "activities": "actions",
    "pains": "pain_points",
    "pain": "pain_point",
    "barriers": "pain_points",
    "barrier": "pain_point",
    "frictions": "pain_points",
    "problems": "pain_points",
    "painpoints": "pain_points",
    "painpoint": "pain_point",
    "feelings": "emotions",
    "feeling": "emotion",
    "mood": "emotion",
    "thinking": "thoughts",
    "kpis": "metrics",
    "kpi": "metric",
    "measures": "metrics",
    "ideas": "opportunities",
    "idea": "opportunity",
    "solutions": "opportunities",
    "solution": "opportunity",
    "improvements": "opportunities",
    "touch_points": "touchpoints",
    "objective": "goals",
    "objectives": "goals",
    "date": "updated",
    "updated_at": "updated",
    "name": "title",
    "label": "name",
    "title": "name",
    "actor": "by",
    "who": "by",
    "role": "owner",
    "responsible": "owner",
    "evidence": "sources",
    "proof": "physical_evidence",
    "front_stage": "frontstage",
    "back_stage": "backstage",
    "quotations": "quotes",
    "benefits": "gains",
    "labels": "tags",
    "url": "link",
    "href": "link",
    "comment": "note",
    "notes": "note",
    "description": "note",
    "duration": "time",
    "desc": "description",
    "lang": "language",
    "if": "when",
    "condition": "when",
    "start": "from",
    "until": "to",
}
"""Words that people try → what may be meant, where that is a key."""
