"""The counterpart's voice: text made speech in processes of our own, and text mode whenever that fails."""
