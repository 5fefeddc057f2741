"""The exercises of lesson 03, the gradient."""

from .peak import OFF_PEAK
from .recall import RECALL
from .slopes import BY_HAND, LEVEL_WAY, SLOPE_ALONG
from .soundings import SOUNDINGS
from .units import NEW_UNITS

# In the first edition the soundings were 03.5 and the peak 03.4.
FORMERLY = {"03.5": "03.4", "03.4": "03.5"}
EXERCISES = (BY_HAND, SLOPE_ALONG, LEVEL_WAY, SOUNDINGS, OFF_PEAK, NEW_UNITS)

__all__ = ["EXERCISES", "FORMERLY", "RECALL"]
