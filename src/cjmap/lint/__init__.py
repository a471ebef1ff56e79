"""The coach: what is wrong with a map that loads, so that it is honest, useful and alive.

A map that loads can still be a bad map: no evidence, no owner, a pain that nobody addresses, last
reviewed two years ago. Each *rule* finds one such thing. It is one module of `rules`, whose
docstring is the explanation on the terminal, the page of the docs and the test.

    content   the map as rules see it: its parts in file order, as written
    parts     places (the map, phases, actions) and the items that hang on them
    rule      what a rule is, and what it finds
    registry  all rules by code and by name
    engine    runs rules on a document and gives located, sorted diagnostics

Rules look at the data as it was written, not at models: a thousand maps are linted in half the
time that it takes to read them, and a finding points at the author's own words.
"""
