"""The Markdown note editor: highlighting, list keys, slash completion, and the draft behind it."""
