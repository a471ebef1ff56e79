"""The curve over time: which states are shown, what moved, where phases stand; the picture."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from laws import extent, groups, overlap, squeezed, texts, told
from lives import of, scored, worked
from mutations import MAPS, journey

from cjmap.export.history.formats import Setting, find, writer
from cjmap.export.history.multiples import multiples
from cjmap.history.axis import axis
from cjmap.history.moment import Figures, Moment, Point
from cjmap.history.turns import MOST, moved, some, turns
from cjmap.layout.theme import load_theme, names
from cjmap.model.journey import Journey
from cjmap.model.plain import plain

NAUGHTY = json.loads((Path(__file__).parents[1] / "data/naughty-strings.json").read_text("utf-8"))
SVG = "{http://www.w3.org/2000/svg}"


def named(history: object, format: str = "svg") -> str:
    made = writer(find(format))(history, Setting())  # type: ignore[arg-type]
    return made if isinstance(made, str) else made.decode()


def test_only_states_that_move_the_curve_are_turns() -> None:
    maps = scored([0, 1], [0, 1], [0, -1])
    renamed = plain(maps[0])
    renamed["phases"][0]["actions"][0]["text"] = "Another step"
    maps.insert(1, Journey.model_validate(renamed))
    found = turns(of(maps))
    assert [one.entry.commit.day for one in found] == ["2026-01-01", "2026-01-04"]
    assert moved(found[1].entry) == ["Step 1: 1 → −1"]


@pytest.mark.parametrize("number", [1, 2, 12, 13, 40, 500])
def test_no_more_than_can_be_looked_at(number: int) -> None:
    every = turns(of(scored(*([at % 2] for at in range(number)))))
    shown = some(every, MOST)
    assert len(every) == number
    assert len(shown) == min(number, MOST)
    assert (shown[0], shown[-1]) == (every[0], every[-1])
    places = [every.index(one) for one in shown]
    gaps = {after - before for before, after in pairwise(places)}
    assert not gaps or max(gaps) - min(gaps) <= 1


def test_a_choice_is_said() -> None:
    few, many = of(scored([0], [1])), of(scored(*([at % 2] for at in range(40))))
    assert "Shown are" not in " ".join(_words(named(few)))
    assert "Shown are 12 of its 40 states, evenly chosen." in " ".join(_words(named(many)))


def test_a_step_that_makes_room_for_another_has_not_moved() -> None:
    maps = scored([0, 1, 2], [0, 1, 2])
    data = plain(maps[1])
    data["phases"][0]["actions"].insert(1, {"text": "New", "emotions": [{"score": -2}]})
    turn = turns(of([maps[0], Journey.model_validate(data)]))[1]
    (strand,) = turn.moment.strands
    assert [turn.is_new(strand, point) for point in strand.points] == [False, True, False, False]
    assert moved(turn.entry) == ["New is new"]


def test_phases_stand_on_one_axis() -> None:
    nothing = Figures(0, 0, 0, 0, 0, 0)
    states = [
        Moment((), nothing, ((0, 1), (1, 3))),
        Moment((), nothing, ((0, 2), (2, 1), (1, 1))),
        Moment((), nothing, ((3, 1), (0, 1), (1, 1))),
    ]
    found = axis(states)
    assert list(found.bands) == [3, 0, 2, 1]
    widths = [round(7 * (band.end - band.start)) for band in found.bands.values()]
    assert widths == [1, 2, 1, 3]
    assert found.x(Point(0, 0.5, 0, 0, "")) == pytest.approx(2 / 7)
    turned = axis([one._replace(rtl=True) for one in states])
    assert turned.x(Point(0, 0.5, 0, 0, "")) == pytest.approx(5 / 7)
    assert turned.span(3) == pytest.approx((6 / 7, 1))


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.partition(".")[0])
def test_nothing_leaves_its_place_in_the_picture(path: Path) -> None:
    history = of(worked(path, range(20)), author="Ada Lovelace of the customer insight team")
    scene = multiples(history, load_theme("light"))
    cells = groups(scene, "item")
    assert len(cells) == min(MOST, len(turns(history)))
    frames = [cell.frame for cell in cells if cell.frame]
    assert not any(overlap(one, two) for one in frames for two in frames if one is not two)
    for text in texts(scene.nodes):
        start, end = extent(text)
        assert start >= 0
        assert end <= scene.width
        assert 0 < text.y < scene.height
    for cell in cells:
        assert cell.frame
        for text in texts(cell.children):
            assert extent(text)[1] <= cell.frame.right + 0.5


@pytest.mark.parametrize("theme", names())
def test_every_theme_has_the_colours(theme: str) -> None:
    history = of(worked(Path(MAPS[0]), [1, 2]))
    made = writer(find("svg"))(history, Setting(theme=load_theme(theme)))
    assert isinstance(made, bytes)
    root = ElementTree.fromstring(made)
    titles = [one.text for one in root.iter(f"{SVG}title")]
    assert titles[0] == f"{history.title}: the emotion curve over time"


@pytest.mark.parametrize("part", range(4))
def test_who_moved_the_curve_is_text_in_the_picture(part: int) -> None:
    for naughty in NAUGHTY[part::4]:
        history = of(scored([0], [1]), author=naughty)
        scene = multiples(history, load_theme("light"))
        assert squeezed(" ".join(naughty.split())) in told(scene)
        ElementTree.fromstring(named(history))


def test_a_map_without_scores_says_so() -> None:
    history = of(scored([None], [None]))
    assert "No emotion has a score in any state of this map" in " ".join(_words(named(history)))
    assert 'id="curve"' not in named(history, "html")


def _words(svg: str) -> list[str]:
    return [one.text or "" for one in ElementTree.fromstring(svg).iter(f"{SVG}text")]


def test_the_same_history_gives_the_same_bytes() -> None:
    for format in ("svg", "html", "md", "text", "json"):
        assert named(of([journey(MAPS[0])]), format) == named(of([journey(MAPS[0])]), format)
