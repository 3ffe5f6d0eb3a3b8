"""Check-ins: a question or three, asked to each team, answered step by step."""
