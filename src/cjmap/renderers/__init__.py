"""Scene → bytes: one file per picture format. The table of formats is `cjmap.formats`."""
