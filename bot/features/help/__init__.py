"""Help, leaving what is under way, and small talk."""
