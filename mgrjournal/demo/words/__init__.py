"""What invented people talk about: threads of topics, notes, quotes and promises."""
