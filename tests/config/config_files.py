"""Configurations that tests write, and what is said of them."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.config.layers import Layer
from cjmap.config.plan import Choice, Plan, plan
from cjmap.config.read import read
from cjmap.lint.content import Content
from cjmap.lint.rule import Finding, Profile, Rule, rule
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import Source


def check(
    map: Content,
    *,
    limit: int = 7,
    share: float = 0.5,
    strict: bool = False,
    word: str = "we",
    words: tuple[str, ...] = (),
) -> Iterator[Finding]:
    """A rule with an option of every kind."""
    yield Finding(("title",), f"{limit} {share} {strict} {word} {words}.", "Nothing.")


def made(code: str, name: str, severity: Severity, profile: Profile) -> Rule:
    """A rule of that name."""
    check.__module__ = name.replace("-", "_")
    return rule(code, severity, profile)(check)


RULES = (
    made("EMO001", "flat-curve", Severity.WARNING, Profile.DRAFT),
    made("EMO002", "no-feeling", Severity.WARNING, Profile.STANDARD),
    made("EVI001", "no-source", Severity.ERROR, Profile.STANDARD),
    made("EVI002", "old-source", Severity.INFO, Profile.STRICT),
)


def read_text(text: str) -> tuple[tuple[Layer, ...], tuple[Diagnostic, ...]]:
    """The layers of a `cjmap.toml` with this text, and its problems."""
    config, problems = read(Source("cjmap.toml", text))
    return config.layers, problems


def planned(text: str, *more: Layer, draft: bool = False) -> Plan:
    """What a configuration makes of the rules."""
    layers, problems = read_text(text)
    assert problems == ()
    return plan((*layers, *more), draft)


def choice(plan: Plan, code: str) -> Choice:
    """What is done about one rule."""
    return next(one for one in plan.choices if one.rule.code == code)


def running(plan: Plan) -> list[str]:
    """The codes of the rules that are run."""
    return [task.rule.code for task in plan.tasks]
