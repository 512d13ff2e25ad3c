"""Tests of reading the learner's words."""
