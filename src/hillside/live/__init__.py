"""The stage: pictures that follow the hand. See Picture for how to make one.

controls   Slider, LogSlider, Play, Choice, Toggle, Typed        what a reader moves below the picture
           Handle, Turn                                          and on it
actors     Line, Dots, Arrow, Area, Bars, Raster, Text, Mesh     what moves with it, flat or in space
predict    AskChoice, AskNumber, AskPoint, AskArrow              a question before the answer is shown
look       color(meaning)                                        the palette, one meaning per colour
space      space(axes, limits)                                   axes in space
still      the picture painted by matplotlib, for pages without a kernel
bundle     the modules of player/*.js as one file; tokens: as much JavaScript as that needs
widget     the picture in a notebook, played in the browser by player/*.js
"""

from .actors import Area, Arrow, Bars, Dots, Line, Mesh, Text
from .controls import Choice, Handle, LogSlider, Play, Slider, Toggle, Turn, Typed
from .look import color
from .picture import Picture
from .predict import AskArrow, AskChoice, AskNumber, AskPoint
from .raster import Raster
from .space import space

__all__ = [
    "Area",
    "Arrow",
    "AskArrow",
    "AskChoice",
    "AskNumber",
    "AskPoint",
    "Bars",
    "Choice",
    "Dots",
    "Handle",
    "Line",
    "LogSlider",
    "Mesh",
    "Picture",
    "Play",
    "Raster",
    "Slider",
    "Text",
    "Toggle",
    "Turn",
    "Typed",
    "color",
    "space",
]
