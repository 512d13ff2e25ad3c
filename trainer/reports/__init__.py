"""Reports of sessions: one self-contained HTML page as master, and JSON for other programs."""
