"""Existing lists."""
