"""Diptych: two variants of one document side by side, aligned sentence by sentence, their differences marked."""

__version__ = "0.1.0"
