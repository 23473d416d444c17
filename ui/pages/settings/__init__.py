"""Settings: who can open the journal, how it looks, how 1:1s are run, which keys there are."""
