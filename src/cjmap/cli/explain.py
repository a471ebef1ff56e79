"""`cjmap explain` and `cjmap rules`: what the rules are, and why."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from itertools import groupby

from cjmap.cli import console
from cjmap.errors import CjmapError
from cjmap.lint.registry import FAMILIES, all_rules, by_name, matching, meant
from cjmap.lint.rule import Profile, Rule
from cjmap.report import prose
from cjmap.report.look import Look, columns
from cjmap.report.meanings import MEANINGS

_FORMATS = ("text", "json")


def explain(name: str) -> int:
    """Say what a rule or a code means, on standard output; returns the exit code."""
    look = console.look(sys.stdout)
    for line in _answer(name, look):
        console.out(line)
    return 0


def rules(selectors: list[str], format: str = "text") -> int:
    """List rules on standard output; returns the exit code."""
    if format not in _FORMATS:
        raise CjmapError(f"there is no format `{format}`", f"formats: {', '.join(_FORMATS)}")
    wanted = {rule.code for one in selectors for rule in matching(one) or _unknown(one)}
    found = [rule for rule in all_rules() if not selectors or rule.code in wanted]
    if format == "json":
        console.out(json.dumps([_data(rule) for rule in found], indent=2))
        return 0
    look = console.look(sys.stdout)
    if not console.is_terminal(sys.stdout):
        look = look._replace(width=sys.maxsize)  # for grep, each on one line
    for line in table(found, look):
        console.out(line)
    console.out("To understand one: cjmap explain EMO001")
    return 0


def _answer(name: str, look: Look) -> Iterator[str]:
    rule = by_name().get(name.lower())
    if rule:
        yield from _rule(rule, look)
    elif name.lower() in MEANINGS:
        yield from _meaning(name.lower(), look)
    elif family := matching(name):
        yield from table(family, look)
    else:
        _unknown(name)


def _rule(rule: Rule, look: Look) -> Iterator[str]:
    yield look.paint(f"{rule.code} {rule.name}", "place")
    yield from prose.lines(rule.doc.partition("\n")[0], look)
    yield from prose.lines(f"{facts(rule)}.", look)
    yield ""
    yield from prose.lines(rule.doc.partition("\n")[2], look)


def facts(rule: Rule) -> str:
    """How bad it is, and where it holds: `warning, from the profile standard on; Emotions`."""
    profiles = [one.name.lower() for one in Profile if one >= rule.profile]
    held = f"{'profiles' if len(profiles) > 1 else 'profile'} {', '.join(profiles)}"
    return f"{str(rule.severity).capitalize()}; {held}; family {FAMILIES[rule.family]}"


def _meaning(code: str, look: Look) -> Iterator[str]:
    yield look.paint(code, "place")
    yield from prose.lines(MEANINGS[code], look)
    yield ""
    yield from prose.lines(
        "This is no rule of `cjmap lint`: it is found when a file is read, by all commands. Its "
        "message says what is wrong and how to put it right. An error cannot be left out; a "
        "warning can, for `cjmap lint`, by a comment in the map.",
        look,
    )


def _unknown(name: str) -> tuple[Rule, ...]:
    near = meant(name, *MEANINGS)
    raise CjmapError(
        f"there is no rule `{name}`", f"did you mean {near}?" if near else "cjmap rules lists them"
    )


def table(found: Iterable[Rule], look: Look) -> Iterator[str]:
    """Rules by family, in columns where there is room for them, else each on two lines."""
    every = list(found)
    widest = max((len(rule.name) for rule in every), default=0)
    heads = [
        f"  {one.code}  {one.name:{widest}}  {one.severity:7}  {_from(one):8}" for one in every
    ]
    rows = [f"{head}  {rule.title}" for head, rule in zip(heads, every, strict=True)]
    if max(map(columns, rows), default=0) > look.width:
        rows = [
            f"  {one.code}  {one.name} ({one.severity}, {_from(one)})\n{' ' * 10}{one.title}"
            for one in every
        ]
    for family, some in groupby(zip(every, rows, strict=True), key=lambda pair: pair[0].family):
        yield look.paint(f"{FAMILIES[family]} ({family})", "place")
        yield from (row for _, row in some)
        yield ""


def _from(rule: Rule) -> str:
    """The profile from which on it holds."""
    return rule.profile.name.lower()


def _data(rule: Rule) -> dict[str, object]:
    return {
        "code": rule.code,
        "name": rule.name,
        "title": rule.title,
        "family": FAMILIES[rule.family],
        "severity": str(rule.severity),
        "profile": _from(rule),
        "options": dict(rule.options),
    }
