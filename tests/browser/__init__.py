"""A package, so that fixtures of its scope, the browser and its JupyterLab, end after its last test."""
