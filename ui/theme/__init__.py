"""Tokens become a palette and a style sheet, light and dark; icons by name; fonts from the bundle."""
