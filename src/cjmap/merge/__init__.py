"""Three states of a map → one that has the work of both sides, in the author's own writing.

trios     which thing of one side is which of the others, and where each is to stand
sequence  one order for the things of a list
units     a file as mappings, lists and texts that can be taken over with their comments
weave     three units → what is kept, what is made of both sides, what they disagree on
write     that as text, with the marks of git around what is open
told      a conflict in words
meaning   what the merged map must say, worked out without looking at any text
"""
