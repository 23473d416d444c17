"""One module a step, v001_... onwards: each brings the database from one schema to the next."""
