"""From a signal to repetitions: where it turns, which cycles are whole, how they were done."""
