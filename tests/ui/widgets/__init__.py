"""Tests of the generic widgets."""
