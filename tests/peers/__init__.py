"""Negotiating agents of other people's making at our table."""
