"""What the reader chose to see: names as people type them, matched with those of the map."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from cjmap.errors import CjmapError

if TYPE_CHECKING:
    from cjmap.board.view import View
    from cjmap.model.journey import Journey


_CODE = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")
"""A language tag (BCP 47), as far as it is looked at."""


def lanes(journey: Journey, wanted: Iterable[str], language: str = "") -> tuple[str, ...]:
    """The lanes that are meant: standard ones, singular or plural or as the picture calls them in
    its language, and the map's own.

    Case, spaces, `_` and `-` make no difference, and a list with commas is several. A name that
    is no lane is a `CjmapError` that names the nearest.
    """
    from cjmap.language.choice import speak
    from cjmap.language.words import LANES
    from cjmap.model.grammar import SINGULAR
    from cjmap.model.lanes import STANDARD_LANES

    known = {plain(lane): lane for lane in own_lanes(journey)}
    for lane in STANDARD_LANES:
        known[plain(lane)] = lane
        known[plain(SINGULAR.get(lane, lane))] = lane
    say = speak(language or journey.language).say
    for lane in STANDARD_LANES:
        known.setdefault(plain(say(LANES[lane])), lane)
    for spec in journey.lanes:
        if spec.name:
            known.setdefault(plain(spec.name), spec.lane)
    return match(wanted, known, "lane")


def personas(journey: Journey, wanted: Iterable[str]) -> tuple[str, ...]:
    """The personas that are meant, by id or name; as they are called in the map."""
    known: dict[str, str] = {}
    for persona in journey.personas:
        known.setdefault(plain(persona.name), persona.id or persona.name)
    for persona in journey.personas:
        if persona.id:
            known[plain(persona.id)] = persona.id
    return match(wanted, known, "persona")


def language(wanted: str) -> str:
    """The language of labels that is meant; one without any is a `CjmapError` that lists all."""
    from cjmap.language.choice import catalogue

    code = wanted.strip().replace("_", "-")
    if _CODE.fullmatch(code) and catalogue(code):
        return code
    raise CjmapError(f"there are no labels in the language `{wanted}`", _spoken(code))


def _spoken(wanted: str) -> str:
    """The code that was perhaps meant by a code or a name, and all that there are."""
    from difflib import get_close_matches

    from cjmap.language.translated import names

    found = names()
    called = {name.casefold(): code for code, told in found.items() for name in (code, *told)}
    near = get_close_matches(wanted.casefold(), called, n=1)
    known = ", ".join(f"{code} {english}" for code, (english, _) in found.items())
    return (f"did you mean `{called[near[0]]}`? " if near else "") + f"there are: {known}"


def refuse_empty(journey: Journey, view: View) -> None:
    """A `CjmapError` where none of the view's lanes holds anything; it lists those that do."""
    from cjmap.board.assemble import assemble
    from cjmap.model.index import build_index

    index = build_index(journey)
    if assemble(journey, index, view).lanes:
        return
    full = [lane.key for lane in assemble(journey, index, replace(view, lanes=())).lanes]
    named = ", ".join(f"`{lane}`" for lane in view.lanes)
    raise CjmapError(
        f"there is nothing in the lane{'s' * (len(view.lanes) > 1)} {named}",
        f"lanes with something in them: {', '.join(full)}" if full else "the map has no lanes",
    )


def own_lanes(journey: Journey) -> tuple[str, ...]:
    """The names of the lanes that the map's author made, in the order of their first use."""
    places = (place for phase in journey.phases for place in (phase, *phase.actions))
    return tuple(dict.fromkeys(lane.name for place in places for lane in place.fields))


def match(
    wanted: Iterable[str], known: Mapping[str, str], kind: str, place: str = " in this map"
) -> tuple[str, ...]:
    """The names that are meant, each once; `known` are plain names → what they mean.

    An unknown one is a `CjmapError` with the nearest and all that there are.
    """
    found: dict[str, None] = {}
    for name in _split(wanted, known):
        if plain(name) not in known:
            raise CjmapError(f"there is no {kind} `{name}`{place}", _nearest(name, known))
        found[known[plain(name)]] = None
    return tuple(found)


def _split(wanted: Iterable[str], known: Mapping[str, str]) -> list[str]:
    names: list[str] = []
    for name in wanted:
        names += [name] if plain(name) in known else name.split(",")
    return [name.strip() for name in names if name.strip()]


def _nearest(name: str, known: Mapping[str, str]) -> str:
    from difflib import get_close_matches

    if not known:
        return "it has none"
    near = get_close_matches(plain(name), known, n=1)
    meant = f"did you mean `{known[near[0]]}`? " if near else ""
    return f"{meant}there are: {', '.join(dict.fromkeys(known.values()))}"


def plain(name: str) -> str:
    """A name as names are compared: case, width, spaces, `_` and `-` make no difference."""
    folded = unicodedata.normalize("NFKC", name).casefold()
    return " ".join(folded.replace("_", " ").replace("-", " ").split())
