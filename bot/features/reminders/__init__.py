"""Reminders of the programme's milestones, at the recipient's local hour."""
