"""Where the program keeps things, by the platform's custom."""

from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("incumbent", appauthor=False)
ENDING = ".incumbent"


def directory_file() -> Path:
    """Return the directory that is opened where none is named."""
    return Path(_DIRS.user_data_dir) / f"directory{ENDING}"


def samples_file() -> Path:
    """Return the directory of the sample articles: trying never touches real work."""
    return Path(_DIRS.user_data_dir) / "samples" / f"samples{ENDING}"


def backups() -> Path:
    """Return the folder of daily backups."""
    return Path(_DIRS.user_data_dir) / "backups"


def settings_file() -> Path:
    """Return the file of the window's settings."""
    return Path(_DIRS.user_config_dir) / "settings.json"


def log_file() -> Path:
    """Return the file of the log, which holds no article text and no names."""
    return Path(_DIRS.user_log_dir) / "incumbent.log"
