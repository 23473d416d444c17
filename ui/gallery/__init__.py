"""Every widget in every state, to look at: `python -m ui.gallery`, or `make gallery`."""
