"""A day in the real program, offscreen: a test, a look around, and the pictures of the README."""
