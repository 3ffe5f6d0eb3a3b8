"""The programme's calendar as coordinators and teams live it: moved, cancelled, added, done, attended."""
