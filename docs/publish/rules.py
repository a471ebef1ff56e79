"""The pages of the rules of lint: one for each, from its docstring, and one that lists them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from cjmap.lint.registry import FAMILIES, all_rules
from cjmap.lint.rule import Profile, Rule

FOLDER = "rules"
_HEAD = """\
# Rules

What [`cjmap lint`](../lint.md) looks for. Each rule has a page: what it finds, why that matters,
how it looks in a map, and how a better map does it. In the terminal, `cjmap explain EMO001` says
the same.

A rule holds in its profile and in all stricter ones: what is asked of a draft is asked of all maps.
"""


def everything() -> dict[str, bytes]:
    """All pages, by their place in the site."""
    pages = {"index.md": index(), **{f"{rule.name}.md": page(rule) for rule in all_rules()}}
    return {f"{FOLDER}/{name}": text.encode("utf-8") for name, text in pages.items()}


def nav() -> list[Any]:
    """The entries of the navigation: the list, then every family with its rules."""
    entries: list[Any] = [f"{FOLDER}/index.md"]
    for family, rules in groupby(all_rules(), key=lambda rule: rule.family):
        entries.append({FAMILIES[family]: [f"{FOLDER}/{rule.name}.md" for rule in rules]})
    return entries


def page(rule: Rule) -> str:
    """The page of a rule."""
    _, _, rest = rule.doc.partition("\n")
    return "\n\n".join((f"# {rule.code} {rule.name}", f"{rule.title}.", _facts(rule), rest.strip()))


def _facts(rule: Rule) -> str:
    held = [f"`{one.name.lower()}`" for one in Profile if one >= rule.profile]
    profiles = f"the profiles {' and '.join(held)}" if len(held) == 2 else f"the profile {held[0]}"
    asked = "every profile" if len(held) == len(Profile) else profiles
    family = f"[{FAMILIES[rule.family]}](index.md#{rule.family.lower()})"
    return f"Severity: **{rule.severity}**. Asked in {asked}. Family: {family}."


def index() -> str:
    """The page that lists all rules."""
    return "\n".join((_HEAD, *_families()))


def _families() -> Iterator[str]:
    for family, rules in groupby(all_rules(), key=lambda rule: rule.family):
        yield f"## {FAMILIES[family]} ({family}) {{ #{family.lower()} }}\n"
        yield "| rule | what is wrong | severity | profile |\n|---|---|---|---|"
        for rule in rules:
            link = f"[{rule.code} {rule.name}]({rule.name}.md)"
            yield f"| {link} | {rule.title} | {rule.severity} | {rule.profile.name.lower()} |"
        yield ""
