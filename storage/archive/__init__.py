"""A whole store in one portable file, and back into either database (DESIGN 6: backup, restore)."""
