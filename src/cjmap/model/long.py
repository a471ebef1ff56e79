"""A map in the long form from outside: read strictly, refused with the place of an error."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from cjmap.errors import CjmapError
from cjmap.model.journey import Journey


def journey(data: Any, name: str) -> Journey:
    """The map of the long form; a `CjmapError` where it has another shape. `name` is the file's."""
    try:
        return Journey.model_validate(data)
    except ValidationError as error:
        first, *others = error.errors(include_url=False)
        more = f", and {len(others)} more" if others else ""
        place = ".".join(map(str, first["loc"])) or "the top"
        raise CjmapError(
            f"{name} is not a map in the long form: {place}: {first['msg']}{more}",
            "its shape is that of `cjmap schema --long`",
        ) from error
