"""Tests of the parts of the settings."""
