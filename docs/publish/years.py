"""The e-bike example over two years: thirty commits by five people, in a real repository.

The states are told backwards, from the example as it is to what it was in the first autumn: each
step names a commit and what it changed, as `(before, after)`.
"""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import NamedTuple

from publish.borrow import ROOT
from publish.run import ALONE

NAME = "maps/ebike.journey.yaml"
OLD_NAME = "maps/bike.yaml"
ADA, GRACE, ALAN = "Ada Lovelace", "Grace Hopper", "Alan Turing"
SINA, LI = "سينا كريمي", "李小龙"


class Work(NamedTuple):
    """A commit: its day, its author, why, and pairs of what was there before and after."""

    day: str
    author: str
    why: str
    changes: tuple[tuple[str, str], ...]


_PDF = """\
        opportunity:
          text: Digital lease in five minutes
          addresses: scanned-pdf
          impact: 5
          effort: 3
          owner: Finance
          status: planned
          due: 2027-Q1
          confidence: high
"""
_GUIDE = """\
        opportunity:
          text: Plain-language range guide
          addresses: contradictory-advice
          impact: 4
          effort: 2
          owner: Marketing
          status: doing
          outcome: Visitors can name the range they need before they see a price
"""
_STATUS = """\
    opportunity:
      text: Status by text message every two days
      addresses: no-status
      impact: 5
      effort: 1
      owner: Stores
      status: planned
      confidence: high
      outcome: Fewer orders lost between the ride and the lease
"""
_REFERRAL = """\
    opportunity:
      text: Referral after first service
      impact: 3
      effort: 1
      owner: CRM
      status: idea
"""
_RIDE = "    opportunity: {{text: Lend a bike for a weekend, impact: 4, effort: 4, status: {}}}\n"
_CALENDAR = """\
        opportunity:
          text: Free slots shown in the shop
          addresses: no-slots
          owner: Web team
          status: {}
"""
_SLOTS = """\
        pain_point:
          id: no-slots
          text: Saturday slots are gone by Tuesday
          severity: 1
"""
_BOOKS = "        emotion: {score: 1, text: looking forward}\n"
_PDF_PAIN = """\
        pain_point:
          id: scanned-pdf
          text: Lease form is a scanned PDF
          severity: 3
"""
_INSIGHT = "        insight: Buyers who sell a car recommend us twice as often\n"
_LEASE = "owner: {}\n          status: {}\n          due: 2027-Q1"
_AUTUMN = "emotion: {score: -1, text: confused, target: 1}"
_SPRING = "emotion: {score: -1, text: uneasy, target: 1}"
_PRICE = "emotion: {score: -1, text: annoyed, target: 1}"
_WRITTEN = "status: {}\n          outcome: Visitors"
_BIKES = "action: Rides two bikes with the advisor"

WORKS = (
    Work(
        "2026-10-02",
        ADA,
        "Survey of September: the wait is worse than we thought",
        (
            ("score: -1, text: uneasy, target: 1}", "score: -2, text: let down, target: 1}"),
            ("text: No status for a week or more", "text: No status for nine days on average"),
            ("version: 6\nupdated: 2026-09-10", "version: 7\nupdated: 2026-10-02"),
            ("review: {last: 2026-03-20,", "review: {last: 2026-10-02,"),
        ),
    ),
    Work("2026-09-10", GRACE, "Referral programme: an idea from CRM", (("", _REFERRAL),)),
    Work(
        "2026-08-14",
        LI,
        "Tidy up",
        (("version: 5", "version: 6"), ("updated: 2026-07-30", "updated: 2026-09-10")),
    ),
    Work(
        "2026-07-30",
        ALAN,
        "The range guide is being written",
        ((_WRITTEN.format("planned"), _WRITTEN.format("doing")),),
    ),
    Work(
        "2026-07-02",
        SINA,
        "Slots are in the shop; take the pain off the map",
        (
            (_SLOTS, ""),
            (_CALENDAR.format("done"), ""),
            (
                "emotion: {score: 0, text: hopes for Saturday}",
                "emotion: {score: 1, text: looking forward}",
            ),
        ),
    ),
    Work(
        "2026-06-18",
        SINA,
        "Shop shows free slots",
        ((_CALENDAR.format("doing"), _CALENDAR.format("done")),),
    ),
    Work("2026-05-29", GRACE, "Interview quotes", (("", _INSIGHT),)),
    Work(
        "2026-05-04", ADA, "Nobody lends bikes at weekends: dropped", ((_RIDE.format("doing"), ""),)
    ),
    Work(
        "2026-04-11",
        ALAN,
        "Lease form: planned with finance",
        ((_LEASE.format("Web team", "idea"), _LEASE.format("Finance", "planned")),),
    ),
    Work(
        "2026-03-20",
        ADA,
        "Spring review",
        (
            ("review: {last: 2025-09-15,", "review: {last: 2026-03-20,"),
            ("emotion: {score: 0, text: patient, target: 1}", _SPRING),
        ),
    ),
    Work("2026-02-12", LI, "Renamed: we have more than one bike map", ()),
    Work(
        "2026-01-21",
        GRACE,
        "Status messages: planned",
        (("status: idea\n      confidence: high", "status: planned\n      confidence: high"),),
    ),
    Work(
        "2025-12-03",
        ALAN,
        "Words",
        (("action: Takes two bikes for a ride with the advisor", _BIKES),),
    ),
    Work(
        "2025-11-05",
        GRACE,
        "Guide on range: plan",
        ((_WRITTEN.format("idea"), _WRITTEN.format("planned")),),
    ),
    Work(
        "2025-10-21",
        SINA,
        "Calendar of the shop is under way",
        ((_CALENDAR.format("idea"), _CALENDAR.format("doing")),),
    ),
    Work(
        "2025-09-15",
        ADA,
        "Autumn review: reading reviews confuses people",
        (
            ("review: {last: 2025-03-10,", "review: {last: 2025-09-15,"),
            ("emotion: {score: 0, text: busy, target: 1}", _AUTUMN),
        ),
    ),
    Work("2025-08-30", LI, 'Revert "Without booking"', ()),
    Work("2025-08-29", LI, "Without booking", ()),
    Work(
        "2025-07-24", GRACE, "Status by text message", (("", _STATUS.replace("planned", "idea")),)
    ),
    Work(
        "2025-06-12",
        SINA,
        "Slots are scarce",
        (
            ("", _SLOTS),
            ("", _CALENDAR.format("idea")),
            (_BOOKS, "        emotion: {score: 0, text: hopes for Saturday}\n"),
        ),
    ),
    Work(
        "2025-05-20",
        ALAN,
        "Lend bikes at weekends",
        ((_RIDE.format("idea"), _RIDE.format("doing")),),
    ),
    Work("2025-04-28", ALAN, "Comment on the sources", ()),
    Work(
        "2025-04-02",
        GRACE,
        "Analytics: the form is a barrier",
        (
            ("", _PDF_PAIN),
            ("", _PDF.replace("Finance", "Web team").replace("planned", "idea")),
            ("emotion: {score: 1, text: curious about the price}", _PRICE),
        ),
    ),
    Work(
        "2025-03-10",
        ADA,
        "First review",
        (("review: {every: 6 months}", "review: {last: 2025-03-10, every: 6 months}"),),
    ),
    Work(
        "2025-02-03",
        SINA,
        "Rides are great",
        (("emotion: {score: 1, text: pleased}", "emotion: {score: 2, text: delighted}"),),
    ),
    Work(
        "2025-01-16",
        GRACE,
        "Interviews: contradicting advice",
        (("", _GUIDE.replace("doing", "idea")),),
    ),
    Work("2024-12-09", ALAN, "Ideas of the workshop", (("", _RIDE.format("idea")),)),
    Work("2024-11-05", ADA, "Put it right", ()),
    Work("2024-11-04", ADA, "Half a thought", ()),
    Work("2024-10-02", ADA, "The journey of e-bike buyers", ()),
)
"""The newest first."""


