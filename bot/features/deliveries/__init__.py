"""What became of what the bot sent: the day's report, the evening's digest, trying again what failed."""
