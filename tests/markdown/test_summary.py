"""The Markdown summary says what the map says, and nothing in it is more than text."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from markdown_reader import plain, read
from summaries import MAPS, journey_of, said, summary, summary_of

from cjmap.errors import CjmapError
from cjmap.export.sections import SECTIONS
from cjmap.formats import find

OURS = re.compile(r'<br>|<!-- -->|<a id="[^"<>]+">|</a>|<div dir="rtl">\n?|</div>\n?')
LINK = re.compile(r"\[([^\]]*)\]\(#[^)]*\)")
DASHES = re.compile("-+")
each = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)


def test_it_is_a_format() -> None:
    assert find("md") == find(".md")
    assert find("md").text


@each
def test_all_that_a_map_says_is_there(path: Path) -> None:
    found = read(summary_of(path))
    shown = f"{found.text} {' '.join(map(unquote, found.links))}"
    missing = [one for one in said(journey_of(path.read_text("utf-8"))) if plain(one) not in shown]
    assert missing == []


@each
def test_lines_are_clean(path: Path) -> None:
    text = summary_of(path)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert [line for line in text.split("\n") if line != line.rstrip()] == []


@each
def test_links_inside_lead_to_a_heading(path: Path) -> None:
    text = summary_of(path)
    own = re.findall(r'<a id="([^"]+)"></a>', text)
    headings = re.findall(r"^#+ (.*)$", text, re.MULTILINE)
    slugs = [re.sub(r"[^\w\- ]", "", one.lower()).replace(" ", "-") for one in headings]
    inside = [unquote(one[1:]) for one in read(text).links if one[:1] == "#"]
    assert len(own) == len(set(own))
    for anchor in inside:
        assert (own + slugs).count(anchor) == 1, anchor


@each
def test_raw_html_is_what_we_write(path: Path) -> None:
    assert [one for one in read(summary_of(path)).html if not OURS.fullmatch(one)] == []


@each
def test_tables_have_as_many_cells_as_headings(path: Path) -> None:
    for block in summary_of(path).split("\n\n"):
        if block.startswith("|"):
            lines = block.split("\n")
            cells = [len(re.findall(r"(?<!\\)\|", line)) for line in lines]
            assert len(set(cells)) == 1, block


def test_the_same_map_gives_the_same_bytes() -> None:
    text = MAPS[0].read_text("utf-8")
    assert summary(text) == summary(text)


MAP = """
title: Ordering lunch
persona: Sam
metrics: {waiting: {name: Waiting, unit: min, value: 30, target: 20}}
phases:
  - name: Choose
    actions:
      - action: Opens the app
        emotion: 1
      - action: Compares three places
        kind: decision
        emotion: {score: -1, text: lost, target: 1}
        pain_point: {id: alike, text: Everything looks the same, severity: 2}
        next:
          - {to: Waits, when: one is open, share: 70}
          - {to: Opens the app, when: none is near, share: 20}
          - {to: end, share: 10}
  - name: Wait
    actions:
      - action: Waits
        kind: wait
        time: 30 minutes
        optional: if it rains
        moment_of_truth: Hunger decides
    opportunity: {text: Show three places, addresses: alike, impact: 4, effort: 2, owner: App team}
