"""Tests of the drawn portraits."""
