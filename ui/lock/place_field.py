"""Where the journal is to lie, with a word of warning where something would carry it away."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.lock.lock_furniture import short_path
from ui.lock.synced_folder import synced_by
from ui.theme.tokens import HEIGHT, RADIUS, SPACE
from ui.widgets.button import Button
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.icon import Icon
from ui.widgets.label import Label
from ui.widgets.surface import Surface

_OWN_FOLDER = "mgrjournal"


class PlaceField(QWidget):
    """Shows a folder and lets it be changed.

    Args:
        folder: the usual place.
    """

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._path = ElidedLabel("", "small")
        self._hint = Label("", "meta", "muted", wrap=True)
        self._hint.setObjectName("place.hint")
        change = Button(self.tr("C&hange"), "accent", size="small")
        change.setObjectName("place.change")
        change.setAccessibleDescription(self.tr("Choose where to keep the journal"))
        change.clicked.connect(self._change)
        box = Surface("raised", radius=RADIUS.control, outlined=True)
        box.setMinimumHeight(HEIGHT.field)
        row = QHBoxLayout(box)
        row.setContentsMargins(SPACE.medium, 0, SPACE.tiny, 0)
        row.addWidget(Icon("folder"))
        row.addWidget(self._path, 1)
        row.addWidget(change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(self.tr("Where"), "button"))
        column.addWidget(box)
        column.addWidget(self._hint)
        self.set_folder(folder)

    def folder(self) -> Path:
        """Return the folder that is shown."""
        return self._folder

    def set_folder(self, folder: Path) -> None:
        """Show another folder, and say so when it looks as though something syncs it."""
        self._folder = folder
        self._path.setText(short_path(folder))
        service = synced_by(folder)
        if service is None:
            self._hint.set_tone("muted")
            self._hint.setText(
                self.tr("Keep it out of cloud folders; encrypted backups may go there.")
            )
        else:
            self._hint.set_tone("health_watch")
            self._hint.setText(
                self.tr(
                    "This looks like a folder of %1. An open journal that is synced can be "
                    "damaged; better choose a folder that stays on this computer."
                ).replace("%1", service)
            )

    def _change(self) -> None:
        start = next(place for place in (self._folder, *self._folder.parents) if place.is_dir())
        dialog = QFileDialog(self.window(), self.tr("Where to keep the journal"), str(start))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._take)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take(self, chosen: str) -> None:
        folder = Path(chosen)
        occupied = folder.is_dir() and any(folder.iterdir())
        self.set_folder(folder / _OWN_FOLDER if occupied else folder)
