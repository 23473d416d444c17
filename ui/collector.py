"""The collector of cyclic garbage, kept to the GUI thread."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000  # ms
_THRESHOLDS = (2_000, 10, 10)


class Collector(QObject):
    """Collects in the GUI thread, a little at a time, and never anywhere else.

    Python's own collector runs in whichever thread happens to allocate. In the worker it could
    come upon a widget in a cycle and destroy it there, which Qt does not survive.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        # What was loaded stays and need never be looked at.
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_if_due)
        self._timer.start(_EVERY)

    def collect_if_due(self) -> None:
        """Collect the oldest generation that has reached its threshold, as Python would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > _THRESHOLDS[generation]:
                gc.collect(generation)
                return
