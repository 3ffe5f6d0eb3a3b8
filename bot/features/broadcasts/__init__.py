"""Announcements from coordinators to the people they choose (DESIGN 3, Broadcast)."""
