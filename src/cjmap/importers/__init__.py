"""Foreign files → the text of maps: one reader per kind of file, and a table of them.

`read(foreign: Foreign) -> Imported` is all that a reader is; its row stands in `formats.py`, which
says by ending and content whose file it is. A reader takes the bytes of one file and gives back
for every map in it a `Draft`: YAML text, made with `yaml_text.write`, which says behind each value
where it came from (`Noted("Pay", "line 7")`, `Noted(4, "Sheet1 B3")`).

What was read is told in `Draft.understood`, what is in the file and not in the map in
`Draft.left_out`, or in `Imported.left_out` where it belongs to no map; in plain sentences, with
their places. Nothing is dropped silently. A file that is no such file, or holds no map, is a
`CjmapError` that says what was expected; `faults.refuse` makes one that shows lines of a text.

A reader does not load or write anything: `cjmap.importing` sends every text through the door that
all maps come by. Nor need it format: that is done for it, which takes as long as all the rest. One
that gives its text in the usual form says so (`Draft.usual`); the law is in
`tests/importers/test_usual_form.py`.
"""
