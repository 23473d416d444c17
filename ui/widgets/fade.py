"""A value that goes from 0 to 1 and back in the time the tokens give it."""

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui import theme


class Fade(QObject):
    """How far a widget is on the way to another state, such as hovered.

    Args:
        widget: is painted again at every step.
        motion: the name of the time it takes.
        step: is called at every step instead of painting.
    """

    def __init__(
        self, widget: QWidget, motion: str = "fast", step: Callable[[], None] | None = None
    ) -> None:
        super().__init__(widget)
        self.value = 0.0
        self._motion = motion
        self._step = step or widget.update
        self._run: QtCore.QVariantAnimation | None = None

    def go_to(self, goal: float, *, at_once: bool = False) -> None:
        """Move to `goal`; at once when motion is reduced or nobody sees it."""
        if self._run is not None:
            self._run.stop()
        length = theme.current().motion(self._motion)
        if at_once or length == 0 or goal == self.value:
            self._take(goal)
            return
        if self._run is None:
            self._run = QtCore.QVariantAnimation(self)
            self._run.setEasingCurve(QtCore.QEasingCurve.Type.OutCubic)
            self._run.valueChanged.connect(self._take)
        self._run.setDuration(length)
        self._run.setStartValue(self.value)
        self._run.setEndValue(float(goal))
        self._run.start()

    def _take(self, value: float) -> None:
        """Be at `value`, and show it."""
        self.value = float(value)
        self._step()
