"""Documents that people write and read: programme files and knowledge entries."""
