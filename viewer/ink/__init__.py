"""Ink: text layout and marks shared by screen and paper."""
