"""Pictures of changes: the new map as it is drawn in any case, and in it what changed.

Set the environment variable UPDATE_OUT (`make golden`) to write the goldens anew.
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from any_map import Data, maps, written
from beneath import standing
from changed import compared, marking, picture
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laws import (
    everything_is_inside,
    groups,
    holds,
    is_sound,
    texts,
    texts_keep_to_their_rooms,
    walk,
)
from test_goldens import compare
from test_legible import matters

from cjmap.board.view import View
from cjmap.cli.kinds import only
from cjmap.diff.compare import compare_plain
from cjmap.diff.tell import tell
from cjmap.errors import CjmapError
from cjmap.export.changes import svg
from cjmap.export.changes.marking import marked
from cjmap.export.changes.seen import Looks
from cjmap.layout.contrast import MARK, TEXT, ratio
from cjmap.layout.legibility import seen as looks_like
from cjmap.layout.marks import Sign
from cjmap.layout.place import lay_out
from cjmap.layout.scene import Circle, Scene, Text
from cjmap.layout.scene import Path as Line
from cjmap.layout.theme import load_theme, names
from cjmap.model.plain import plain
from cjmap.renderers.svg import write

sys.path.append(str(Path(__file__).parents[1] / "diff"))
from mutations import MAPS, journey, worked_on
from two_maps import NEW, OLD

ROOT = Path(__file__).parents[2]
ARABIC = (ROOT / "tests/maps/pictures/arabic.journey.yaml").read_text("utf-8")
ARABIC_NOW = (
    ARABIC.replace("score: -1, text: حائرة", "score: 1, text: مطمئنة")
    .replace("severity: 2", "severity: 1")
    .replace("        frontstage: موظف مركز الاتصال\n", "")
)
PEOPLE = (ROOT / "tests/picture/maps/two-personas.yaml").read_text("utf-8")
every_map = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.partition(".")[0])


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [("lunch", OLD, NEW), ("arabic", ARABIC, ARABIC_NOW), ("lunch.dark", OLD, NEW)],
)
def test_the_picture_is_as_it_was(name: str, old: str, new: str) -> None:
    scene = picture(old, new, "dark" if name.endswith("dark") else "light")
    holds(scene)
    compare(scene, f"changes.{name}")


@every_map
@settings(max_examples=3)
@given(seed=st.integers(0, 10_000), steps=st.integers(1, 15))
def test_nothing_leaves_its_box_and_every_change_is_marked(
    path: Path, seed: int, steps: int
) -> None:
    old = journey(path)
    found = marking(plain(old), plain(worked_on(old, seed, steps)))
    scene = lay_out(found.board, load_theme("light"), View(), found.marks)
    everything_is_inside(scene)
    texts_keep_to_their_rooms(scene, frozenset(lane.key for lane in found.board.lanes))
    is_sound(write(scene), scene)
    badges = groups(scene, "mark-meaning") + groups(scene, "mark-wording")
    badges += groups(scene, "mark-order")
    assert len({one.id for one in badges}) == len(badges) <= len(found.marks.of)


@every_map
@settings(max_examples=2)
@given(seed=st.integers(0, 10_000), kind=st.sampled_from(["emotions", "pain_points", "map"]))
def test_only_what_is_asked_for_is_marked(path: Path, seed: int, kind: str) -> None:
    old = plain(journey(path))
    new = plain(worked_on(journey(path), seed, 10))
    wanted = only([kind])
    assert wanted
    told = tell(old, new, filter(wanted, compare_plain(old, new)))
    found = marked(old, new, told, View())
    scene = lay_out(found.board, load_theme("light"), View(), found.marks)
    everything_is_inside(scene)
    assert len(found.told) == len(told)
    numbers = sorted(mark.number for mark in found.marks.of.values())
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("theme", names())
def test_every_mark_can_be_told_from_what_it_stands_on(theme: str) -> None:
    scene = picture(OLD, NEW, theme)
    palette = dict(scene.palette)
    weak = {
        (one.role, one.ground, found)
        for one in standing(scene)
        if matters(one)
        and one.role in palette
        and (found := ratio(palette[one.role], looks_like(one.ground, palette)))
        < (TEXT if isinstance(one.what, Text) else MARK)
    }
    assert weak == set()


def test_every_sign_is_in_the_legend_and_no_other() -> None:
    legend = groups(picture(OLD, NEW), "legend")[0]
    words = {text.text for text in texts(legend.children)}
    assert {"added", "removed", "moved", "changed", "stood here before"} <= words
    few = groups(picture(OLD, OLD.replace("annoyed", "angry")), "legend")[0]
    words = {text.text for text in texts(few.children)}
    assert "changed" in words
    assert not words & {"added", "removed", "moved", "stood here before"}


def test_badges_and_list_bear_the_same_numbers() -> None:
    scene = picture(OLD, NEW)
    badges = [
        one for kind in ("meaning", "wording", "order") for one in groups(scene, f"mark-{kind}")
    ]
    shown = {texts(one.children)[0].text for one in badges}
    listed = {one.text for one in texts(groups(scene, "changes")[0].children) if one.text.isdigit()}
    assert shown == listed != set()


def test_the_old_value_is_told_by_a_pointer() -> None:
    titles = [one.title for one in groups(picture(OLD, NEW), "item")]
    assert any("−2 → −1" in title for title in titles)


def test_old_scores_stand_behind_new_ones() -> None:
    scene = picture(OLD, OLD.replace("score: -2", "score: 1"))
    curve = next(one for one in groups(scene, "lane") if one.lane == "emotions")
    lines = [one for one in walk(curve.children) if isinstance(one, Line)]
    assert [one.paint.dash for one in lines].count((7.0, 4.0)) == 1
    assert "−2\u00a0→\u00a01" in [one.text for one in texts(curve.children)]
    dots = [one for one in curve.children if isinstance(one, Circle) and one.radius == 3.5]
    assert len(dots) == 1, "only where the two differ"


def test_scores_of_other_lanes_have_a_ring_where_they_were() -> None:
    home = (ROOT / "examples/home-adaptation.journey.yaml").read_text("utf-8")
    scene = picture(home, home.replace("score: 4.1, target", "score: 9.5, target"))
    lane = next(one for one in groups(scene, "lane") if one.lane == "Ease of the step")
    assert [one.radius for one in lane.children if isinstance(one, Circle)].count(3.5) == 1
    assert "4.1" in [one.text for one in texts(lane.children)]


@settings(max_examples=10, suppress_health_check=list(HealthCheck))
@given(maps(), maps())
def test_any_two_maps_are_drawn(old: Data, new: Data) -> None:
    scene = picture(written(old), written(new))
    everything_is_inside(scene)
    is_sound(write(scene), scene)


def test_what_went_is_crossed_out() -> None:
    scene = picture(OLD, NEW)
    gone = next(one for one in groups(scene, "phase") if "Rate" in str(one))
    lines = [one.paint.stroke for one in gone.children if isinstance(one, Line)]
    assert Sign.REMOVED.role in lines
    assert "muted" in {one.fill for one in texts(gone.children)}


def test_steps_that_went_are_not_counted() -> None:
    found = marking(compared(OLD, NEW).data[0] or {}, compared(OLD, NEW).data[1] or {})
    numbers = [column.number for column in found.board.columns]
    assert numbers == [1, 2, 0, 0, 3, 4, 0]


def test_a_map_compared_with_itself_is_drawn_as_ever() -> None:
    scene, alone = picture(NEW, NEW), picture(None, NEW)
    assert "no changes" in [one.text for one in texts(scene.nodes)]
    assert "new map: 2 phases and 4 steps" in [one.text for one in texts(alone.nodes)]
    assert [one.children for one in groups(scene, "lane")] == [
        one.children for one in groups(alone, "lane")
    ]
    assert groups(scene, "changes") == []


@pytest.mark.parametrize(("old", "new"), [(OLD, None), (None, NEW), (OLD, ARABIC), (PEOPLE, OLD)])
def test_maps_that_came_or_went_and_strangers(old: str | None, new: str | None) -> None:
    scene = picture(old, new)
    everything_is_inside(scene)
    ElementTree.fromstring(svg.write(compared(old, new), Looks(load_theme("light"))))


def test_a_map_that_cannot_be_read_is_an_error_that_says_how_to_go_on() -> None:
    with pytest.raises(CjmapError, match="cannot be read as a map, line 1") as told:
        picture(OLD, "title: [")
    assert "-f html" in (told.value.hint or "")


def test_the_same_maps_give_the_same_bytes() -> None:
    one, other = (svg.write(compared(OLD, NEW), Looks(load_theme("light"))) for _ in range(2))
    assert one == other


def markup(scene: Scene) -> bytes:
    return write(scene)


def test_words_of_a_map_are_never_markup() -> None:
    naughty = NEW.replace("Rain", '"<script>alert(1)</script> & ]]>"').replace("Sam,", "'<b>Sam',")
    root = ElementTree.fromstring(markup(picture(OLD, naughty)))
    assert not [one for one in root.iter() if one.tag.endswith(("script", "b"))]
