"""The parts of the debrief: one noun per file."""
