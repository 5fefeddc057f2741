"""The pictures of the notebooks: one module a notebook, under the notebook's name."""
