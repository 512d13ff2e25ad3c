"""Playing a stored session again, with its own timing."""
