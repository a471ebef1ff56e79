"""The history as one web page that asks nothing of the network: a slider over the states of the
emotion curve, what became of opportunities and pain points, and every commit.

Without a script it shows the curves beside each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from cjmap import __version__
from cjmap.export.history import charts, words
from cjmap.export.history.formats import Setting
from cjmap.export.history.log import log
from cjmap.export.history.page import Page, Values
from cjmap.export.history.stages import stages
from cjmap.export.html import shell
from cjmap.export.html.fill import fill
from cjmap.history.history import History
from cjmap.layout.theme import load_theme

_LARGE = 100
"""From so many commits on, the page lays out what is out of sight only when it comes into it."""


def write(history: History, setting: Setting) -> bytes:
    """The page as UTF-8."""
    page = Page(history, setting.theme or load_theme("light"), setting.full)
    known = {**_facts(page), **stages(page), **log(page)}
    known["contents"] = list(_contents(known))
    body = fill("history-body.html", {}, known)
    sheet = fill("style.css", {}, {}) + fill("history.css", {}, {})
    fonts = shell.fonts(str(body), page.theme.typeface)
    style = Markup(fonts + shell.colours(page.theme) + str(sheet) + page.rules())
    script = fill("history.js", {}, {})
    known |= {"body": body, "style": style, "script": script}
    known["policy"] = shell.policy(style, script)
    return (fill("history.html", {}, known) + "\n").encode("utf-8", "replace")


def _facts(page: Page) -> Values:
    """The head and the foot."""
    history = page.history
    return {
        "title": page.text(history.title),
        "sums": words.sums(history, page.language.date),
        "cut": words.CUT,
        "is_cut": history.is_cut,
        "facts": list(_known(page)),
        "ramp": charts.RAMP,
        "dark": page.theme.name == "dark",
        "switchable": shell.switchable(page.theme),
        "large": len(history.entries) > _LARGE,
        "version": __version__,
        "made": f"Made with cjmap {__version__} from {page.text(history.name)}. "
        "This page needs no network.",
    }


def _known(page: Page) -> Iterator[tuple[str, list[str]]]:
    """Who kept the map, and how well."""
    history = page.history
    yield "File", [page.text(history.name)]
    people = history.people
    if people:
        more = [f"and {len(people) - 8} more"] if len(people) > 8 else []
        yield "Kept by", [*map(page.text, people[:8]), *more]
    if history.owners:
        yield "Owner", [" → ".join(page.text(one.value) for one in history.owners[-4:])]
    if history.reviews:
        yield "Reviewed", [page.language.date(one.value) for one in history.reviews[-6:]]


def _contents(known: Values) -> Iterator[tuple[str, str, int]]:
    """The parts that the page has."""
    if known["states"]:
        yield "curve", "The emotion curve over time", 0
    if known["opportunities"]:
        yield "opportunities", "Opportunities", len(known["opportunities"])
    if known["pains"]:
        yield "pain_points", "Pain points", len(known["pains"])
    yield "changes", "What changed", 0
