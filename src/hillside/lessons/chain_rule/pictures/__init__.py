"""The pictures of this lesson, one file each."""

from .formula_graph import FormulaGraph
from .neuron_bench import NeuronBench
from .paths_and_edges import PathsAndEdges
from .wires import Wires

__all__ = ["FormulaGraph", "NeuronBench", "PathsAndEdges", "Wires"]
