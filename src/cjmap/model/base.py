"""What every model shares: frozen, closed to unknown keys, tuples all the way down."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Model(BaseModel):
    """A frozen value; an unknown key is an error."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        populate_by_name=True,
        defer_build=True,  # most are only ever built as a part of the journey
        allow_inf_nan=False,
    )


class Fact(Model):
    """A labelled line: one of the author's own `fields`, or a line of a persona's segment."""

    name: str
    """The label."""
    texts: tuple[str, ...] = ()
    """What stands under the label: one text or several."""
    group: str | None = None
    """The group that it stands in (`demographic`), for a segment."""
