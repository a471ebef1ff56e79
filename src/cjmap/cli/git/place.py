"""Where something is installed: one repository, or all repositories of a user."""

from __future__ import annotations

import os
from typing import NamedTuple

from cjmap import git
from cjmap.cli.git.attributes import USUAL, patterns
from cjmap.errors import CjmapError


class Place(NamedTuple):
    """`flag` is what `git config` calls it, `name` what people do; then its two files."""

    flag: str
    name: str
    config: str
    attributes: str


def repository() -> Place:
    """The repository that we are in; without one a `CjmapError`."""
    try:
        config, attributes = (_path(one) for one in ("config", "info/attributes"))
    except git.NoRepositoryError as error:
        hint = "for all repositories that you have: cjmap git install --global"
        raise git.NoRepositoryError(error.message, hint) from error
    return Place("--local", "in this repository", config, attributes)


def _path(name: str) -> str:
    return git.asked("rev-parse", "--git-path", name)


def everywhere() -> Place:
    """All repositories of the user."""
    config = os.environ.get("GIT_CONFIG_GLOBAL") or _config()
    if os.path.lexists(config) and not os.path.isfile(config):
        raise CjmapError(f"{config} is no file that git could write a configuration into")
    return Place("--global", "for all your repositories", config, _attributes())


def _config() -> str:
    """The file that git would write to: `~/.gitconfig`, unless only the other one is there."""
    usual, other = os.path.join(_home(), ".gitconfig"), os.path.join(_folder(), "config")
    return other if os.path.exists(other) and not os.path.exists(usual) else usual


def _attributes() -> str:
    done = git.run("config", "--global", "--type=path", "--get", "core.attributesFile")
    told = os.fsdecode(done.stdout).removesuffix("\n") if not done.returncode else ""
    return told or os.path.join(_folder(), "attributes")


def _folder() -> str:
    """The folder of git's files where they follow the standard of XDG."""
    return os.path.join(
        os.environ.get("XDG_CONFIG_HOME") or os.path.join(_home(), ".config"), "git"
    )


def _home() -> str:
    """The folder of the user, as git finds it."""
    home = os.environ.get("HOME") or os.path.expanduser("~")
    if not os.path.isabs(home):
        raise CjmapError("nobody knows where your configuration of git is", "HOME is not set")
    return home


def files(place: Place) -> tuple[str, ...]:
    """Which files are maps: those that end so, and those that the configuration names."""
    top = git.top() if place.flag == "--local" else ""
    if not top:
        return USUAL
    from cjmap.config.find import Configs

    config = Configs().of(os.curdir)
    if not config.git:
        return USUAL
    folder = os.path.relpath(os.path.dirname(os.path.realpath(config.path)), os.path.realpath(top))
    if folder.startswith(os.pardir):  # it is not of this repository
        return USUAL
    inside = "" if folder == os.curdir else folder.replace(os.sep, "/") + "/"
    return patterns(config.git, inside)