"""


@pytest.mark.parametrize(
    "words",
    [
        "wait · 30 minutes",
        "★ moment of truth: Hunger decides",
        "optional: if it rains",
        "leads to “Waits” when “one is open” (70\u00a0%)",
        "leads back to “Opens the app” when “none is near” (20\u00a0%)",
        "leaves the journey here (10\u00a0%)",
        "The feeling falls most by 2 points, from +1 (Opens the app) to −1 lost (Compares three "
        "places). “Show three places” (App team) addresses that.",
        "| Sam         | ▆▃<br>+1 −1       |               |",
        "| Sam, target | ▆<br>+1           |               |",
        "| 1 | **Show three places** | Everything looks the same | [Wait](#wait) | 4 | 2 | App ",
        "| **Everything looks the same** | serious | [Choose](#choose): Compares three places |",
        "- [Wait](#wait): **Waits** — Hunger decides",
        "| **Waiting** | whole journey | 30\u202fmin | 20\u202fmin |",
    ],
)
def test_what_is_said_in_words(words: str) -> None:
    assert words in summary(MAP)


PICTURES = """
title: x
lanes: {Photos: {kind: image}}
phases:
  - name: y
    touchpoints:
      - {text: Price list, image: {src: a.png, alt: Three prices}, link: https://example.com/a}
      - {image: b.png}
    fields:
      Photos:
        - {src: c.png, alt: The lab, text: Room 12, link: https://example.com/c}
        - {src: d.png, alt: The yard}
        - e.png
"""


def test_images_are_their_description_and_lead_to_the_file() -> None:
    found = read(summary(PICTURES))
    assert found.links[1:] == tuple(
        "https://example.com/a a.png b.png https://example.com/c c.png d.png e.png".split()
    )
    for words in ("Price list · Three prices", "Room 12 · The lab", "The yard · d.png", " e.png"):
        assert words in found.text
    assert found.elements["image"] == 0


@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_alone(name: str) -> None:
    everything = Path(__file__).parents[1] / "docs/everything.yaml"
    more = everything.read_text("utf-8").replace("gain:", "pain_point:")
    text = more.replace("thought:", "pain_point: Hurts\n        thought:", 1)
    part = summary(text, sections=(name,))
    whole = summary(text)
    assert len(part) < len(whole)
    lines = {bare(line) for line in whole.split("\n")}
    assert [line for line in map(bare, part.split("\n")) if line not in lines] == []


def bare(line: str) -> str:
    """A line without links inside the document and without padding."""
    return DASHES.sub("-", " ".join(LINK.sub(r"\1", line).split()))


def test_sections_come_in_the_order_of_the_document() -> None:
    part = summary(MAP, sections=("pain_points, Phases", "opportunity"))
    headings = re.findall(r"^## (.*)$", part, re.MULTILINE)
    assert headings == ["Phases", "Opportunities", "Pain points"]


def test_a_part_links_only_to_what_it_has() -> None:
    assert read(summary(MAP, sections=("opportunities",))).links == ()
    assert read(summary(MAP, sections=("opportunities", "phases"))).links == ("#wait",)


def test_an_unknown_section_is_told_with_the_nearest() -> None:
    with pytest.raises(CjmapError) as caught:
        summary(MAP, sections=("opportunites",))
    assert "`opportunites`" in caught.value.message
    assert "`opportunities`" in (caught.value.hint or "")
    assert "pain_points" in (caught.value.hint or "")


def test_an_empty_section_is_told_with_the_full_ones() -> None:
    with pytest.raises(CjmapError) as caught:
        summary("title: x\nphases: [a]", sections=("metrics", "owners"))
    assert "`metrics`, `owners`" in caught.value.message
    assert caught.value.hint == "sections with something in them: overview, phases"


def test_lanes_narrow_the_summary() -> None:
    text = summary(MAP, lanes=("emotions",))
    assert "Everything looks the same" not in text
    assert "▆▃" in text
    assert "## Pain points" not in text


@pytest.mark.parametrize(
    ("first", "second", "anchors"),
    [
        ("Try", "Own", ["try", "own"]),
        ("Try", "Try", ["phase-try", "try-2"]),
        ("Evidence?", "Own & use", ["phase-evidence", "own-use"]),
        ("2026", "C++", ["phase-2026", "c"]),
        ("{name: Buy, id: acquire}", "試す", ["acquire", "試す"]),
    ],
)
def test_anchors_of_phases(first: str, second: str, anchors: list[str]) -> None:
    """The id of a phase, unless another heading may have it."""
    text = f"title: x\nphases:\n  - {first}\n  - {second}\n  - {{name: z, emotion: 1}}\n"
    links = map(unquote, read(summary(text)).links)
    assert [one for one in links if one not in ("#emotions", "#phases")] == [
        *(f"#{anchor}" for anchor in anchors),
        "#z",
    ]


def test_maps_from_right_to_left_say_so() -> None:
    text = summary(MAP.replace("persona:", "language: ar\npersona:"))
    assert text.startswith('<div dir="rtl">\n\n# ')
    assert text.endswith("\n\n</div>\n")
