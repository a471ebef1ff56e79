"""What tells phases from other sections of a page: labels, numbers, names, lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from cjmap.importers.page.blocks import Listing
from cjmap.importers.page.sections import Section
from cjmap.importers.page.statements import QUOTE, is_lane, key_of, statements
from cjmap.importers.sheet.headings import LANES, Words, bare

_NUMBERED = re.compile(r"\W*(?:[^\W\d]+\s)?\d{1,2}\b")


def labels_in(part: Section, words: Words) -> set[str]:
    """The labels in a part, as they are compared; its own headings are some."""
    own = statements(Section(blocks=part.blocks), words)
    found = {bare(one.label) for one in own if one.sort != QUOTE}
    found |= {bare(one.name) for one in part.parts}
    below = (each.label for one in own for each in one.below)
    found |= {bare(label) for label in below if is_lane(label, words)}
    return found - {""}


def lanes_among(labels: Sequence[set[str]], words: Words) -> frozenset[str]:
    """The labels that name lanes: known ones, and those that come again."""
    times = Counter(label for one in labels for label in one)
    return frozenset(
        label for label, count in times.items() if count > 1 or key_of(label, words) in LANES
    )


def agree_in_a_row(labels: Sequence[set[str]], words: Words) -> bool:
    """Whether parts that follow one another say the same by a label that is known."""
    shared = (one & other for one, other in pairwise(labels))
    return any(key_of(label, words) in LANES for some in shared for label in some)


def steps_in(part: Section, words: Words) -> list[Section]:
    """The headings in a phase that are steps: no lanes, but some are said of them."""
    return [
        one
        for one in part.parts
        if not is_lane(one.name, words)
        and any(is_lane(label, words) for label in labels_in(one, words))
    ]


def like_a_phase(name: str, words: Words) -> bool:
    """Whether it is called as phases are: `Stage 2. Try`, `3. Buy`, `Awareness`."""
    return bool(_NUMBERED.match(name)) or bare(name) in words.phases


def are_steps(parts: Sequence[Section], words: Words) -> bool:
    """Whether parts are called steps: `Step 2: Pays`."""
    return mostly(lambda one: key_of(one.name.split(" ")[0], words) == "actions", parts)


def lists(part: Section) -> bool:
    return not part.parts and any(isinstance(one, Listing) for one in part.blocks)


def mostly(fits: Callable[[Section], bool], parts: Sequence[Section]) -> bool:
    return half([fits(one) for one in parts])


def half(some: Sequence[bool]) -> bool:
    """Whether it holds for half of some, and for two at least."""
    return sum(some) > 1 and 2 * sum(some) >= len(some)
