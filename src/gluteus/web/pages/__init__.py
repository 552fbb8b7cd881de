"""What pages share: units, energy in words, lines in charts, what every template may use."""
