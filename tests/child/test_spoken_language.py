from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from viewer.core.document import Side
from viewer.core.launch import ENVIRONMENT, LANGUAGE, ChildName, child_command
from viewer.core.messages import Failed, FrameReader, Read, Ready, Wrapping, decode, encode

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("", "There is no file “gone.txt”. Check the path, or choose another file."),
        ("de", "Es gibt keine Datei „gone.txt“. Den Pfad prüfen oder eine andere Datei wählen."),
        ("xx", "There is no file “gone.txt”. Check the path, or choose another file."),
    ],
)
def test_a_child_speaks_the_language_it_was_started_with(language: str, sentence: str, tmp_path: Path) -> None:
    request = Read(1, Side.LEFT, str(tmp_path / "gone.txt"), None, None, Wrapping.AUTO)
    environment = {**os.environ, **ENVIRONMENT, LANGUAGE: language}
    command = child_command(ChildName.TEXT)
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(encode(request))
        child.stdin.flush()
        reader, replies = FrameReader(), []
        while len(replies) < 2:
            data = os.read(child.stdout.fileno(), 65536)
            assert data, "the child has ended"
            replies += [decode(frame) for frame in reader.feed(data)]
    assert replies == [Ready(), Failed(1, sentence)]
