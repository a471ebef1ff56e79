"""Broken maps: the program and the schema refuse them, save what only the program can know."""

from __future__ import annotations

from pathlib import Path

import pytest
from schema_helpers import READINGS, ROOT, ajv, maps, mistakes

from cjmap.model.load import load
from cjmap.text.source import Source
from cjmap.text.yaml import parse

TOP = "title: Lunch\nphases:\n  - name: Choose\n    id: choose\n"
ACTION = TOP + "    actions:\n      - action: Opens the app\n"
PAIN = "        pain_point: {text: Slow, id: slow}\n"

BOTH = {
    "unknown-key": ACTION + "        thougths: Hungry\n",
    "synonym": "title: Lunch\nstages: [Choose]\n",
    "no-title": "phases: [Choose]\n",
    "empty-title": 'title: ""\nphases: [Choose]\n',
    "no-phases": "title: Lunch\n",
    "empty-phases": "title: Lunch\nphases: []\n",
    "phases-and-actions": "title: Lunch\nphases: [Choose]\nactions: [Opens the app]\n",
    "both-forms": ACTION + "        thought: a\n        thoughts: [b]\n",
    "text-and-action": ACTION + "        text: The same\n",
    "action-without-text": TOP + "    actions: [{kind: step}]\n",
    "phase-without-name": "title: Lunch\nphases: [{time: 1 day}]\n",
    "item-without-text": ACTION + "        thought: {note: x}\n",
    "emotion-without-anything": ACTION + "        emotion: {note: x}\n",
    "touchpoint-without-anything": ACTION + "        touchpoint: {note: x}\n",
    "image-without-src": ACTION + "        image: {alt: x}\n",
    "stakeholder-without-name": TOP + "stakeholders: [{role: x}]\n",
    "listed-persona-without-name": TOP + "personas: [{role: x}]\n",
    "persona-and-mapping-mixed": TOP + "personas: {name: Sam, role: Clerk}\n",
    "list-for-text": ACTION + "        note: [a, b]\n",
    "mapping-for-text": ACTION + "        note: {a: b}\n",
    "list-for-mapping": TOP + "    fields: [a, b]\n",
    "list-in-list": ACTION + "        thoughts: [[a, b]]\n",
    "number": TOP + "scale: {min: low}\n",
    "decimal-comma": ACTION + "        emotion: 1,5\n",
    "score-of-five": ACTION + "        emotion: 3/5\n",
    "typographic-minus": ACTION + "        emotion: \u22122\n",
    "rating": ACTION + "        pain_point: {text: a, severity: 4}\n",
    "half-rating": ACTION + "        opportunity: {text: a, impact: 1.5}\n",
    "whole-number": TOP + "sources: {survey: {n: many}}\n",
    "date": TOP + "updated: yesterday\n",
    "interval": TOP + "review: {every: often}\n",
    "closed-word": ACTION + "        kind: stroll\n",
    "confidence": ACTION + "        confidence: sure\n",
    "yes-or-no": TOP + "lanes: {thoughts: {hidden: maybe}}\n",
    "script-link": ACTION + "        link: 'javascript:alert(1)'\n",
    "bare-figure": ACTION + "        metrics: [3]\n",
    "bare-figure-defined": TOP + "metrics: [3]\n",
    "id-given-twice": TOP + "personas: {sam: {id: samuel}}\n",
    "list-for-one": ACTION + "        thought: [a, b]\n",
    "share-over-100": TOP + "personas: {sam: {share: 101}}\n",
    "image-out-of-the-folder": ACTION + "        image: ../a.png\n",
    "format-version": "cjmap: 2\n" + TOP,
    "metric-figure": ACTION + "        metrics: {orders: {value: many}}\n",
    "phases-without-a-phase": 'title: Lunch\nphases: [null, ""]\n',
    "actions-without-an-action": "title: Lunch\nactions: [null]\n",
    "date-of-no-month": TOP + "updated: 2026-13\n",
    "date-of-no-year": TOP + "updated: 0000\n",
    "day-31-of-a-short-month": ACTION + "        opportunity: {text: a, due: 2026-06-31}\n",
    "label-of-no-score": TOP + "scale: {labels: {high: good}}\n",
    "id-of-a-field": ACTION + PAIN.replace("slow", "severity"),
    "id-of-an-item-of-the-map": TOP + "thought: {text: a, id: text}\n",
    "id-of-an-item-of-an-own-lane": ACTION + "        fields: {Weather: {text: a, id: score}}\n",
    "end-as-id": ACTION + "        id: end\n",
    "id-of-a-listed-source": TOP + "sources: [{name: Survey, id: kind}]\n",
    "id-with-a-space": TOP + "sources: {a b: Survey}\n",
    "own-lane-called-as-a-standard-lane": ACTION + "        fields: {Pain points: a}\n",
    "own-lane-called-as-one-of-a-standard-lane": ACTION + "        fields: {thought: a}\n",
    "score-lane-without-scale": ACTION
    + "        fields: {Ease: 1}\nlanes: {Ease: {kind: score}}\n",
    "scale-of-a-text-lane": ACTION
    + "        fields: {Ease: 1}\nlanes: {Ease: {scale: {min: 1}}}\n",
    "kind-of-a-standard-lane": TOP + "lanes: {thoughts: {kind: quote}}\n",
    "scale-of-a-standard-lane": TOP + "lanes: {emotions: {scale: {min: 1, max: 5}}}\n",
    "phases-of-an-item-of-an-action": ACTION + "        thought: {text: a, phases: choose}\n",
}
"""Refused by the program and by the schema."""

