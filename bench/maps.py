"""Journey maps to measure with: realistic prose, about 20 KB each, the same on every run."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

_WORDS = (
    "account advisor agent already answer anyone app arrives asks better bike bill branch call"
    " card chat checks choice claim colleague compares contract cost customer date delay delivery"
    " desk detail different e-mail enough every expects family finds first form friend from hour"
    " invoice just later letter line list long looks manager message minute mobile never next"
    " nobody number offer once only order page password phone please post price problem promise"
    " question quickly quote reads reason reply same screen second sees sends service shop shows"
    " simple soon still store store support tells than then thing ticket time today tomorrow twice"
    " two until visit waits web week what when which who will with without words worth writes wrong"
).split()
PHASES = ("Notice", "Compare", "Decide", "Order", "Receive", "Use", "Renew", "Leave")
CHANNELS = ("Web site", "Phone", "Store", "App", "E-mail", "Post")


def write(folder: Path, count: int, make: Callable[[int], str] | None = None) -> list[Path]:
    """`count` maps of 6 phases × 6 actions in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"map-{number:04}.journey.yaml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text((make or journey)(number), encoding="utf-8")
    return paths


def journey(seed: int, phases: int = 6, actions: int = 6, rich: bool = True) -> str:
    """One map. `rich` gives the actions all lanes; else only thoughts, emotions and pains."""
    random = Random(seed)
    lines = [
        f"title: Journey {seed}, {prose(random, 4)}",
        "type: service",
        "persona:",
        f"  name: Person {seed}",
        f"  quote: {prose(random, 12)}",
        f"scenario: {prose(random, 24)}",
        "sources:",
        "  survey: {name: Customer survey, kind: survey, n: 412}",
        "phases:",
    ]
    for number in range(phases):
        lines.append(f"  - name: {PHASES[number % len(PHASES)]} {number + 1}")
        lines.append("    actions:")
        for _ in range(actions):
            lines += _action(random, rich)
    return "\n".join(lines) + "\n"


def everyday(seed: int, phases: int = 6, actions: int = 6) -> str:
    """A map as a workshop makes it, with 6 × 6 actions about 10 KB: every action with its channel,
    thought and emotion, every third one with a pain point and an opportunity."""
    random = Random(seed)
    lines = [
        f"title: Journey {seed}, {prose(random, 4)}",
        f"persona: Person {seed}",
        f"scenario: {prose(random, 16)}",
        "phases:",
    ]
    for number in range(phases):
        name = PHASES[number % len(PHASES)]
        lines += [f"  - name: {name if number < len(PHASES) else number + 1}", "    actions:"]
        for step in range(actions):
            lines += _workshop(random, hurts=step % 3 == 1)
    return "\n".join(lines) + "\n"


def _workshop(random: Random, *, hurts: bool) -> list[str]:
    pad = "        "
    score = random.choice((-2, -1)) if hurts else random.choice((-1, 0, 0, 1, 1, 2))
    lines = [
        f"      - action: {prose(random, 6)}",
        f"{pad}channel: {random.choice(CHANNELS)}",
        f"{pad}thought: {prose(random, 8)}",
        f"{pad}emotion: {{score: {score}, text: {random.choice(_WORDS)}}}",
    ]
    if hurts:
        lines += [
            f"{pad}pain_point: {{text: {prose(random, 8)}, severity: {random.randint(1, 3)}}}",
            f"{pad}opportunity: {{text: {prose(random, 8)}, impact: 4, effort: 2}}",
        ]
    return lines


def steps(seed: int) -> list[tuple[str, list[tuple[str, int]]]]:
    """The phases of a map, each with its actions and scores from 1 to 5, as mermaid wants them."""
    random = Random(seed)
    return [
        (PHASES[phase], [(prose(random, 6), random.randint(1, 5)) for _ in range(6)])
        for phase in range(6)
    ]


def _action(random: Random, rich: bool) -> list[str]:
    pad = "        "
    score = random.choice((-2, -1, -1, 0, 0, 1, 1, 2))
    lines = [
        f"      - action: {prose(random, 8)}",
        f"{pad}channel: {random.choice(CHANNELS)}",
        f"{pad}thought: {prose(random, 12)}",
        f"{pad}emotion: {{score: {score}, text: {random.choice(_WORDS)}, source: survey}}",
    ]
    if score < 0 or not rich:
        lines += [
            f"{pad}pain_point:",
            f"{pad}  text: {prose(random, 10)}",
            f"{pad}  severity: {random.randint(1, 3)}",
            f"{pad}opportunity: {{text: {prose(random, 10)}, impact: 4, effort: 2}}",
        ]
    if rich:
        lines += [f"{pad}touchpoints:", f"{pad}  - {prose(random, 4)}", f"{pad}  - Desk"]
        lines += [f"{pad}need: {prose(random, 7)}", f"{pad}note: {prose(random, 5)}"]
        lines += [f"{pad}backstage:", f"{pad}  - {prose(random, 8)}", f"{pad}  - Checks it"]
    return lines


def prose(random: Random, words: int) -> str:
    return " ".join(random.choices(_WORDS, k=words)).capitalize()
