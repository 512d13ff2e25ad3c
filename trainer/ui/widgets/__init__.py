"""Widgets that any page may use; they show what they are given and hold no truth."""
