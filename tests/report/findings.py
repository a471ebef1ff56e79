"""Findings of every kind, in maps with names and texts of every kind."""

from __future__ import annotations

from cjmap.report.result import Result
from cjmap.text.diagnostic import CRASHED, Diagnostic, Fix, Label, Severity
from cjmap.text.source import Source
from cjmap.text.span import Span

LUNCH = """\
title: Ordering lunch
phases:
  - name: Choose
    id: choose
    emotion: -1
  - name: Wait | "and" <b>hope</b> `again`
    id: choose
    emotion: -1
"""
WAIT = 'Wait | "and" <b>hope</b> `again`'

FINDINGS = (
    Diagnostic(
        "FND001",
        "The map does not say what it is for.",
        Span(1, 8, 1, 22),
        "Say it in one sentence: `objective: Find out why …`.",
        severity=Severity.INFO,
        route=("title",),
        name="no-objective",
    ),
    Diagnostic(
        "duplicate-id",
        "`choose` is the id of two phases.",
        Span(7, 9, 7, 15),
        "Rename one of them:\nid: wait",
        (Label(Span(4, 9, 4, 15), "first given here: [a](1)"),),
        route=("phases", 1, "id"),
    ),
    Diagnostic(
        "EMO001",
        f"The phase `{WAIT}` does not say how the customer feels: [none](1) at 100%.",
        Span(6, 5, 8, 16),
        severity=Severity.WARNING,
        route=("phases", 1),
        name="phase-without-emotion",
        fix=Fix("Say that it is unknown", ()),
    ),
    Diagnostic(
        "EMO001",
        "The same line has two of them.",
        Span(6, 5, 8, 16),
        severity=Severity.WARNING,
        route=("phases", 1),
        name="phase-without-emotion",
    ),
    Diagnostic(CRASHED, "The rule ACT001 failed on maps/lunch.yaml: KeyError: 'x'"),
)

RESULTS = (
    Result(Source("maps/lunch.yaml", LUNCH), FINDINGS),
    Result(Source("./maps/good.yaml", LUNCH)),
    Result(
        Source("maps/50%, a: <b>|`x`\x1b[31m\n.yaml", "name: שלום\u202e\n"),
        (
            Diagnostic(
                "unknown-key",
                "`name\x00\u202e,:%\r` is no key ]]> & &amp; \ud800.",
                Span(1, 1, 1, 5),
                "Try `title`.",
                severity=Severity.WARNING,
            ),
        ),
    ),
    Result(
        Source("maps/gone.yaml", ""),
        (Diagnostic("unreadable-file", "maps/gone.yaml cannot be read: no such file"),),
        unusable=True,
    ),
)