PROGRAM_ONLY = {
    "unknown persona": ACTION + "        by: nobody\n",
    "unknown source": ACTION + "        source: nowhere\n",
    "unknown pain point": ACTION + "        opportunity: {text: a, addresses: nothing}\n",
    "unknown action": ACTION + "        next: nowhere\n",
    "unknown lane": TOP + "lanes: {Weather: {name: Sky}}\n",
    "the same id twice": ACTION + PAIN + "        need: {text: a, id: slow}\n",
    "a range that runs downward": TOP + "scale: {labels: {2..1: good}}\n",
    "an id of characters that no id has": ACTION + PAIN.replace("slow", "\u2192"),
    "a leap day of another year": TOP + "updated: 2026-02-29\n",
    "a standard lane's name in another case": ACTION + "        fields: {THOUGHTS: a}\n",
    "a score outside the map's own scale": "scale: {min: 1, max: 5}\n"
    + ACTION
    + "        emotion: 0\n",
    "a scale upside down": "scale: {min: 5, max: 1}\n" + TOP,
    "an attribute that the kind of an own lane does not have": (
        ACTION + "        fields: {Weather: {text: a, score: 1}}\n"
    ),
}
"""Refused by the program alone: what it takes to know it is not in one place of the file."""


_BEYOND = {
    "what a reference means": (
        "addresses-an-action addresses-nothing addresses-two ambiguous-next ambiguous-persona "
        "map-thought-unknown-phase next-by-id-before-name unknown-addresses "
        "unknown-by unknown-next unknown-source unknown-source-of-definitions"
    ),
    "which ids there are elsewhere": "duplicate-id duplicate-source-id id-by-alias",
    "which of the author's names are equal": (
        "field-twice labels-equal metric-twice scale-label-twice segment-twice"
    ),
    "which lanes there are": "lane-after-unknown unknown-lane",
    "what comes after what": "lane-after-itself lane-circle",
    "the map's own scale": (
        "lane-score-outside scale-label-downward scale-label-outside scale-neutral "
        "scale-upside-down score-outside target-outside"
    ),
    "which of two numbers is greater": "metric-low-high",
    "a number that is too large for one validator and not for another": "score-infinite",
}
"""What a schema cannot know → the maps of `tests/maps/err` that it therefore accepts."""

PROGRAM_ONLY_FILES = {
    f"{name}.yaml": why for why, names in _BEYOND.items() for name in names.split()
}
"""Files of `tests/maps/err` that the schema accepts, each with what a schema cannot know."""


def readable(path: Path) -> bool:
    """Whether it is YAML that cjmap reads; where it is not, no validator sees any data."""
    try:
        return not parse(Source(path.name, path.read_text(encoding="utf-8-sig"))).failed
    except UnicodeDecodeError:
        return False


BROKEN = {path.name: path for path in maps("tests/maps/err") if readable(path)}


def refused(text: str) -> bool:
    """Whether the program refuses a map."""
    return not load(Source("map.yaml", text)).ok


@pytest.mark.parametrize("text", BOTH.values(), ids=BOTH)
def test_the_program_and_the_schema_refuse(text: str) -> None:
    assert refused(text)
    assert [reading for reading, read in READINGS.items() if mistakes(read(text)) == []] == []


@pytest.mark.parametrize("text", PROGRAM_ONLY.values(), ids=PROGRAM_ONLY)
def test_only_the_program_refuses(text: str) -> None:
    assert refused(text)
    assert [mistakes(read(text)) for read in READINGS.values()] == [[], []]


@pytest.mark.parametrize("name", BROKEN)
def test_the_schema_refuses_the_broken_maps(name: str) -> None:
    text = BROKEN[name].read_text(encoding="utf-8-sig")
    accepting = [reading for reading, read in READINGS.items() if not mistakes(read(text))]
    assert bool(accepting) == (name in PROGRAM_ONLY_FILES), accepting


@pytest.mark.parametrize("name", BROKEN)
def test_ajv_refuses_the_broken_maps(name: str) -> None:
    path = BROKEN[name].relative_to(ROOT)
    found = ajv("tests/maps/err")
    accepting = [reading for reading in READINGS if found[f"{reading} {path}"] == []]
    assert bool(accepting) == (name in PROGRAM_ONLY_FILES), accepting


def test_the_files_that_only_the_program_refuses_are_there() -> None:
    assert set(PROGRAM_ONLY_FILES) <= set(BROKEN)
