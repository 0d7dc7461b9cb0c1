"""The review page: the queue left, the article in the middle, its claims as cards right."""

from desktop.ui.review.page import ReviewPage

__all__ = ["ReviewPage"]
