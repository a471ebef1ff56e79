"""Short forms, where they lose nothing: one thing for a list of one, a text for `{text: …}`."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.fmt.kinds import Form, forms, known
from cjmap.fmt.tree import Entry, Node
from cjmap.fmt.written import Written
from cjmap.model.grammar import SINGULAR
from cjmap.text.edit import Edit
from cjmap.text.lines import BREAK

_STAY_LISTS = frozenset(("phases", "actions", "trend"))
"""Lists that will grow, or are one by nature."""
_PROFILES = frozenset(("Persona", "Stakeholder", "Empathy", "Scenario"))
"""Kinds whose lists are read as lists, however short."""
_ITEMS = ("Item", "Quote", "PainPoint", "Opportunity", "Touchpoint", "Score")
_BARE = {
    **dict.fromkeys(_ITEMS, ("text",)),
    "Next": ("to",),
    "Image": ("src",),
    "Action": ("action", "text"),
    "Phase": ("name",),
}
"""Kind → the keys whose text may stand alone."""
_OUTLINE = ("Action", "Phase")
"""On lines of their own they wait for more; only in braces they are meant to be short."""
_NUMERIC = "0123456789+-−~"
"""What begins like this is read as a score."""


def short(written: Written) -> list[Edit]:
    """The edits that make things shorter. They may be inside one another: then the outer counts."""
    if written.unusual:
        return []
    edits: list[Edit] = []
    for kind, node in known(written.top):
        for entry in node.entries:
            form = forms()[kind].get(entry.key)
            held = entry.value.held or written.cut_behind(entry.value.end)
            if form and not held:
                edits += _of_entry(written, kind, node, entry, form)
    return _apart(edits)


def _apart(edits: list[Edit]) -> list[Edit]:
    """Without those that touch an earlier one: they come in the next round."""
    kept: list[Edit] = []
    for edit in sorted(set(edits)):
        if not kept or edit.start > kept[-1].end:
            kept.append(edit)
    return kept


def _of_entry(written: Written, kind: str, node: Node, entry: Entry, form: Form) -> Iterator[Edit]:
    value = entry.value
    if value.brackets and not value.entries:
        if not node.brackets and _comes_after_colon(written, entry):
            yield Edit(entry.key_end + 1, value.end, "")
    elif _is_one(kind, value, form):
        yield from _one(written, entry, form)
    elif form.one in _BARE:
        yield from _bare(written, entry, form.one)


def _is_one(kind: str, value: Node, form: Form) -> bool:
    """Whether there is a list of one that may become the one."""
    return (
        value.kind == "list"
        and len(value.entries) == 1
        and form.many
        and not form.named
        and form.plural not in _STAY_LISTS
        and kind not in _PROFILES
    )


def _comes_after_colon(written: Written, entry: Entry) -> bool:
    return not written.text[entry.key_end + 1 : entry.value.start].strip(" ")


def _one(written: Written, entry: Entry, form: Form) -> Iterator[Edit]:
    """`thoughts: [x]` becomes `thought: x`."""
    one = entry.value.entries[0].value
    if one.kind not in ("text", "map") or (one.kind == "text" and one.text is None):
        return
    name = SINGULAR.get(form.plural, form.plural) if entry.key == form.plural else entry.key
    head = Edit(entry.start, entry.key_end + 1, f"{name}:")
    text = written.text
    if one.kind == "text" and one.text is not None and one.text.is_block_text:
        return
    if one.kind == "map" and not one.brackets:
        if text[entry.key_end + 1 : entry.value.start].strip():
            return
        yield head
        yield Edit(entry.value.start, entry.value.start + 1, " ")
        return
    before, after = text[entry.key_end + 1 : one.start], text[one.end : entry.value.end]
    if "#" in before or after.strip(" ]") or BREAK.search(text[one.start : one.end]):
        return
    yield Edit(entry.start, one.start, f"{name}: ")
    if after:
        yield Edit(one.end, entry.value.end, "")


def _bare(written: Written, entry: Entry, kind: str) -> Iterator[Edit]:
    """`{text: x}` becomes `x`, for the value of a key or the elements of its list."""
    value = entry.value
    ones = [one.value for one in value.entries] if value.kind == "list" else [value]
    if len({len(one.entries) > 1 for one in ones if one.kind == "map"}) > 1:
        return  # among mappings that stay, one more looks better than a text
    for one in ones:
        if one.kind == "map" and len(one.entries) == 1 and not one.held:
            inner = one.entries[0]
            if kind in _OUTLINE and not one.brackets:
                continue
            if _may_stand_alone(kind, inner) and _on_one_line(written, inner):
                start = one.start if value.kind == "list" or one.brackets else entry.key_end + 1
                if "#" not in written.text[start : one.start] and not written.cut_behind(one.end):
                    gap = " " if start != one.start else ""
                    yield Edit(start, inner.value.start, gap)
                    if inner.value.end != one.end:
                        yield Edit(inner.value.end, one.end, "")


def _may_stand_alone(kind: str, inner: Entry) -> bool:
    text = inner.value.value
    if inner.value.kind != "text" or not text:
        return False
    if kind == "Score" and inner.key == "score":
        return text[0] in _NUMERIC
    return inner.key in _BARE[kind] and not (kind == "Score" and text[0] in _NUMERIC)


def _on_one_line(written: Written, inner: Entry) -> bool:
    return not BREAK.search(written.text[inner.start : inner.value.end])
