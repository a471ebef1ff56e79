"""One way of writing a map: spacing, quotes, short forms and the order of keys.

Every step looks at the text as libyaml cuts it up and gives edits; what no edit touches stays as
it was, character by character.
"""
