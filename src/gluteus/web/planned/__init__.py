"""What is planned, as pages ask for it: the offer of today, the week, the stored plan."""
