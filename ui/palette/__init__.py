"""Search and commands: everything one can jump to or do, by typing a few letters."""
