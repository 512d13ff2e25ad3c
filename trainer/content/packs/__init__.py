"""Scenario packs: one file to share, checked in full before anything of it is kept."""
