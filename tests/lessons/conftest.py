"""Makes every_frame importable for the tests of all lessons."""
