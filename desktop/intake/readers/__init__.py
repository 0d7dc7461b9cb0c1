"""A reader for each format; which one a file needs is said in desktop/intake/formats.py."""
