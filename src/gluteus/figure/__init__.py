"""How it looks: a body of our own over the skeleton, its clothes and muscles, and pictures of it."""
