"""The built-in labels that are said in several places, or that stand for words of the format."""

from __future__ import annotations

from cjmap.language.language import Language, message

LANES = {
    "physical_evidence": message("Physical evidence"),
    "goals": message("Goals"),
    "actions": message("Actions"),
    "touchpoints": message("Touchpoints"),
    "channels": message("Channels"),
    "thoughts": message("Thoughts"),
    "quotes": message("Quotes"),
    "emotions": message("Emotions"),
    "needs": message("Needs"),
    "pain_points": message("Pain points"),
    "gains": message("Gains"),
    "frontstage": message("Frontstage"),
    "backstage": message("Backstage"),
    "support_processes": message("Support processes"),
    "systems": message("Systems"),
    "metrics": message("Metrics"),
    "insights": message("Insights"),
    "opportunities": message("Opportunities"),
}
"""Standard lane → what stands in the gutter."""

JOURNEYS = {
    "purchase": message("Purchase journey"),
    "service": message("Service journey"),
    "experience": message("Experience journey"),
}
STATES = {"current": message("current state"), "future": message("future state")}
STATUSES = {
    "draft": message("draft"),
    "reviewed": message("reviewed"),
    "approved": message("approved"),
    "archived": message("archived"),
    "idea": message("idea"),
    "planned": message("planned"),
    "doing": message("doing"),
    "done": message("done"),
    "dropped": message("dropped"),
}
SOURCES = {
    "survey": message("survey"),
    "interview": message("interview"),
    "analytics": message("analytics"),
    # Translators: a kind of source: the records of customer service
    "support": message("support"),
    # Translators: social media
    "social": message("social"),
    "observation": message("observation"),
    "workshop": message("workshop"),
    # Translators: a kind of source: desk research, what others have published
    "desk": message("desk"),
}
CHANNELS = {
    "online": message("online"),
    "phone": message("phone"),
    "in-store": message("in-store"),
    # Translators: a kind of channel: letters and parcels
    "mail": message("mail"),
    "social": message("social"),
    "partner": message("partner"),
    "other": message("other"),
}
ACTORS = {
    "customer": message("customer"),
    "staff": message("staff"),
    "partner": message("partner"),
    # Translators: an actor on the map that is a machine or a program
    "system": message("system"),
}
STEPS = {
    # Translators: a kind of step: time that passes for the customer
    "wait": message("wait"),
    "decision": message("decision"),
    "milestone": message("milestone"),
}
PRIORITIES = {
    "high": message("priority high"),
    "medium": message("priority medium"),
    "low": message("priority low"),
}
CONFIDENCES = {
    "high": message("Confidence: high"),
    "medium": message("Confidence: medium"),
    "low": message("Confidence: low"),
}

SEVERITIES = {1: message("annoying"), 2: message("serious"), 3: message("severe")}
WAYS = {
    # Translators: how something is known: from analytics or from the records of customer service
    "measured": message("measured"),
    # Translators: how something is known: it was observed
    "observed": message("observed"),
    # Translators: how something is known: customers told it
    "reported": message("reported"),
    "assumed": message("assumed"),
}

MOODS = (message("Delighted"), message("Neutral"), message("Frustrated"))
"""Best, neutral and worst on the scale of emotions where the map names none."""
# Translators: in customer experience, a step that decides about the relationship
MOMENT = message("moment of truth")
OPTIONAL = message("optional")
# Translators: a figure to be reached
TARGET = message("target")
IMPACT = message("impact")
EFFORT = message("effort")
# Translators: of a phase that customers go through again and again
REPEATS = message("repeats")
INTERACTION = message("Line of interaction")
VISIBILITY = message("Line of visibility")
INTERNAL_INTERACTION = message("Line of internal interaction")


def word(table: dict[str, str], text: str, language: Language) -> str:
    """A word of the format in the reader's language; an author's own word as it is."""
    known = table.get(text.lower())
    return text if known is None else language.say(known)
