"""The map in place → pages: one file per format. The table of formats is `cjmap.formats`."""
