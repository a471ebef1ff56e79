"""The life of a map: how it came to say what it says, commit by commit.

    commit   who wrote down what, and when
    history  what is known of a life: entries, pain points and opportunities with their dates
    follow   the states of a map, one after the other → its history
    lives    pain points and opportunities from their first to their last day
    moment   the emotion curves and the figures of one state
    axis     where the phases of all states stand on one axis

A map is followed as one tree that every commit changes, so that what was renamed or moved is the
same thing before and after. The law: after all changes the tree says what the last state says.
"""
