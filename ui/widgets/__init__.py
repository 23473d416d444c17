"""Small reusable widgets; `python -m ui.gallery` shows each in every state."""
