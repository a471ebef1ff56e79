"""What changed between two states of a map, in its own terms: phases, steps, feelings, owners.

    thing    a map as a tree of things: personas, phases, actions, items; each with its facts
    match    which thing of the old map is which of the new one, by the rules of `rules`
    change   one change, as data
    compare  two maps → changes
    patch    a map and changes → the other map
    together two maps → one in which both can be seen; `past` says what went in today's words

The law that holds all of it together: `patch(old, compare(old, new)) == new`.
"""
