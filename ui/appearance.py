"""The only file outside the journal: window geometry and appearance, nothing else."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.theme.appearance import Appearance, Scheme

ALLOWED_KEYS = frozenset({"geometry", "scheme", "text_scale", "reduce_motion"})


class AppearanceFile:
    """Remembers how the window looks and where it stands.

    Whatever cannot be read or understood counts as not said.

    Args:
        path: an .ini file; it is made when something is to be remembered.
    """

    def __init__(self, path: Path) -> None:
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def load(self) -> Appearance:
        """Return what the user chose, or the look to begin with."""
        usual = Appearance()
        return Appearance(
            scheme=self._scheme(usual.scheme),
            scale=self._scale(usual.scale),
            reduce_motion=self._text("reduce_motion") == "true",
        )

    def save(self, appearance: Appearance) -> None:
        """Remember what the user chose."""
        self._settings.setValue("scheme", appearance.scheme.value)
        self._settings.setValue("text_scale", f"{appearance.scale:.2f}")
        self._settings.setValue("reduce_motion", "true" if appearance.reduce_motion else "false")
        self._settings.sync()

    def geometry(self) -> QByteArray | None:
        """Return where the window stood, as QWidget.restoreGeometry takes it."""
        value = self._settings.value("geometry")
        return value if isinstance(value, QByteArray) else None

    def save_geometry(self, geometry: QByteArray) -> None:
        """Remember where the window stands."""
        self._settings.setValue("geometry", geometry)
        self._settings.sync()

    def _text(self, key: str) -> str:
        return str(self._settings.value(key, ""))

    def _scheme(self, usual: Scheme) -> Scheme:
        try:
            return Scheme(self._text("scheme"))
        except ValueError:
            return usual

    def _scale(self, usual: float) -> float:
        try:
            return float(self._text("text_scale"))
        except ValueError:
            return usual
