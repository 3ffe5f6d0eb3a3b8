"""Values and rules of the product: no I/O, no async, no clock."""
