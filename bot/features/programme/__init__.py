"""Loading a programme: check what people wrote, say what would change, store it."""
