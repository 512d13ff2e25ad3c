"""Tests of the parts of the debrief."""
