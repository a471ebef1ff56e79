"""YAML's everyday stumbles, answered with the cure in plain words.

`explain.explain` for what cannot be read, `silent.silent` for what is read differently than meant.
"""
