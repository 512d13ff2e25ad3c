"""Tests of the content files, their checks and the play scripts."""
