"""People's data: what is kept of them, theirs to see and to take away, and gone when its time is over (DESIGN 2.6)."""
