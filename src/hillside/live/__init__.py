"""The stage: pictures that follow the hand. See Picture for how to make one.

sliders    Slider, LogSlider, Play                             what a reader moves below the picture
controls   Choice, Toggle, Typed
screen     Screen                                              a screen of pixels, painted
hands      Handle, Turn                                        and on it
actors     Line, Dots, Arrow, Area, Bars, Raster, Text, Mesh   what moves with it, flat or in space
predict    AskChoice, AskNumber, AskPoint, AskArrow            a question before the answer
drawing    AskCurve, AskRegion                                 answered by drawing on axes
ordering   AskOrder                                            by putting things into order
fog        what a question hides has its place on a stage of data
modes      what holds for all pictures at once: the class mode
asking     whether the question is open, for all that show it
axes       Axes, Space, Stage                                  what they play on, as data
heights    Heights                                             a land from above (ramp, contours)
layout     where the panels of a picture lie, in any room (ticks)
look       color(meaning)                                      the palette, one meaning per colour
space      space(axes, limits)                                 axes in space, of a painted stage
scenery    space painted: sheets (layer, tint) and what is seen past them (sights, solids), floor
casts      what a frame knows of its stage, learnt where there is no matplotlib
still      the picture painted by matplotlib (raising, relief, painters, solids, rc), where there is
           no kernel
answerer   who answers a player, on numpy alone
bundle     the modules of player/*.js as one file; tokens: as much JavaScript as that needs
widget     the picture in a notebook, played in the browser by player/*.js
kept       the picture on a page without a kernel (document), packed (coarse, columns, steps)
contract, opening, checks    what whoever writes a picture is told
"""

from .actors import Area, Arrow, Bars, Dots, Line, Mesh, Text
from .axes import Axes, Space, Stage
from .controls import Choice, Toggle, Typed
from .drawing import AskCurve, AskRegion
from .hands import Handle, Turn
from .heights import Heights
from .look import color
from .ordering import AskOrder
from .picture import Picture
from .predict import AskArrow, AskChoice, AskNumber, AskPoint
from .raster import Raster
from .screen import Screen
from .sliders import LogSlider, Play, Slider
from .space import space

__all__ = [
    "Area",
    "Arrow",
    "AskArrow",
    "AskChoice",
    "AskCurve",
    "AskNumber",
    "AskOrder",
    "AskPoint",
    "AskRegion",
    "Axes",
    "Bars",
    "Choice",
    "Dots",
    "Handle",
    "Heights",
    "Line",
    "LogSlider",
    "Mesh",
    "Picture",
    "Play",
    "Raster",
    "Screen",
    "Slider",
    "Space",
    "Stage",
    "Text",
    "Toggle",
    "Turn",
    "Typed",
    "color",
    "space",
]
