"""Two sessions, or one under two rubrics, side by side."""
