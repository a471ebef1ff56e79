"""Who acts in a text: the customer, or somebody on the company's side.

Only what is plain is taken for the company's: "We send …", "The system processes …", "Calls the
customer". A language without word lists is never understood.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from cjmap.lint.parts import Place
from cjmap.lint.words import NO_WORDS, company, tokens

_VERB_LAST = ("de", "nl")
_VERB_SAYS_WHO = ("es", "pt")
_APOSTROPHES = frozenset("'’")


class Actor(NamedTuple):
    """Who acts on the company's side, in the words of the text; `we` where it says so."""

    words: tuple[str, ...]
    we: bool = False


SOMEBODY = Actor(())


@lru_cache(maxsize=16)
def _starts(language: str) -> frozenset[str]:
    """First words of texts in which somebody may act for a company."""
    alone = company.WE_VERBS.of(language) if language in _VERB_SAYS_WHO else NO_WORDS
    return company.LEAD.of(language).union(company.WE.of(language), alone, _actors(language)[1])


@lru_cache(maxsize=16)
def _served(language: str) -> frozenset[str]:
    """First words of texts in which something may be done to a customer, see `serves`."""
    return company.BARE.of(language) | company.ONE_VERBS.of(language)


def suspects(places: Iterable[Place], language: str) -> list[Place]:
    """A cheap first look: whose texts could be told from the company's side at all."""
    starts, served = _starts(language), _served(language)
    listed = list(places)
    texts = [one.text.lower() for one in listed]
    together = "\n".join(texts)
    stems = [stem for stem in company.STEMS.of(language) if stem in together]
    with_customer = {at for stem in stems for at, text in enumerate(texts) if stem in text}
    apostrophes = any(sign in together for sign in _APOSTROPHES)
    return [
        one
        for at, (one, text) in enumerate(zip(listed, texts, strict=True))
        if (first := text.partition(" ")[0].rstrip(",.:;")) in starts
        or (apostrophes and text[1:2] in _APOSTROPHES)
        or (
            at in with_customer
            and (first in served or not _is_word(first) or language in _VERB_LAST)
        )
    ]


def _is_word(text: str) -> bool:
    """Whether a text is one word as `tokens` would have it."""
    return text.isascii() and text.isalnum()


def actor(words: list[str], language: str) -> Actor | None:
    """Who acts, where the words of a text name somebody on the company's side."""
    if not words or words[0] not in _starts(language):
        return None
    while words and words[0] in company.LEAD.of(language):
        words = words[1:]
    if not words:
        return None
    return _we(words, language) or _named(words, language)


def we_are_customers(actions: Iterable[Place], language: str) -> bool:
    """Whether `we` is a couple or a family: half of what we do, or more, is no company's doing."""
    spoken = [tokens(one.text) for one in actions if _says_we(one.text, language)]
    company_too = [words for words in spoken if _we(words, language)]
    return len(company_too) * 2 <= len(spoken)


def _says_we(text: str, language: str) -> bool:
    first = text.partition(" ")[0].lower()
    return first in company.WE.of(language) or (
        language in _VERB_SAYS_WHO and first.endswith("mos")
    )


def _we(words: list[str], language: str) -> Actor | None:
    verbs = company.WE_VERBS.of(language)
    if language in _VERB_SAYS_WHO and words[0] in verbs:
        return Actor((words[0],), we=True)
    if words[0] in company.WE.of(language) and _verb(words[1:], language) in verbs:
        return Actor((words[0],), we=True)
    return None


def _named(words: list[str], language: str) -> Actor | None:
    """Somebody by name, "the sales team", with a verb of what companies do."""
    known, firsts = _actors(language)
    at, certain, last = 0, False, ""
    while at < len(words) and (most := firsts.get(words[at])):
        if not (found := _phrase(words, at, most, known)):
            break
        last = found
        certain = certain or known[found]
        at += found.count(" ") + 1
    if not at:
        return None
    many = last in company.MANY.of(language)
    verbs = (company.MANY_VERBS if many else company.ONE_VERBS).of(language)
    if _verb(words[at:], language) not in verbs:
        return None
    return Actor(tuple(words[:at])) if certain or done_to_customer(words, language) else None


@lru_cache(maxsize=16)
def _actors(language: str) -> tuple[Mapping[str, bool], Mapping[str, int]]:
    """Whoever may act for a company, and whether that is certain; the first words of all these,
    and how many words they begin at most."""
    known = dict.fromkeys(company.UNSURE.of(language), False)
    known |= dict.fromkeys(company.ONE.of(language) | company.MANY.of(language), True)
    firsts: dict[str, int] = {}
    for words in map(str.split, known):
        firsts[words[0]] = max(len(words), firsts.get(words[0], 0))
    return known, firsts


def _phrase(words: list[str], at: int, most: int, known: Container[str]) -> str:
    """The longest known phrase, of at most so many words, that stands at a place."""
    ends = range(min(at + most, len(words)), at, -1)
    return next((one for end in ends if (one := " ".join(words[at:end])) in known), "")


def _verb(words: list[str], language: str) -> str:
    between = company.BETWEEN.of(language)
    return next((one for one in words[:3] if one not in between), "")


def serves(words: list[str], language: str) -> bool:
    """Whether something is done to the customer by somebody who is not named: "Call the client"."""
    bare = company.BARE.of(language)
    verb_first = words[:1] and (words[0] in bare or words[0] in company.ONE_VERBS.of(language))
    verb_last = words[-1:] and language in _VERB_LAST and words[-1] in bare
    return bool(verb_first or verb_last) and done_to_customer(words, language)


def done_to_customer(words: list[str], language: str) -> bool:
    """Whether the customer is named as somebody to whom something is done."""
    customer = company.CUSTOMER.of(language)
    for at, word in enumerate(words):
        if word in customer:
            return True
        if " ".join(words[at : at + 2]) in customer:
            return _is_person(words, at, language)
    return False


def _is_person(words: list[str], at: int, language: str) -> bool:
    only = company.ONLY_BEFORE.of(language)
    after = words[at + 2] if at + 2 < len(words) else ""
    before = words[at - 1] if at else ""
    return (not only or not after or after in only) and before not in company.NOT_AFTER.of(language)
