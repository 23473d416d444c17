"""1:1s: topics before, notes during, actions and wrap-up after, and what may leave."""
