"""Maps, or the personas of one map, side by side: what is the same in them and what is not.

    track        one map, or one persona of a map, and what it is called among the others
    match        which entries of several lists are the same
    order        one order for several lists, in which what is the same stands together
    columns      which of the shared columns an entry takes
    standing     rows and columns of all phases and steps
    common       pain points, opportunities, channels that are the same
    feel         who feels what, on one scale
    comparison   tracks → all of this together
    differences  what only some have, where the feelings are furthest apart, what got better
    sentences    differences → sentences

No map is the first among them: with two maps, nothing depends on which is named first.
"""
