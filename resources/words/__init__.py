"""Codes into sentences: the only place where a reason, a trouble or a label becomes words."""

from resources.words.catalogue import say
from resources.words.labels import LABELS, label
from resources.words.reasons import sentence, trouble

__all__ = ["LABELS", "label", "say", "sentence", "trouble"]
