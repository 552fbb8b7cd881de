"""From landmarks to signals: the frame, the channels that follow a movement, smoothing, what is seen."""
