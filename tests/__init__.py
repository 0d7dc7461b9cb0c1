"""The tests mirror the folders that they test; `journeys` are whole ways through the program."""
