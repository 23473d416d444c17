"""The colours of the look, light and dark."""

from typing import NamedTuple

from PySide6.QtGui import QColor


class Colors(NamedTuple):
    """One scheme of colours, named by what they are for."""

    bg: QColor
    surface: QColor
    raised: QColor
    sunken: QColor
    hover: QColor
    border: QColor
    border_strong: QColor
    control: QColor
    text: QColor
    muted: QColor
    faint: QColor
    disabled: QColor
    accent: QColor
    accent_hover: QColor
    accent_pressed: QColor
    accent_soft: QColor
    accent_mid: QColor
    accent_contrast: QColor
    selection: QColor
    selected_row: QColor
    focus: QColor
    health_unknown: QColor
    health_unknown_soft: QColor
    health_healthy: QColor
    health_healthy_soft: QColor
    health_watch: QColor
    health_watch_soft: QColor
    health_flag: QColor
    health_flag_soft: QColor
    danger: QColor
    danger_soft: QColor
    danger_contrast: QColor
    success: QColor
    success_soft: QColor
    skeleton: QColor
    highlight: QColor
    scrim: QColor
    shadow: QColor
    chart_them: QColor
    chart_both: QColor
    chart_me: QColor
    chart_grid: QColor
    chart_band: QColor
    chart_ink: QColor


_LIGHT = {
    "bg": "#F3EFE7",
    "surface": "#FBF9F5",
    "raised": "#FFFFFF",
    "sunken": "#EDE8DE",
    "hover": "#F0EBE1",
    "border": "#E3DCCF",
    "border_strong": "#CFC6B6",
    "control": "#8A8171",
    "text": "#25211B",
    "muted": "#5C5448",
    "faint": "#6A6154",
    "disabled": "#A89F90",
    "accent": "#3D4887",
    "accent_hover": "#323C74",
    "accent_pressed": "#293261",
    "accent_soft": "#E6E7F3",
    "accent_mid": "#8C95C6",
    "accent_contrast": "#FFFFFF",
    "selection": "#D9DCF0",
    "selected_row": "#E4E3EA",
    "focus": "#5C68BB",
    "health_unknown": "#5C5448",
    "health_unknown_soft": "#EBE6DB",
    "health_healthy": "#0F5F73",
    "health_healthy_soft": "#D8E9EC",
    "health_watch": "#764E00",
    "health_watch_soft": "#F7E8C4",
    "health_flag": "#A3153F",
    "health_flag_soft": "#FADFE4",
    "danger": "#A4262C",
    "danger_soft": "#F8E0DD",
    "danger_contrast": "#FFFFFF",
    "success": "#0F5F73",
    "success_soft": "#D8E9EC",
    "skeleton": "#EDE8DE",
    "highlight": "#FAE9A6",
    "scrim": "#4725211B",
    "shadow": "#2425211B",
    "chart_them": "#3D4887",
    "chart_both": "#8C95C6",
    "chart_me": "#D3CBBC",
    "chart_grid": "#E3DCCF",
    "chart_band": "#ECE8E0",
    "chart_ink": "#5C5448",
}

_DARK = {
    "bg": "#151412",
    "surface": "#1B1A17",
    "raised": "#24221E",
    "sunken": "#121110",
    "hover": "#2A2823",
    "border": "#33302A",
    "border_strong": "#48443B",
    "control": "#837B6C",
    "text": "#E6E0D5",
    "muted": "#B3AB9C",
    "faint": "#A09888",
    "disabled": "#665F53",
    "accent": "#A9B1EC",
    "accent_hover": "#BDC4F4",
    "accent_pressed": "#969FE0",
    "accent_soft": "#2A2C42",
    "accent_mid": "#676FA8",
    "accent_contrast": "#15172A",
    "selection": "#393D63",
    "selected_row": "#302F38",
    "focus": "#8F99E6",
    "health_unknown": "#BDB5A6",
    "health_unknown_soft": "#2E2B26",
    "health_healthy": "#7CC4D4",
    "health_healthy_soft": "#183138",
    "health_watch": "#EAC35A",
    "health_watch_soft": "#382E18",
    "health_flag": "#EF7F84",
    "health_flag_soft": "#3E2026",
    "danger": "#F09089",
    "danger_soft": "#3F2220",
    "danger_contrast": "#2A0F0D",
    "success": "#7CC4D4",
    "success_soft": "#183138",
    "skeleton": "#2E2B26",
    "highlight": "#4D4217",
    "scrim": "#A60A0908",
    "shadow": "#73000000",
    "chart_them": "#A9B1EC",
    "chart_both": "#676FA8",
    "chart_me": "#4F4A41",
    "chart_grid": "#33302A",
    "chart_band": "#35312A",
    "chart_ink": "#B3AB9C",
}


def light() -> Colors:
    """Return warm paper and indigo ink."""
    return _parsed(_LIGHT)


def dark() -> Colors:
    """Return the same room at night, with periwinkle ink."""
    return _parsed(_DARK)


def _parsed(codes: dict[str, str]) -> Colors:
    """Read codes as #RRGGBB or, where a colour is clear, #AARRGGBB."""
    return Colors(**{name: QColor(code) for name, code in codes.items()})
