"""What linting costs beside loading, and how the cost grows with what a map holds."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from bench import maps

_RULES = """
import sys, time, glob, gc
from datetime import date
from cjmap.lint.engine import lint, tasks
from cjmap.lint.registry import all_rules
from cjmap.lint.rule import Profile
from cjmap.pipeline import open_map
todo = tasks(all_rules(), Profile.STRICT)
gc.disable()
paths = sorted(glob.glob(sys.argv[1]))
lint(open_map(paths[0]), todo, date(2026, 6, 30))
loading = linting = 0
for path in paths:
    start = time.perf_counter()
    document = open_map(path)
    middle = time.perf_counter()
    lint(document, todo, date(2026, 6, 30))
    linting += time.perf_counter() - middle
    loading += middle - start
print(loading, linting)
"""


def cost(pattern: str, times: int = 3) -> tuple[float, float]:
    """Seconds of loading the maps of a pattern, and of running all rules on them."""
    command = [sys.executable, "-c", _RULES, pattern]
    runs = [
        subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(times)
    ]
    pairs = [tuple(map(float, run.stdout.split())) for run in runs]
    return min(one for one, _ in pairs), min(two for _, two in pairs)


def growth(folder: Path) -> None:
    """Milliseconds of all rules for each item, on maps that are made to be hard for some rule."""
    sizes = (500, 1000, 2000, 4000)
    print(f"{'many …':34}" + "".join(f"{size:>9,}" for size in sizes))
    for name, make in HARD.items():
        row = []
        for size in sizes:
            path = folder / f"hard-{size}.yaml"
            path.write_text(make(size), encoding="utf-8")
            row.append(cost(str(path), 2)[1] * 1_000_000 / size)
        print(f"{name:34}" + "".join(f"{each:9.1f}" for each in row), flush=True)


def _actions(size: int) -> str:
    return maps.journey(3, size // 6, 6)


def _phases(size: int) -> str:
    lines = (
        f"  - {{name: Phase {at}, emotion: {at % 5 - 2}, owner: Team {at}}}" for at in range(size)
    )
    return _map("phases:", lines)


def _names(size: int) -> str:
    """Names of channels and touchpoints that differ by a letter or a space."""
    forms = ("Web site {}", "website {}", "Web-Site {}", "web  site {}")
    steps = (
        f"  - {{action: Goes on, channel: {forms[at % 4].format(at // 4)}, "
        f"touchpoint: {forms[at % 3].format(at)}}}"
        for at in range(size)
    )
    return _map("actions:", steps)


def _answers(size: int) -> str:
    steps = (
        f"  - {{action: Waits, pain_point: {{id: p{at}, text: It hurts {at}, severity: 3}}, "
        f"opportunity: {{text: Cure {at}, addresses: [p{size - at - 1}, p{at}], impact: 4}}}}"
        for at in range(size)
    )
    return _map("actions:", steps)


def _ways(size: int) -> str:
    """Every step leads to three others, one of them back."""
    steps = (
        f"  - {{id: s{at}, action: Step {at}, next: [s{(at + 1) % size}, s{at // 2}, "
        f"{{to: s{(at * 7 + 3) % size}, share: 10}}]}}"
        for at in range(size)
    )
    return _map("actions:", steps)


def _sources(size: int) -> str:
    defined = (f"  s{at}: {{name: Survey {at}, kind: survey, n: {at}}}" for at in range(size))
    steps = (f"  - {{action: Step {at}, source: s{at}}}" for at in range(size))
    return "\n".join(["title: T", "sources:", *defined, "actions:", *steps, ""])


def _people(size: int) -> str:
    defined = (f"  p{at}: {{name: Person {at}}}" for at in range(size))
    steps = (f"  - {{action: Step {at}, by: p{at}, emotion: {at % 5 - 2}}}" for at in range(size))
    return "\n".join(["title: T", "personas:", *defined, "actions:", *steps, ""])


def _lanes(size: int) -> str:
    steps = (f"  - {{action: Step {at}, fields: {{Lane {at}: Text}}}}" for at in range(size))
    return _map("actions:", steps)


def _comments(size: int) -> str:
    steps = (f"  - {{action: Step {at}}}  # cjmap: ignore[ACT001] so" for at in range(size))
    return _map("actions:", steps)


def _settings(size: int) -> str:
    defined = (f"  Lane {at}: {{hidden: {'true' if at % 2 else 'false'}}}" for at in range(size))
    steps = (f"  - {{action: Step {at}, fields: {{Lane {at}: Text}}}}" for at in range(size))
    return "\n".join(["title: T", "lanes:", *defined, "actions:", *steps, ""])


def _map(key: str, lines: Iterable[str]) -> str:
    return "\n".join(["title: T", key, *lines, ""])


HARD: dict[str, Callable[[int], str]] = {
    "steps with every lane": _actions,
    "phases": _phases,
    "names that are nearly the same": _names,
    "pain points and what addresses them": _answers,
    "ways between steps": _ways,
    "sources": _sources,
    "personas": _people,
    "own lanes": _lanes,
    "own lanes that are set up": _settings,
    "comments that silence rules": _comments,
}
"""What there is much of → a map with so many."""
