"""The queue and the acts, without a widget."""
