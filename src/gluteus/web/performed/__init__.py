"""What was performed, beside its rows: totals, and what of the catalogue a workout recorded."""
