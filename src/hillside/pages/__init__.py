"""Lessons as web pages without a kernel and a network: one notebook, or the course as a site."""
