"""The composition root: the only package that reaches adapters/ and storage/, by name and only when they are needed."""
