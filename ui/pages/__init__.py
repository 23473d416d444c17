"""One page a file, a package where it grows."""
