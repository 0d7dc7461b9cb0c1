"""The parts of the imports page: preview, progress, results, folders that are looked at again."""
