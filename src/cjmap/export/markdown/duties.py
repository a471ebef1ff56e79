"""Who answers for what."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import several
from cjmap.query.owners import Duty
from cjmap.text.markdown import text


def owners(sheet: Sheet) -> Iterator[str]:
    """Every owner with what is theirs."""
    say = sheet.language.say
    if found := sheet.digest.duties:
        head = [say("Owner"), say("Phases"), say("Steps"), say("Pain points"), say("Opportunities")]
        yield sheet.table([*head, say("Other items")], [_row(one, sheet) for one in found])


def _row(duty: Duty, sheet: Sheet) -> list[str]:
    return [
        f"**{text(duty.owner)}**",
        sheet.phases(one.index for one in duty.phases),
        several(sheet.step(one.index) for one in duty.steps),
        several(text(one.item.text) for one in duty.pains),
        several(text(one.item.text) for one in duty.chances),
        several(map(sheet.called, duty.others)),
    ]
