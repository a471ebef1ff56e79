"""Layers on top of one another: which rules are run on a map, how, and who said so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from cjmap.config.layers import EXACT, Layer, Said, fit
from cjmap.lint.engine import Task
from cjmap.lint.registry import all_rules
from cjmap.lint.rule import Profile, Rule


class Choice(NamedTuple):
    """What is done about one rule; each value with who said it, empty where nobody did."""

    rule: Rule
    on: Said
    severity: Said
    options: Mapping[str, Said]

    @property
    def task(self) -> Task:
        """What the engine is to do."""
        given = {name: said.value for name, said in self.options.items() if said.by}
        return Task(self.rule, self.severity.value, given)


class Plan(NamedTuple):
    """What is done about a map: how much is asked of it, and every rule, on or off."""

    profile: Said
    choices: tuple[Choice, ...]

    @property
    def tasks(self) -> tuple[Task, ...]:
        """The rules that are run."""
        return tuple(one.task for one in self.choices if one.on.value)


def plan(layers: Sequence[Layer], draft: bool = False) -> Plan:
    """What layers ask, the later above the earlier; `draft`: the map's status is draft."""
    told = [layer.profile for layer in layers if layer.profile]
    usual = Said(Profile.DRAFT, "its status is draft") if draft else Said(Profile.STANDARD, "")
    profile = told[-1] if told else usual
    severities = _merged(layer.severity for layer in layers)
    choices = (
        Choice(
            rule,
            _on(rule, profile, layers),
            _closest(rule, severities) or Said(rule.severity, ""),
            _options(rule, layers),
        )
        for rule in all_rules()
    )
    return Plan(profile, tuple(choices))


def _on(rule: Rule, profile: Said, layers: Iterable[Layer]) -> Said:
    """Whether a rule is run. In a layer the closer selector wins, and `ignore` where both are.

    A whole code or name in `select` means a rule of any profile.
    """
    name = profile.value.name.lower()
    why = profile.by or "the usual profile"
    usual = Said(
        rule.profile <= profile.value,
        f"profile {name}: {why}"
        if rule.profile <= profile.value
        else f"only from profile {rule.profile.name.lower()} on",
    )
    found = usual
    for layer in layers:
        chosen = 0
        if layer.select is not None:
            chosen, by = _fit(rule, layer.select)
            found = usual if chosen else Said(False, f"not in select{by}")
            if chosen == EXACT:
                found = Said(True, f"select{by}")
        left_out, by = _fit(rule, layer.ignore)
        if left_out and left_out >= chosen:
            found = Said(False, f"ignore{by}")
    return found


def _fit(rule: Rule, words: Sequence[Said]) -> tuple[int, str]:
    """How closely some selectors mean a rule, and who said the closest."""
    fits = [(fit(one.value, rule), one.by) for one in words]
    closest, by = max(fits, key=lambda one: one[0], default=(0, ""))
    by = by or (words[0].by if words else "")
    return closest, f": {by}" if by else ""


def _closest(rule: Rule, severities: Mapping[str, Said]) -> Said | None:
    fits = [(fit(key, rule), said) for key, said in severities.items()]
    closest, said = max(reversed(fits), key=lambda one: one[0], default=(0, None))
    return said if closest else None


def _options(rule: Rule, layers: Iterable[Layer]) -> dict[str, Said]:
    given = _merged(layer.options.get(rule.code, {}) for layer in layers)
    return {name: given.get(name) or Said(default, "") for name, default in rule.options.items()}


def _merged(tables: Iterable[Mapping[str, Said]]) -> dict[str, Any]:
    """Tables in one; what is said again counts as said last."""
    found: dict[str, Any] = {}
    for table in tables:
        for key, said in table.items():
            found.pop(key, None)
            found[key] = said
    return found
