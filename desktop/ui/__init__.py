"""The window: widgets, models and pages; the only place that knows Qt."""
