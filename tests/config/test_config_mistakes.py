"""What is wrong in a configuration is said where it stands, with the nearest name."""

from __future__ import annotations

import pytest
from config_files import read_text

pytestmark = pytest.mark.usefixtures("four_rules")


@pytest.mark.parametrize(
    ("text", "place", "told", "hint"),
    [
        ("selct = []", (1, 1), "`selct` is not a key of a configuration.", "`select`"),
        ('x = 1\nprofile = "strikt"', (2, 11), "`strikt` is no profile.", '"strict"'),
        ("profile = 3", (1, 11), "`3` is no profile.", '"draft"'),
        ('select = ["EMO001", "EM0002"]', (1, 21), "no rule `EM0002`", "`EMO002`"),
        ('ignore = "flat-curv"', (1, 10), "no rule `flat-curv`", "`flat-curve`"),
        ('ignore = "qqqqqq"', (1, 10), "no rule `qqqqqq`", "cjmap rules"),
        ('ignore = ""', (1, 10), "no rule ``", "cjmap rules"),
        ("select = [1]", (1, 10), "`select` is not a list of texts.", 'select = ["EMO"'),
        ("severity = 1", (1, 12), "`severity` is not a table.", "[severity]"),
        ('[severity]\nEMO = "warn"', (2, 7), "`warn` is no severity.", '"warning"'),
        ('[severity]\nEMOO = "info"', (2, 1), "no rule `EMOO`", "`EMO`"),
        ("[options.EMO009]\nx = 1", (1, 10), "no rule `EMO009`", "`EMO00"),
        ("[options.EMO]\nx = 1", (1, 10), "`EMO` means several rules", "whole code"),
        ("[options.EMO001]\nlimmit = 1", (2, 1), "`limmit` is not a key of the", "`limit`"),
        ("[options.EMO001]\nlimit = 1.5", (2, 9), "is not a whole number", "limit = 7"),
        ("[options.EMO001]\nlimit = true", (2, 9), "is not a whole number", "limit = 7"),
        ("[options.EMO001]\nshare = nan", (2, 9), "is not a number", "share = 0.5"),
        ("[options.EMO001]\nstrict = 1", (2, 10), "is not true or false", "strict = false"),
        ("[options.EMO001]\nword = 1", (2, 8), "is not a text", 'word = "we"'),
        ("[options.EMO001]\nwords = [1]", (2, 9), "is not a list of texts", "words = []"),
        ("options.EMO001 = 1", (1, 18), "`EMO001` is not a table.", "[options.EMO001]"),
        ("[files]\npaths = 1", (1, 2), "`files` is not a list of tables.", "[[files]]"),
        ('[[files]]\nignore = "EMO"', (1, 1), "does not say which", "paths ="),
        ('[[files]]\npaths = "*"\nfiles = 1', (3, 1), "`files` is not a key of `[[files]]`", "Did"),
        ('[[files]]\npaths = "../x"', (2, 9), "leads out of the folder", "maps/old/**"),
        ('[[files]]\npaths = "*"\nignore = "EMX001"', (3, 10), "no rule `EMX001`", "`EMO001`"),
        ('profile = "draft', (1, 17), "This is not TOML", ""),
        ("ignore = [EMO]", (1, 11), "This is not TOML", "Texts go in quotes"),
        ('ignore = ["EMO", ACT001]', (1, 18), "This is not TOML", "Texts go in quotes"),
    ],
)
def test_a_mistake_is_told(text: str, place: tuple[int, int], told: str, hint: str) -> None:
    _, problems = read_text(text)
    problem = next(one for one in problems if one.message != "`x` is not a key of a configuration.")
    assert problem.span is not None
    assert problem.span[:2] == place
    assert told in problem.message
    assert hint in (problem.hint or "")


def test_all_mistakes_are_told_at_once() -> None:
    _, problems = read_text('profile = "x"\nselect = ["X", "EMO", "Y"]\nz = 1\n')
    assert [one.span and one.span.line for one in problems] == [1, 2, 2, 3]
