"""python -m hillside.course: draw the map of the course anew."""

from .map import draw_maps

if __name__ == "__main__":
    draw_maps()
