"""The words of the format: singular and plural, synonyms people try, words that are empty."""

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
