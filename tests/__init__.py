"""The tests of Hardball; they mirror `trainer/`."""
