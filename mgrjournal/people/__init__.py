"""People: who they are, what they do, how often we meet, what they prefer."""
