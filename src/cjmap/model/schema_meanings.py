"""What the keys of a model mean: the texts below its fields.

Read here and not by pydantic (`use_attribute_docstrings`): that reads every source file again
whenever the models are imported, and only the schema asks.
"""

from __future__ import annotations

import ast
import inspect
from functools import cache
from itertools import pairwise

from cjmap.model.base import Model


def meanings(model: type[Model]) -> dict[str, str]:
    """Field → what it means, in one line; a field that is inherited means the same."""
    found: dict[str, str] = {}
    for ancestor in reversed(model.__mro__):
        if issubclass(ancestor, Model):
            found |= _written(ancestor)
    return found


@cache
def _written(model: type[Model]) -> dict[str, str]:
    """What stands in the body of one class."""
    tree = ast.parse(inspect.getsource(inspect.getmodule(model) or model))
    bodies = (
        node.body
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name == model.__name__
    )
    return {
        field.target.id: " ".join(text.value.value.split())
        for field, text in pairwise(next(bodies))
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
