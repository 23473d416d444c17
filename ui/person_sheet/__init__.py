"""Sheets about a person and their 1:1s: who it is, when to meet, and when it does not happen."""
