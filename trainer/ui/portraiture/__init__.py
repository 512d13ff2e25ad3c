"""Portraits drawn from a few plain values; no pictures are shipped."""
