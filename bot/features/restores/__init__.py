"""After a restore: coordinators hear of it, and decide about what may have been sent already."""
