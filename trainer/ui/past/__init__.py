"""The parts of the pages that look back over many sessions: the list and the trends."""
