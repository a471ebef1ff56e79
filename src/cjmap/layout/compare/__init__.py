"""Maps side by side as one picture: phases stand under each other, curves over each other.

tracks     each map on the columns that all share
head       title, and a card for each map
differing  what differs, and the pain points that maps share
arrows     a row of phases for each map
overlay    all curves in one lane
rows       every other lane, a row for each map
foot       what the signs mean
place      all of it together
"""
