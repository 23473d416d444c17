"""The encrypted file and the keys to it. Knows nothing of people."""
