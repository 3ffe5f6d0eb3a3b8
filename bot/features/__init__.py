"""One folder per thing that a person can do; none imports another."""
