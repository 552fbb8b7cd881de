"""The Progress page: weeks and personal bests kept ready, and what is drawn of them."""
