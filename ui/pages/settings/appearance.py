"""How the window looks; kept outside the journal, because the lock screen looks so too."""

from PySide6.QtCore import QCoreApplication, Signal

from ui.pages.settings.section import SettingsSection
from ui.theme.appearance import Appearance, Scheme
from ui.widgets.segmented import Segmented
from ui.widgets.settings_group import SettingsGroup, SettingsRow
from ui.widgets.switch import Switch

_SCALES = (0.9, 1.0, 1.1, 1.25, 1.5)


class AppearanceSection(SettingsSection):
    """Colours, the size of text, movement.

    Args:
        appearance: what was chosen before.

    Signals:
        changed(Appearance): look like this from now on.
    """

    changed = Signal(object)

    def __init__(self, appearance: Appearance) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("AppearanceSection", "Appearance"),
            translate("AppearanceSection", "How the window looks on this computer."),
        )
        schemes = [
            (Scheme.SYSTEM, self.tr("As the system")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
        ]
        scales = [(scale, f"{scale:.0%}") for scale in _SCALES]
        self._scheme = Segmented(schemes, self.tr("Colours"))
        self._scheme.setObjectName("appearance.scheme")
        self._scale = Segmented(scales, self.tr("Size of text"))
        self._scale.setObjectName("appearance.scale")
        self._motion = Switch(self.tr("Reduce motion"), on=appearance.reduce_motion)
        self._motion.setObjectName("appearance.reduceMotion")
        self._scheme.set_value(appearance.scheme)
        self._scale.set_value(min(_SCALES, key=lambda scale: abs(scale - appearance.scale)))
        self._scheme.valueChanged.connect(self._tell)
        self._scale.valueChanged.connect(self._tell)
        self._motion.toggled.connect(self._tell)
        self._fill()

    def _fill(self) -> None:
        rows = (
            SettingsRow(self.tr("Colours"), "", self._scheme),
            SettingsRow(
                self.tr("Size of text"),
                self.tr("Text, rows and icons grow; the room around them does not."),
                self._scale,
            ),
            SettingsRow(
                self.tr("Reduce motion"), self.tr("Nothing fades or slides."), self._motion
            ),
        )
        self.add(SettingsGroup(self.tr("Look"), rows))

    def _tell(self) -> None:
        scheme, scale = self._scheme.value(), self._scale.value()
        if isinstance(scheme, Scheme) and isinstance(scale, float):
            self.changed.emit(Appearance(scheme, scale, self._motion.isChecked()))
