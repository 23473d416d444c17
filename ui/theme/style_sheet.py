"""Fills, borders and padding for Qt's own widgets."""

from typing import TYPE_CHECKING

from ui.theme.tokens import HEIGHT, RADIUS

if TYPE_CHECKING:
    from PySide6.QtGui import QColor

    from ui.theme.theme import Theme

_SHEET = """
QLineEdit {
  background: %(raised)s; border: 1px solid %(control)s; border-radius: %(round)s;
  padding: 0 11px; min-height: %(field)s; color: %(text)s; lineedit-password-character: 8226;
  placeholder-text-color: %(faint)s;
  selection-background-color: %(selection)s; selection-color: %(text)s }
QLineEdit:disabled, QPlainTextEdit:disabled {
  background: %(sunken)s; border-color: %(border_strong)s; color: %(disabled)s }
QLineEdit[bad="true"] { border-color: %(danger)s }
QLineEdit[tall="true"] { min-height: %(tall)s }
QLineEdit[inline="true"] { min-height: 0; padding: 0 7px; border: 1px solid %(accent)s;
  border-radius: 6px }
QLineEdit[bare="true"], QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
  background: transparent; border: none; padding: 0; min-height: 0 }
QPlainTextEdit[framed="true"], QTextEdit[framed="true"] {
  background: %(raised)s; border: 1px solid %(border_strong)s; border-radius: %(round)s;
  padding: 6px 8px }
QComboBox QAbstractItemView, QMenu {
  background: %(raised)s; border: 1px solid %(border_strong)s; padding: 5px; color: %(text)s;
  selection-background-color: %(hover)s; selection-color: %(text)s; outline: none }
QComboBox { combobox-popup: 0 }
QDialogButtonBox QPushButton {
  background: %(raised)s; border: 1px solid %(border_strong)s; border-radius: %(round)s;
  padding: 0 14px; min-height: %(button)s; min-width: 64px; font-weight: 500 }
QDialogButtonBox QPushButton:hover { background: %(hover)s; border-color: %(control)s }
QDialogButtonBox QPushButton:pressed { background: %(sunken)s }
QDialogButtonBox QPushButton:disabled { color: %(disabled)s; border-color: %(border)s }
QHeaderView::section {
  background: %(raised)s; color: %(faint)s; border: none; border-bottom: 1px solid %(border)s;
  padding: 4px 8px }
QComboBox QAbstractItemView::item { min-height: %(row)s; border-radius: 6px; padding: 0 8px }
QComboBox QAbstractItemView::item:selected { background: %(hover)s; color: %(text)s }
QMenu::item { padding: 6px 24px 6px 10px; border-radius: 6px }
QMenu::icon { padding-left: 8px }
QMenu::item:selected { background: %(hover)s }
QMenu::item:disabled { color: %(disabled)s }
QMenu::separator { height: 1px; background: %(border)s; margin: 5px 0 }
QToolTip { background: %(raised)s; color: %(text)s; border: 1px solid %(border_strong)s;
  padding: 4px 7px }
QScrollArea, QAbstractScrollArea[plain="true"] { background: transparent; border: none }
QScrollBar { background: transparent; border: none; margin: 0 }
QScrollBar:vertical { width: 12px }
QScrollBar:horizontal { height: 12px }
QScrollBar::handle { background: %(border_strong)s; border-radius: 3px; margin: 3px }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: %(control)s }
QScrollBar::handle:vertical { min-height: 36px }
QScrollBar::handle:horizontal { min-width: 36px }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; border: none; width: 0; height: 0 }
QCheckBox, QRadioButton { spacing: 9px; color: %(text)s }
QSplitter::handle { background: %(border)s }
"""


def style_sheet(theme: "Theme") -> str:
    """Return the style sheet of the whole application."""
    names = {name: _code(color) for name, color in theme.colors._asdict().items()}
    names["round"] = f"{RADIUS.control}px"
    names["field"] = f"{theme.px(HEIGHT.field) - 2}px"
    names["tall"] = f"{theme.px(HEIGHT.field_tall) - 2}px"
    names["button"] = f"{theme.px(HEIGHT.button) - 2}px"
    names["row"] = f"{theme.px(HEIGHT.button)}px"
    return _SHEET % names


def _code(color: "QColor") -> str:
    """Write a colour as the style sheet wants it."""
    return f"#{color.rgba():08x}"
