"""Opportunities in backlogs: what an item says, in the fields and the markup of each tracker."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from boards import LIVE, MAPS, TRACKERS, data, data_of, hostile, live, rows

from cjmap.errors import CjmapError
from cjmap.export import notes
from cjmap.export.backlog.task import LONGEST, tasks
from cjmap.model.items import Opportunity
from cjmap.text.formulas import UNSEEN

MAP = """\
title: Ordering lunch
id: lunch
version: 3
persona: Sam
sources: {survey: {name: Survey, kind: survey, n: 40, date: 2026-06}}
metrics: {late: {name: Late orders, unit: "%", better: lower, target: 5}}
phases:
  - name: Choose
    actions:
      - action: Opens the app
        metrics: {late: 12}
        pain_point: {id: vague, text: The arrival time jumps, severity: 3, sources: survey}
        opportunity:
          id: window
          text: Promise a window, not a minute
          addresses: vague
          outcome: Fewer calls
          impact: 5
          effort: 2
          owner: "@octo-cat"
          status: doing
          due: 2026-Q4
          tags: [quick win, "app, web"]
          link: https://example.org/a_b
          note: See *the* board
          tickets: CJ-12
      - action: Waits
        opportunity: {text: Call back, status: dropped, priority: 1}
      - action: Eats
        opportunity: {text: Ask how it was, status: In review, priority: low}
"""
ITEM = """\
* **Outcome:** Fewer calls
* **Where:** Choose › Opens the app
* **Persona:** Sam
* **Pain points:** The arrival time jumps (severe)
* **Evidence:** Survey, survey, n\u00a0=\u00a040, Jun 2026
* **Metrics:** Late orders: 12\u202f%, target\u00a05\u202f%
* **Impact:** 5
* **Effort:** 2
* **Owner:** @<!-- -->octo-cat
* **Status:** doing
* **Due:** Q4 2026
* **Tickets:** CJ-12
* **Note:** See \\*the\\* board
* **Link:** <https://example.org/a_b>
* **Journey:** Ordering lunch · version 3 · lunch\\.yaml · lunch/window"""


def test_an_item_says_all_that_is_known_of_an_opportunity() -> None:
    found = rows(TRACKERS["github"](data(MAP)))
    assert found[0] == {
        "title": "Promise a window, not a minute",
        "body": ITEM,
        "labels": "quick-win,app-web,impact-5,effort-2,priority-high",
        "assignee": "octo-cat",
        "state": "open",
    }
    assert [one["state"] for one in found] == ["open", "closed", "open"]


def test_jira_has_fields_of_its_own_and_a_column_for_each_label() -> None:
    made = TRACKERS["jira"](data(MAP))
    head = made.decode().partition("\r\n")[0]
    assert head.endswith(",Labels,Labels,Labels,Labels")
    first, second, third = rows(made)
    assert (first["Issue Type"], first["Priority"], first["Status"]) == (
        "Task",
        "High",
        "In Progress",
    )
    assert (first["Due Date"], first["Story point estimate"]) == ("2026-12-31", "2")
    assert first["Description"].startswith("* *Outcome:* Fewer calls\n* *Where:* Choose")
    assert "* *Note:* See \\*the\\* board" in first["Description"]
    assert (second["Priority"], second["Status"]) == ("Highest", "Done")
    assert (third["Priority"], third["Status"]) == ("Low", "In review")


def test_linear_has_the_words_of_its_own_export() -> None:
    first, second, third = rows(TRACKERS["linear"](data(MAP)))
    assert (first["Priority"], first["Status"], first["Estimate"]) == ("High", "In Progress", "2")
    assert first["Labels"] == "quick-win, app-web, impact-5, effort-2"
    assert "<" not in first["Description"].replace("](<", "")
    assert (second["Priority"], second["Status"]) == ("Urgent", "Canceled")
    assert (third["Priority"], third["Status"]) == ("Low", "In review")


@pytest.mark.parametrize("tracker", TRACKERS)
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_every_opportunity_of_a_map_is_an_item(path: Path, tracker: str) -> None:
    given = data_of(path)
    wanted = [one.value for one in given.board.index.things]
    texts = sorted(one.text for one in wanted if isinstance(one, Opportunity))
    if not texts:
        with pytest.raises(CjmapError, match="no opportunities"):
            TRACKERS[tracker](given)
        return
    found = rows(TRACKERS[tracker](given))
    titles = sorted(next(iter(one.values())).replace(UNSEEN, "") for one in found)
    assert titles == [" ".join(text.split()) for text in texts]


@pytest.mark.parametrize("tracker", TRACKERS)
@pytest.mark.parametrize("text", LIVE, ids=repr)
def test_nothing_is_a_live_formula_and_titles_read_as_written(text: str, tracker: str) -> None:
    made = TRACKERS[tracker](data(hostile(text)))
    assert live(made) == []
    (row,) = rows(made)
    assert next(iter(row.values())).replace(UNSEEN, "") == " ".join(text.split())


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_calculates_nothing(tmp_path: Path) -> None:
    given = data(hostile("=1+1"))
    made = {name: write(given) for name, write in {**TRACKERS, "notes": notes.write}.items()}
    for name, one in {**made, "control": b"=1+1\r\n"}.items():
        (tmp_path / f"{name}.csv").write_bytes(one)
    home, text = f"-env:UserInstallation=file://{tmp_path}/home", "CSV:44,34,76,1,,0,false,true"
    order = ["soffice", home, "--headless", f"--infilter={text}", "--convert-to", "fods"]
    subprocess.run(
        [*order, "--outdir", tmp_path, *tmp_path.glob("*.csv")],
        check=True,
        capture_output=True,
        timeout=240,
    )
    calculated = {one.stem for one in tmp_path.glob("*.fods") if "table:formula" in one.read_text()}
    assert {one.stem for one in tmp_path.glob("*.fods")} == {*made, "control"}
    assert calculated == {"control"}


def test_a_long_text_is_told_in_full_below_its_title() -> None:
    text = "many words " * 40
    (one,) = tasks(data(f"title: T\nactions:\n  - text: a\n    opportunity: {text}\n"))
    assert len(one.title) <= LONGEST
    assert one.title.endswith("many words m…")
    assert one.parts[0].texts == (text.strip(),)


def test_keys_stay_when_words_change_where_ids_are_written() -> None:
    before, after = data(MAP), data(MAP.replace("Promise a", "Give a").replace("Ordering", "Our"))
    assert tasks(before)[0].key == "lunch/window"
    assert [one.key for one in tasks(after)] == [one.key for one in tasks(before)]


def test_nobody_s_folders_are_told() -> None:
    (first, *_) = tasks(data(MAP, "/home/sam/maps/lunch.yaml"))
    assert first.parts[-1].texts == ("Ordering lunch · version 3 · lunch.yaml · lunch/window",)
