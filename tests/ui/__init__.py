"""Tests of the desktop face."""
