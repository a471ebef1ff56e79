"""Three states of a map → one that has the work of both sides, in the author's own writing.

    trios     which thing of one side is which of the others, and where each is to stand
    units     a file as mappings, lists and texts with their comments; `read` and `shapes` make them
    three     the units of a thing on all sides; `names` what their parts are known by
    sequence  one order for the parts
    weave     three units → what is kept, what is made of both sides, what is in dispute
    pieces    that as data; `settle` takes a side in what is in dispute
    write     that as text, with marks around what is open
    told      a dispute in words
    meaning   what must come out, worked out without looking at any text
    merge     all of it, and the proof of the result

The law that holds it together: what comes out says what `meaning` says, and no comment is missing.
"""
