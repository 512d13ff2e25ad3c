"""Tests of the counterpart's voice."""
