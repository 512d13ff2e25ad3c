"""Tests of the other side's mind."""
