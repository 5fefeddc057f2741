"""Lessons as web pages that need no kernel and no network: one notebook, or the course as a site."""
