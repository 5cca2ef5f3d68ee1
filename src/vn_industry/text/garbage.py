"""Read without the search for cyclic garbage, of which reading makes none."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["without_collection"]


@contextmanager
def without_collection() -> Iterator[None]:
    """Pause the garbage collector for a while.

    A report is some thousands of objects that all stay, and tokens come and go by the hundred thousand: the collector
    looks through them again and again, for a fifth of the time of reading, and finds nothing, because nothing that is
    made refers back to what made it. What is no longer used is freed at once all the same.

    The collector is left as it was found. Threads that read at one time do not disturb each other: the first that
    found it running starts it again.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
