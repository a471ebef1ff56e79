"""What a heading means: the words of `words/*.toml`, and those that a user has added."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from cjmap.importers.sheet.sieve import Sieve
from cjmap.model.grammar import ITEM_LANES, STANDARD_NAMES
from cjmap.model.names import fold

LANGUAGES = ("en", "de", "fr", "es", "pt", "nl", "ru", "zh", "ja", "ko")

LANES = frozenset({*ITEM_LANES, "actions", "channels"})
"""What a heading of a lane can mean."""
PLACE = frozenset({"phases", "time", "owner", "description", "moment_of_truth"})
"""What it can say beside that of a phase or step."""
ABOUT = frozenset({"title", "persona", "scenario"})
"""What stands above a table."""
KEYS = LANES | PLACE | ABOUT

_LONGEST = 60
_OF = ("の", "的")
_ASIDE = re.compile(r"[(\[（【].*?[)\]）】]")
_COLON = re.compile("[:：]")
_EDGES = re.compile(r"^[\W\d_]+|[\W_]+$")
_APART = re.compile(r"\s*(?:[/&+,;|、・／＆]|\band\b|\bund\b|\bet\b|\bи\b|\ben\b|\by\b|\be\b)\s*")


class Meant(NamedTuple):
    """What a heading means, and in which languages it says so."""

    key: str
    languages: frozenset[str] = frozenset()


class Words(NamedTuple):
    """All words that are known: headings, whose they are, scores, usual phases, feelings, lanes,
    and what is no part of a journey.
    """

    headings: Mapping[str, Meant]
    actors: tuple[str, ...]
    scores: frozenset[str]
    phases: frozenset[str]
    feelings: Mapping[str, int]
    lanes: frozenset[str]
    asides: frozenset[str]
    sieve: Sieve

    def meaning(self, heading: str) -> Meant | None:
        """What a heading means; None where nobody knows."""
        if len(heading) > _LONGEST or not self.sieve.lets(heading):
            return None
        whole = bare(heading)
        if found := self._known(whole):
            return found
        first = next((part for part in _APART.split(whole) if part), whole)
        return self._known(first) if first != whole else None

    def _known(self, text: str) -> Meant | None:
        found = self.headings.get(text) or self._owned(text)
        if found:
            return found
        if not text.startswith(self.actors) and not text.endswith(self.actors):
            return None
        for actor in self.actors:
            if text.startswith(actor) and (rest := text[len(actor) :].strip()) in self.headings:
                return self.headings[rest]
            if text.endswith(actor) and (rest := text[: -len(actor)].strip()) in self.headings:
                return self.headings[rest]
        return None

    def _owned(self, text: str) -> Meant | None:
        """What is said of somebody in Japanese or Chinese: "what the teacher has in mind"."""
        for sign in _OF:
            _, found, rest = text.partition(sign)
            while found:
                if len(rest) > 1 and rest in self.headings:
                    return self.headings[rest]
                _, found, rest = rest.partition(sign)
        return None

    def is_of_lanes(self, heading: str) -> bool:
        """Whether it says that lanes are told of: `The four layers`."""
        return any(part in self.lanes for part in bare(heading).split())

    def is_aside(self, text: str) -> bool:
        """Whether what it begins explains a table or sums it up: `Legend:`, `Average`."""
        if len(text) > 4 * _LONGEST:
            return False
        return bare(_COLON.split(text, maxsplit=1)[0]) in self.asides

    def is_score(self, heading: str) -> bool:
        """Whether it announces a score: `NPS`, `Bewertung (1–5)`."""
        return any(part in self.scores for part in (bare(heading), *bare(heading).split()))


def bare(heading: str) -> str:
    """A heading as it is compared: without what stands in brackets, numbers, signs at the ends."""
    if len(heading) > 4 * _LONGEST:
        return ""
    text = " ".join(_ASIDE.sub(" ", heading).replace("’", "'").split())
    return fold(_EDGES.sub("", text))


@cache
def shipped() -> Words:
    """The words that cjmap knows."""
    tables = {}
    for language in LANGUAGES:
        text = files("cjmap.importers.sheet.words").joinpath(f"{language}.toml").read_text("utf-8")
        tables[language] = tomllib.loads(text)
    headings = {fold(name): Meant(lane) for name, lane in STANDARD_NAMES.items()}
    for language, table in tables.items():
        for key in KEYS & table.keys():
            for word in table[key]:
                _add(headings, word, key, language)
    actors = tuple(sorted(map(fold, _all(tables, "actors")), key=len, reverse=True))
    return Words(
        headings,
        actors,
        frozenset(map(fold, _all(tables, "scores"))),
        frozenset(map(fold, _all(tables, "typical_phases"))),
        {
            fold(word): int(score)
            for table in tables.values()
            for score, some in table["feelings"].items()
            for word in some
        },
        frozenset(map(fold, _all(tables, "lanes"))),
        frozenset(map(fold, _all(tables, "asides"))),
        Sieve(headings, actors),
    )


def extended(words: Words, own: Mapping[str, Iterable[str]]) -> Words:
    """The words with headings of the user's own, which go first: key → headings."""
    added = {bare(one): Meant(key) for key, some in own.items() for one in some}
    if not added:
        return words
    headings = {**words.headings, **added}
    return words._replace(headings=headings, sieve=Sieve(headings, words.actors))


def _add(headings: dict[str, Meant], word: str, key: str, language: str) -> None:
    """The first language that knows a word decides what it means; the others may agree."""
    before = headings.get(bare(word))
    if before is None:
        headings[bare(word)] = Meant(key, frozenset({language}))
    elif before.key == key:
        headings[bare(word)] = Meant(key, before.languages | {language})


def _all(tables: Mapping[str, Mapping[str, list[str]]], key: str) -> Iterable[str]:
    return (word for table in tables.values() for word in table[key])
