"""A list that somebody sent becomes topics, after a look at what it becomes."""
