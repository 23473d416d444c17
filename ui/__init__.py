"""The window onto the journal: Qt Widgets, and no SQL."""
