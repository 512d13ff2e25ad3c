"""Conversations with learners of many manners, each exchange read and judged by a person."""
