"""The figure in motion: the body as a browser gets it, and how it moves."""
