"""The questions page."""

from desktop.ui.questions.page import QuestionsPage

__all__ = ["QuestionsPage"]
