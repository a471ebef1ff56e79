"""A quick look that tells most good maps from the rest, before any model is built.

`surely_fine` never says yes to a map that has a problem; when it says no, the full way is gone,
which finds out and says what is wrong. It looks at the file as it was written, once: nothing is
expanded, no model is made, and what it is unsure of it leaves to the full checks.

It knows the format by a table that is made from the models (`table`); `kinds` makes rules of it,
`forms` and `lanes` hold those that are more than a type, and `look` notes what only the whole map
can judge. By the same table `long` writes a map that is fine in its long form.
"""

from __future__ import annotations

from typing import Any

from cjmap.model.quick.kinds import kinds, reserved
from cjmap.model.quick.lanes import fit_own_lanes
from cjmap.model.quick.look import DoubtError, Look, sure


def surely_fine(data: dict[str, Any]) -> bool:
    """Whether the file certainly holds a map without problems."""
    look = Look()
    try:
        kinds()["Journey"].keys_fit(look, data)
        sure(data.get("title") and _has_steps(data))
        fit_own_lanes(look, kinds()["OwnLane"])
        look.settle(reserved())
    except DoubtError:
        return False
    return True


def _has_steps(data: dict[str, Any]) -> bool:
    """Whether there are phases, or actions alone."""
    phases = data.get("phases") or data.get("phase")
    actions = data.get("actions") or data.get("action")
    steps = phases or actions
    return bool(phases) != bool(actions) and (not isinstance(steps, list) or any(steps))
