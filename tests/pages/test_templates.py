"""Templates of the user's: they override parts, and their mistakes are told with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from cjmap import CjmapError, render

MAP = "title: Lunch\nphases:\n  - name: Choose\n    thought: Hm <b>\n"


def made(folder: Path, **templates: str) -> str:
    for name, text in templates.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    html = render(MAP, format="html", template=folder)
    assert isinstance(html, str)
    return html


def told(folder: Path, **templates: str) -> CjmapError:
    with pytest.raises(CjmapError) as caught:
        made(folder, **templates)
    return caught.value


def test_a_part_is_replaced_and_the_others_stay(tmp_path: Path) -> None:
    html = made(tmp_path, footer__html="<footer>Ours: {{ journey.title }}</footer>")
    assert "<footer>Ours: Lunch</footer>" in html
    assert "Made with" not in html
    assert 'id="phases"' in html


def test_our_part_can_be_wrapped_and_partials_included(tmp_path: Path) -> None:
    html = made(
        tmp_path,
        header__html='{% include "_badge.html" %}{% include "cjmap/header.html" %}',
        _badge__html="<p>Internal</p>",
    )
    assert html.index("<p>Internal</p>") < html.index("<h1>Lunch</h1>")


def test_a_style_sheet_of_ones_own_is_allowed_by_the_policy(tmp_path: Path) -> None:
    from test_report_page import policy_holds

    html = made(tmp_path, style__css='{% include "cjmap/style.css" %}\nh1{color:#123456}')
    assert "h1{color:#123456}" in html
    policy_holds(html)


def test_what_a_map_says_is_escaped_in_a_template_too(tmp_path: Path) -> None:
    html = made(tmp_path, footer__html="<footer>{{ journey.phases[0].thoughts[0].text }}</footer>")
    assert "<footer>Hm &lt;b&gt;</footer>" in html


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("<p>\n{% if %}\n", "footer.html:2", "expected"),
        ("<p>\n\n{{ jurney.title }}", "footer.html:3", "'jurney' is undefined"),
        ("<p>{{ journey.titel }}", "footer.html:1", "titel"),
        ('{% include "heder.html" %}', "footer.html:1", "heder.html"),
        ("{{ 1 / 0 }}", "footer.html:1", "zero"),
        ("\n{{ ''.__class__.__mro__ }}", "footer.html:2", "__class__"),
    ],
)
def test_a_mistake_has_a_place(tmp_path: Path, text: str, place: str, words: str) -> None:
    error = told(tmp_path, footer__html=text)
    assert place in error.message
    assert words in error.message


def test_the_nearest_name_is_told(tmp_path: Path) -> None:
    assert "journey" in (told(tmp_path, footer__html="{{ jurney.title }}").hint or "")
    assert "header.html" in (told(tmp_path, footer__html='{% include "heder.html" %}').hint or "")
    error = told(tmp_path, footer__html="{{ journey.titel }}")
    assert error.message == "footer.html:1: there is no `titel` here"
    assert error.hint == "did you mean title?"


def test_a_misspelt_part_is_told(tmp_path: Path) -> None:
    error = told(tmp_path, foter__html="x")
    assert "foter.html" in error.message
    assert "footer.html" in (error.hint or "")


def test_a_folder_without_templates_or_none_at_all_is_told(tmp_path: Path) -> None:
    assert "there is no template" in told(tmp_path).message
    assert "cannot be read" in told(tmp_path / "nowhere").message


def test_a_picture_has_no_templates(tmp_path: Path) -> None:
    (tmp_path / "footer.html").write_text("x", encoding="utf-8")
    with pytest.raises(CjmapError, match="no templates"):
        render(MAP, template=tmp_path)
