"""What stands before the first picture brings along nothing that costs milliseconds.

PySide builds a type, with all its enums, when it is first looked at; the namespace Qt alone takes
15 ms, an eighth of a bare start.
"""

import os
import subprocess
import sys
from pathlib import Path

import ui

ROOT = Path(ui.__file__).parents[1]

FIRST_PICTURE = """
import sys
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from ui import theme
from ui.widgets.app_mark import AppMark
from ui.widgets.button import Button
from ui.widgets.field import Field
from ui.widgets.label import Label

app = QApplication([])
theme.begin(app, theme.Appearance())
window = QWidget()
column = QVBoxLayout(window)
column.addWidget(AppMark(52))
column.addWidget(Label("mgrjournal is locked", "heading", centred=True))
column.addWidget(Label("Everything is saved.", "small", "muted"))
column.addWidget(Field("", placeholder="Passphrase", secret=True, tall=True))
column.addWidget(Button("&Unlock", "primary", size="large", keys="Return"))
window.resize(900, 600)
window.grab()
"""

TELL = """
import PySide6.QtCore, PySide6.QtGui, PySide6.QtWidgets
built = {"Qt"} & set(vars(PySide6.QtCore))
built |= {"QIcon", "QTextLayout", "QTextFormat"} & set(vars(PySide6.QtGui))
built |= {"QStyle", "QProxyStyle"} & set(vars(PySide6.QtWidgets))
modules = {"PySide6.QtSvg", "PySide6.QtNetwork", "json", "html", "ui.theme.style_sheet",
           "ui.theme.proxy_style", "ui.widgets.text_block"} & set(sys.modules)
print(sorted(built), sorted(modules))
"""


def run(code: str) -> str:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_first_picture_builds_no_costly_types_and_loads_no_icons() -> None:
    assert run(FIRST_PICTURE + TELL) == "[] []"


def test_an_icon_would_be_noticed() -> None:
    icon = FIRST_PICTURE + 'Button("Copy", icon="copy").grab()\n'
    assert "PySide6.QtSvg" in run(icon + TELL)


def test_the_theme_brings_no_widgets_and_no_icons() -> None:
    code = "import sys, ui.theme\nprint([m for m in sys.modules if m.startswith('ui.widgets')])"
    assert run(code) == "[]"
    code = "import sys, ui.theme\nprint('PySide6.QtSvg' in sys.modules, 'json' in sys.modules)"
    assert run(code) == "False False"
