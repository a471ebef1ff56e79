"""What things and their facts are called in a sentence, and how values are said."""

from __future__ import annotations

from typing import Any

_KINDS = {
    "defined channel": "channel",
    "defined metric": "metric",
    "own lane": "lane",
    "lane setting": "setting of the lane",
    "action": "step",
    "support_processes": "support process",
    "physical_evidence": "physical evidence",
    "frontstage": "frontstage step",
    "backstage": "backstage step",
    "item": "entry",
}
_KEYS = {
    "by": "who it is about",
    "n": "sample size",
    "lang": "language",
    "next": "what comes next",
    "low": "lower end",
    "high": "upper end",
    "better": "which way is good",
    "src": "picture",
    "alt": "picture in words",
    "fields": "own facts",
    "from_": "from",
    "every": "how often",
    "due": "due date",
    "addresses": "pain points addressed",
    "updated": "last update",
    "cjmap": "version of the format",
}


def kind(name: str) -> str:
    """What a kind of thing is called: `pain_point` is a pain point, `action` a step."""
    return _KINDS.get(name) or name.replace("_", " ")


def key(name: str) -> str:
    """What a fact is called."""
    return _KEYS.get(name) or name.replace("_", " ")


def value(found: Any) -> str:
    """A fact as it is said: numbers with a real minus, several as a list, nothing as `none`."""
    if found is None or found in ("", [], {}):
        return "none"
    if isinstance(found, bool):
        return "yes" if found else "no"
    if isinstance(found, int | float):
        return number(found)
    if isinstance(found, list):
        return ", ".join(map(value, found))
    if isinstance(found, dict):
        return _mapping(found)
    return str(found)


def number(found: float) -> str:
    """`−2`, `1.5`, `412`."""
    written = repr(found)
    return written.removesuffix(".0").replace("-", "\u2212") if "e" not in written else written


def _mapping(found: dict[str, Any]) -> str:
    """A fact of several parts on one line: a label and its texts, a way and its condition."""
    if "texts" in found:
        group = f"{found['group']}, " if found.get("group") else ""
        return f"{group}{found['name']}: {value(found['texts'])}"
    if "to" in found and found.keys() <= {"to", "when", "share"}:
        share = f"{number(found['share'])} %" if "share" in found else ""
        more = ", ".join(filter(None, (found.get("when"), share)))
        return f"{found['to']} ({more})" if more else str(found["to"])
    if found.keys() == {"low", "high", "text"}:
        ends = dict.fromkeys((number(found["low"]), number(found["high"])))
        span = "\u2013".join(ends)
        return f"{span} {found['text']}"
    return ", ".join(f"{key(name)} {value(one)}" for name, one in found.items())
