"""Tests of sessions and the practice room."""
