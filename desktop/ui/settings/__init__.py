"""The sheets in which the window is made one's own: its look and sizes, and its keys."""

from desktop.ui.settings.keysheet import KeysSheet
from desktop.ui.settings.preferences import Preferences
from desktop.ui.settings.sheet import SettingsSheet

__all__ = ["KeysSheet", "Preferences", "SettingsSheet"]
