"""Sentence models of some kilobytes, made in code with weights drawn by a seed: they know words, but no meaning."""

from __future__ import annotations

import json
import string
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

WORDS = """
    the a of and to in it was for with that by at his her from not old new ferry bread letters island mayor county
    loan quay fishermen barges sound children shipyard tug autumn captain crossing march boiler cracked three weeks
""".split()  # noqa: SIM905 - reads better


def make_model(folder: Path, *, dimension: int = 32, dense: int | None = None, prompt: str = "", seed: int = 1) -> Path:
    """Save a BERT of two layers with mean pooling; `dense` adds a layer of that many numbers after it."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.base.modules.dense import Dense
    from sentence_transformers.base.modules.transformer import Transformer
    from sentence_transformers.sentence_transformer.modules.pooling import Pooling
    from transformers import BertConfig, BertModel, BertTokenizerFast

    parts = folder.parent / f"{folder.name}-parts"
    parts.mkdir(parents=True)
    letters = string.ascii_lowercase + string.digits + string.punctuation
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS, *letters, *(f"##{letter}" for letter in letters)]
    vocabulary = list(dict.fromkeys(pieces))
    (parts / "vocab.txt").write_text("\n".join(vocabulary), "utf-8")
    BertTokenizerFast(str(parts / "vocab.txt"), model_max_length=64).save_pretrained(parts)
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=dimension,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=2 * dimension,
        max_position_embeddings=64,
        initializer_range=0.4,
    )
    BertModel(config).save_pretrained(parts)
    modules = [Transformer(str(parts)), Pooling(dimension)]
    if dense:
        modules.append(Dense(dimension, dense))
    network = SentenceTransformer(modules=modules, device="cpu")
    if prompt:
        network.prompts, network.default_prompt_name = {"usual": prompt}, "usual"
    network.save(str(folder))
    return folder


def set_part(folder: Path, number: int, **changes: str) -> None:
    """Change what a model's list of parts says of one of them."""
    listing = folder / "modules.json"
    parts = json.loads(listing.read_text("utf-8"))
    parts[number] |= changes
    listing.write_text(json.dumps(parts), "utf-8")
