"""What a child process runs: it answers requests from standard input until its end.

Started as `diptych --child text` or `diptych --child model [--model NAME [--allow-download]]`.

The protocol is that of `viewer.core.messages`. A fault in one request is answered by Failed and never ends the child;
the end of the input ends it at once, even in the middle of work.
"""

from __future__ import annotations

import os
import signal

from viewer.child.pipe import Inbox, Outbox, reply_descriptor, request_descriptor
from viewer.core.crash_log import keep_log
from viewer.core.launch import ENVIRONMENT, INSTALLED, LANGUAGE, ChildName, ModelChoice
from viewer.core.saying import speak


def run(name: str, *options: str) -> int:
    """Be the child of this name until the end of input; return the exit status.

    `options` are those of ModelChoice.arguments. Raises ValueError for no such child.
    """
    which = ChildName(name)
    keep_log()
    choice = ModelChoice(options[1], "--allow-download" in options[2:]) if len(options) > 1 else INSTALLED
    speak(os.environ.get(LANGUAGE, ""))
    os.environ.update(ENVIRONMENT)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal reaches the parent too, whose end is enough
    outbox = Outbox(reply_descriptor())
    inbox = Inbox(request_descriptor())
    if which is ChildName.TEXT:
        from viewer.child.text import serve_text  # noqa: PLC0415 - each child loads its own tools alone

        serve_text(inbox, outbox)
    else:
        from viewer.child.model import serve_model  # noqa: PLC0415 - the same

        serve_model(inbox, outbox, choice)
    return 0
