"""Rehearsing a programme: scripts, a clock that is moved by hand, and the forecast of what will be sent."""
