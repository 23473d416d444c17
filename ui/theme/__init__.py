"""Tokens become palette and style sheet, light and dark; icons by name; bundled fonts."""
