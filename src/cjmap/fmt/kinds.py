"""Which kind of thing every mapping of a map is, by the keys that lead to it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from cjmap.fmt.tree import Node
from cjmap.model.grammar import SINGULAR
from cjmap.model.quick.kinds import words

_OF_LANES = {"lanes": "LaneSpec", "scale": "Scale"}
"""What stands under keys of their own kind, and what it is."""


class Form(NamedTuple):
    """What a key holds: `one` is a kind of mapping or of text, `many` that it may be several.

    `plural` is the key under which several stand; `named`: by names of the author's own.
    """

    one: str
    many: bool = False
    plural: str = ""
    named: bool = False


@lru_cache(maxsize=1)
def forms() -> dict[str, dict[str, Form]]:
    """Kind → key → what it holds."""
    found = {kind: _forms(row["keys"]) for kind, row in words().items()}
    found["Action"]["action"] = found["Action"]["text"]
    found["LaneSpec"] = {"scale": Form("Scale")}
    found["Scale"] = {}
    return found


def _forms(keys: dict[str, str]) -> dict[str, Form]:
    found = {}
    for key, word in keys.items():
        one = word.rstrip("*^%")
        many, named = one != word, word[-1] in "^%"
        if word in _OF_LANES or word == "own-lanes":
            one, named = _OF_LANES.get(word, "Item"), word != "scale"
        found[key] = Form(one, many, key, named)
        if key in SINGULAR and many:
            found[SINGULAR[key]] = Form(one, True, key, word[-1] == "%")
    return found


class Known(NamedTuple):
    """A mapping of the format, and what kind it is: `Phase`, `PainPoint` …"""

    kind: str
    node: Node


def known(top: Node) -> list[Known]:
    """Every mapping of a map whose kind is known, in file order, what holds another before it."""
    kinds, found = forms(), []
    stack = [Known("Journey", top)]
    while stack:
        found.append(one := stack.pop())
        of_kind = kinds[one.kind]
        inside: list[Known] = []
        for entry in one.node.entries:
            form = of_kind.get(entry.key)
            if form and form.one in kinds:
                inside += [Known(form.one, inner) for inner in _inside(form, entry.value)]
        stack += reversed(inside)
    return found


def _inside(form: Form, node: Node) -> Iterator[Node]:
    """The mappings that a key holds: itself, the elements of its list, or one per name."""
    if node.kind == "map" and not form.named:
        yield node
    elif node.kind == "list":
        for element in node.entries:
            yield from _by_name(form, element.value)
    else:
        yield from _by_name(form, node)


def _by_name(form: Form, node: Node) -> Iterator[Node]:
    if node.kind != "map":
        return
    if not form.named or (form.one == "MetricItem" and "metric" in node.keys):
        yield node
        return
    for entry in node.entries:
        inner = entry.value
        ones = [one.value for one in inner.entries] if inner.kind == "list" else [inner]
        yield from (one for one in ones if one.kind == "map")
