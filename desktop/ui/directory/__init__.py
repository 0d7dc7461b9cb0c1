"""The directory page: bodies and persons left, holders in the middle, one person's tenures right."""

from desktop.ui.directory.page import DirectoryPage

__all__ = ["DirectoryPage"]
