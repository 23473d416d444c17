"""Full text over everything in the journal, inside the encrypted file."""
