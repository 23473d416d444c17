"""The gallery as a window: one board at a time, in any look."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.gallery.pictures import BOARDS, WIDE
from ui.gallery.specimen import bring_to_life
from ui.theme import Appearance, Scheme
from ui.theme.tokens import SPACE
from ui.widgets.label import Label
from ui.widgets.segmented import Segmented
from ui.widgets.surface import Surface
from ui.widgets.switch import Switch

if TYPE_CHECKING:
    from ui.theme.focus_ring import FocusRing

_SCALES = (0.9, 1.0, 1.25, 1.5)


class GalleryWindow(Surface):
    """Boards to choose from, and the looks to see them in."""

    def __init__(self, app: QApplication) -> None:
        super().__init__("bg")
        self._app = app
        self._rings: list[FocusRing] = []
        self.setWindowTitle(self.tr("Gallery"))
        self.resize(WIDE)
        self._boards = Segmented(list(BOARDS), self.tr("Board"))
        self._boards.valueChanged.connect(self._show_board)
        self._scheme = Segmented(list(Scheme), self.tr("Colours"))
        self._scale = Segmented([(scale, f"{scale:.0%}") for scale in _SCALES], self.tr("Text"))
        self._still = Switch(self.tr("Reduce motion"))
        self._scheme.set_value(Scheme.SYSTEM)
        self._scale.set_value(1.0)
        for control in (self._scheme, self._scale):
            control.valueChanged.connect(self._change_look)
        self._still.toggled.connect(self._change_look)
        self._frame = QScrollArea()
        self._frame.setWidgetResizable(True)
        self._lay_out()
        self._show_board()

    def _lay_out(self) -> None:
        """Put the choices above the board."""
        bar = QHBoxLayout()
        bar.setContentsMargins(SPACE.normal, SPACE.small, SPACE.normal, SPACE.small)
        bar.setSpacing(SPACE.medium)
        for control in (self._boards, self._scheme, self._scale, self._still):
            bar.addWidget(control)
        bar.addWidget(Label(self.tr("Reduce motion"), "small", "muted"))
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(bar)
        column.addWidget(self._frame, 1)

    def _show_board(self) -> None:
        """Show the chosen board."""
        board: QWidget = BOARDS[str(self._boards.value())]()
        self._rings.clear()
        self._frame.setWidget(board)
        self._rings = bring_to_life(board)

    def _change_look(self) -> None:
        """Apply the chosen look."""
        scale = self._scale.value()
        theme.apply(
            self._app,
            Appearance(
                Scheme(str(self._scheme.value())),
                scale if isinstance(scale, float) else 1.0,
                self._still.isChecked(),
            ),
        )
