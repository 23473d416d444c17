"""The door: first run, unlocking, locking, and the cover."""
