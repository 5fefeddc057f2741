"""Makes stored.py importable for the tests of all notebooks."""
