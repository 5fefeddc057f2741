"""A package, so that fixtures of its scope (the browser, JupyterLab) end after its last test."""
