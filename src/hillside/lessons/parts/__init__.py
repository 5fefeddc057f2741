"""Shapes that several lessons show: contour maps, terrain, walks, zoomed views, numbers in
words."""
