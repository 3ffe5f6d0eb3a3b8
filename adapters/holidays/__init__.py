"""Public holidays, from the `holidays` library."""
