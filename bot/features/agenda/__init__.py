"""Milestones in people's own calendars: files, and addresses that follow the programme."""
