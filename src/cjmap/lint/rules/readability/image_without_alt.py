"""An image without a text that stands for it.

## What it finds

Images of personas, steps, touchpoints and lanes of images that have no `alt`. In a lane of images
a `text`, the caption, is enough.

## Why it matters

People who cannot see the picture, and everybody where it cannot be loaded, get the name of a file
instead. For public bodies in many countries the text is required by law.

## Bad example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action: {text: Waits at the door, image: images/door.png}
```

## Good example

```yaml
title: Ordering lunch
phases:
  - name: Wait
    action:
      text: Waits at the door
      image: {src: images/door.png, alt: A woman under an umbrella before a closed door}
```

## References

WCAG 2.2, success criterion 1.1.1, Non-text Content.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cjmap.lint.content import Content
from cjmap.lint.lanes import lanes_of_kind
from cjmap.lint.naming import counted, other_routes, several
from cjmap.lint.parts import Item, Place
from cjmap.lint.rule import Finding, Profile, rule
from cjmap.text.diagnostic import Severity
from cjmap.text.span import Route


@rule("REA007", Severity.WARNING, Profile.STANDARD)
def check(map: Content) -> Iterator[Finding]:
    """Images whose mapping has no `alt`, or that are a path alone."""
    found = [(route, _path(one)) for route, one in _images(map) if not _told(one)]
    if found:
        what = counted(found, "An image has", "images have")
        yield Finding(
            found[0][0],
            f"{what} no alternative text: {several([path for _, path in found])}.",
            "Say what it shows: `image: {src: …, alt: …}`.",
            other_routes([route for route, _ in found], "nor has this one"),
        )


def _images(map: Content) -> Iterator[tuple[Route, Any]]:
    for persona in map.personas.entries:
        if image := persona.data.get("image"):
            yield (*persona.route, "image"), image
    if "image" in map.keys:
        shown: list[Place | Item] = [*map.places[1:], *map.lane("touchpoints")]
        for one in shown:
            if image := one.data.get("image"):
                yield (*one.route, "image"), image
    for lane in lanes_of_kind(map, "image"):
        for item in map.lane(lane):
            yield item.route, item.data or item.text


def _told(image: Any) -> bool:
    return isinstance(image, dict) and bool(image.get("alt") or image.get("text"))


def _path(image: Any) -> str:
    return image.get("src") or "" if isinstance(image, dict) else image
