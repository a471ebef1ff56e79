"""The mappings whose keys the author chooses, in their long form: facts, labels, other maps."""

from __future__ import annotations

from typing import Any

from cjmap.model.quick.written import number


def facts(value: dict[str, Any]) -> list[dict[str, Any]]:
    """`label: text`, or a list of texts."""
    return [_fact(name, texts) for name, texts in value.items() if texts]


def _fact(name: str, texts: Any) -> dict[str, Any]:
    given = [one for one in texts if one] if isinstance(texts, list) else [texts]
    return {"name": name, "texts": given} if given else {"name": name}


def segment(value: dict[str, Any]) -> list[dict[str, Any]]:
    """Facts, in one level of groups or in none."""
    found = []
    for name, inner in value.items():
        if isinstance(inner, dict):
            found += [{**fact, "group": name} for fact in facts(inner)]
        elif inner:
            found.append(_fact(name, inner))
    return found


def labels(value: dict[str, Any]) -> list[dict[str, Any]]:
    """Words for scores, or for ranges of scores."""
    found = []
    for key, text in value.items():
        low, dots, high = key.partition("..")
        found.append({"low": number(low), "high": number(high if dots else low), "text": text})
    return found


def related(value: dict[str, Any]) -> list[dict[str, Any]]:
    """`label: path`."""
    return [{"label": name, "path": path} for name, path in value.items() if path]
