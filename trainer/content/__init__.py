"""Scenario, persona and tactic files: their shape, reading, checks and play scripts."""