def states() -> list[tuple[Work, str]]:
    """Every commit with the map that it leaves, the oldest first."""
    text = _end()
    found = []
    for one in WORKS:
        found.append((one, text))
        for before, after in one.changes:
            assert before or after, one.why
            text = _back(text, before, after, one.why)
    return [(one, _odd(one, text)) for one, text in reversed(found)]


def _end() -> str:
    return (ROOT / "examples/ebike.journey.yaml").read_text(encoding="utf-8")


def _back(text: str, before: str, after: str, why: str) -> str:
    if after:
        assert after in text, (why, after)
        return text.replace(after, before, 1)
    if "no-slots" in before:
        at = text.index("emotion:", text.index("action: Books a test ride"))
        at = text.index("\n", at) + 1
    else:
        at = text.index("    actions:\n", text.index("goal: Three bikes"))
    return text[:at] + before + text[at:]


def _odd(one: Work, text: str) -> str:
    """What some commits do beside: a broken file, a comment, a step that is away for a day."""
    if one.why == "Half a thought":
        return text.replace("phases:\n", "phases: [\n", 1)
    if one.why == "Comment on the sources":
        return text.replace("sources:\n", "sources:  # all of the last two years\n", 1)
    if one.why == "Without booking":
        start = text.index("      - action: Books a test ride")
        return text[:start] + text[text.index("\n  - id: try", start) :]
    return text


def make(folder: Path) -> Path:
    """The repository; the map is renamed on the way, and one commit comes by a merge."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    name = OLD_NAME
    for one, text in states():
        if one.why.startswith("Renamed"):
            git(folder, "mv", OLD_NAME, NAME)
            name = NAME
        aside = one.why == "Slots are scarce"
        if aside:
            git(folder, "checkout", "-q", "-b", "slots")
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        git(folder, "add", "-A")
        _commit(folder, one, "commit", "-q", "--allow-empty", "-m", one.why)
        if aside:
            git(folder, "checkout", "-q", "main")
            merge = one._replace(author=GRACE, day="2025-06-16")
            _commit(folder, merge, "merge", "-q", "--no-ff", "-m", "Merge slots", "slots")
    return folder


def _commit(folder: Path, one: Work, *command: str) -> None:
    email = f"{one.author.partition(' ')[0].lower()}@example.org"
    git(
        folder,
        *command,
        GIT_AUTHOR_NAME=one.author,
        GIT_AUTHOR_EMAIL=email,
        GIT_COMMITTER_NAME=one.author,
        GIT_COMMITTER_EMAIL=email,
        GIT_AUTHOR_DATE=f"{one.day}T12:00:00+02:00",
        GIT_COMMITTER_DATE=f"{one.day}T12:00:00+02:00",
    )


def git(folder: Path, *command: str, **env: str) -> str:
    """Run git in a folder, and give what it prints."""
    done = subprocess.run(
        ["git", *command],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={**ALONE, **env},
    )
    return done.stdout.strip()
