"""Real time: the system's clock, and APScheduler to be woken by."""
