"""Tests of the parts of the table."""
