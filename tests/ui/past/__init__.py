"""Tests of the parts of the pages about the past."""
