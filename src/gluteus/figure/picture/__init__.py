"""Pictures of the figure: what a camera sees, traced into small SVG files."""
