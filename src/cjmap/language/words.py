"""The built-in labels of the picture."""

from __future__ import annotations

LANES = {
    "physical_evidence": "Physical evidence",
    "goals": "Goals",
    "actions": "Actions",
    "touchpoints": "Touchpoints",
    "channels": "Channels",
    "thoughts": "Thoughts",
    "quotes": "Quotes",
    "emotions": "Emotions",
    "needs": "Needs",
    "pain_points": "Pain points",
    "gains": "Gains",
    "frontstage": "Frontstage",
    "backstage": "Backstage",
    "support_processes": "Support processes",
    "systems": "Systems",
    "metrics": "Metrics",
    "insights": "Insights",
    "opportunities": "Opportunities",
}
"""Standard lane → what stands in the gutter."""

IMPACT = "impact"
EFFORT = "effort"
TARGET = "target"
NO_FIGURE = "no figure yet"
BASELINE = "before"
SCENARIO = "Scenario"
TRIGGER = "Trigger"
GOALS = "Goals"
EXPECTATIONS = "Expectations"
OUTCOME = "Outcome"
NEEDS = "Needs"
FRUSTRATIONS = "Frustrations"
OBJECTIVES = "Objectives"
SCOPE = "Scope"
REVIEWED = "reviewed"
SOURCES = "Sources"
MOTIVATIONS = "Motivations"
BRAND_PROMISE = "Brand promise"
READING = "Reading the map"
STAKEHOLDERS = "Stakeholders"
RELATED = "Related maps"
PRIORITY = "priority"
WHOLE = "whole journey"
OLD = "{months} months old, renew"
STEP = "step"
"""Headings and words of the header, the metrics and the foot."""

MOODS = ("Delighted", "Neutral", "Frustrated")
"""Best, neutral and worst on the scale of emotions where the map names none."""
NO_DATA = "no data"
EVIDENCED = "evidenced"
ASSUMED = "assumed"
MOMENT = "moment of truth"
WAIT = "wait"
DECISION = "decision"
MILESTONE = "milestone"
SEVERITY = "severity, 1 to 3"
GAUGE = "impact and effort, 1 to 5"
ADDRESSED = "pain point, addressed by"
SHARE = "way taken; its width is the share"
NO_SOURCES = "No source is named: everything here is assumed."

OPTIONAL = "optional"
REPEATS = "repeats"
DECISION_MARK = "?"
LEADS_TO = "→"
LEAVES = "→ leaves the journey here"
INTERACTION = "Line of interaction"
VISIBILITY = "Line of visibility"
INTERNAL_INTERACTION = "Line of internal interaction"
"""Words of the flow and of the service blueprint."""
