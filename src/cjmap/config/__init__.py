"""What a team has decided about its maps: `cjmap.toml`, or `[tool.cjmap]` of a `pyproject.toml`.

    find    the file that is closest to a map, upwards
    read    its text → layers, or what is wrong with it, each at its place
    layers  what one table, one `[[files]]` part or the command line asks
    plan    layers on top of one another → which rules are run on a map, how, and who said so

Later layers win: the file itself, its `[[files]]` from top to bottom, then the command line.
"""
