"""How a repetition was done: what the form rules of its file read, and the verdict on each repetition."""
