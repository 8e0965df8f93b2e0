"""The sentence model, loaded once for all tests of the children."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from viewer.finding.embedder import load_embedder

if TYPE_CHECKING:
    from viewer.finding.embedder import Embedder


@pytest.fixture(scope="session")
def embedder() -> Embedder:
    """The installed model: some seconds to load."""
    return load_embedder()
