"""Personal reminders: what people ask for themselves, in their own words."""
