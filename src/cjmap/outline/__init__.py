"""A map as plain lines for programs that compare lines: each fact on a line of its own.

lines       the data of a map → its outline
conflicted  a file that git has left in the middle of a merge → its two sides
convert     the bytes of a file → those of its outline; what is no map stays as it is
"""
