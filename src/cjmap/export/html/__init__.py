"""The report: one self-contained web page that asks nothing of the network.

What the map says is worked out in `cjmap.query`; the templates in `html/` say it. Style and
script stand in the page under a policy that names their hashes, so nothing else can run.
"""

from __future__ import annotations

from markupsafe import Markup

from cjmap.export.html import shell
from cjmap.export.html.facts import facts
from cjmap.export.html.fill import fill
from cjmap.export.html.picture import Picture
from cjmap.export.page import Page


def write(page: Page) -> bytes:
    """The report as UTF-8."""
    known = facts(page) | {"switchable": shell.switchable(page.theme)}
    body = fill("body.html", page.templates, known)
    style = Markup(_style(page, str(body), known["picture"]))
    script = fill("script.js", page.templates, known)
    known |= {"body": body, "style": style, "script": script}
    known["policy"] = shell.policy(style, script)
    return (fill("page.html", page.templates, known) + "\n").encode("utf-8")


def _style(page: Page, body: str, drawn: Picture) -> str:
    """Fonts, the colours of the theme, the style sheet, the rules of the picture."""
    sheet = fill("style.css", page.templates, {})
    fonts = shell.fonts(body, page.theme.typeface)
    return fonts + shell.colours(page.theme) + str(sheet) + drawn.css
