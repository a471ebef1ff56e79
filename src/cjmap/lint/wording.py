"""Other names of what is in `cjmap.lint.naming`, until nobody imports them."""

from cjmap.lint.naming import others as others
from cjmap.lint.naming import several as listed
from cjmap.lint.naming import short as quoted

__all__ = ["listed", "others", "quoted"]
