"""The colours can be told apart and read, on every ground, light and dark."""

import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor

import ui
from ui.theme.colors import Colors, dark, light

TEXTS = ("text", "muted", "faint", "accent", "danger", "success")
GROUNDS = ("bg", "surface", "raised", "sunken", "hover", "selected_row")
HEALTHS = ("unknown", "healthy", "watch", "flag")

READ = [(text, ground, 4.5) for text in TEXTS for ground in GROUNDS] + [
    ("text", "highlight", 4.5),
    ("text", "selection", 4.5),
    ("text", "accent_soft", 4.5),
    ("muted", "accent_soft", 4.5),
    ("accent", "accent_soft", 4.5),
    ("accent_contrast", "accent", 4.5),
    ("accent_contrast", "accent_hover", 4.5),
    ("danger_contrast", "danger", 4.5),
    ("danger", "danger_soft", 4.5),
    ("text", "danger_soft", 4.5),
]
HEALTH = [
    pair
    for health in HEALTHS
    for pair in (
        (f"health_{health}", f"health_{health}_soft", 5.55),
        (f"health_{health}", "surface", 4.5),
        ("text", f"health_{health}_soft", 4.5),
        ("muted", f"health_{health}_soft", 4.5),
    )
]
SEEN = [
    (line, ground, 3.0)
    for line in ("control", "focus")
    for ground in ("bg", "surface", "raised", "sunken", "selected_row")
] + [("chart_them", ground, 3.0) for ground in ("surface", "raised")]


def luminance(color: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(first: QColor, second: QColor) -> float:
    low, high = sorted((luminance(first), luminance(second)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colors", [light(), dark()], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "ground", "least"), READ + HEALTH + SEEN)
def test_every_pair_that_meets_has_enough_contrast(
    colors: Colors, front: str, ground: str, least: float
) -> None:
    assert contrast(getattr(colors, front), getattr(colors, ground)) >= least


@pytest.mark.parametrize(
    ("colors", "expected"),
    [
        (light(), {"text": 15.2, "muted": 7.1, "faint": 5.8, "accent": 8.1, "focus": 4.8}),
        (dark(), {"text": 13.2, "muted": 7.6, "faint": 6.1, "accent": 8.4, "focus": 6.5}),
    ],
    ids=["light", "dark"],
)
def test_the_contrast_on_a_page_is_what_the_design_promises(
    colors: Colors, expected: dict[str, float]
) -> None:
    reached = {name: contrast(getattr(colors, name), colors.surface) for name in expected}
    assert reached == pytest.approx(expected, abs=0.06)


@pytest.mark.parametrize("colors", [light(), dark()], ids=["light", "dark"])
def test_every_colour_is_valid_and_only_scrim_and_shadow_are_clear(colors: Colors) -> None:
    assert all(color.isValid() for color in colors)
    clear = {name for name in Colors._fields if getattr(colors, name).alpha() < 255}
    assert clear == {"scrim", "shadow"}


# Machado et al., 2009, full severity: how protanopes and deuteranopes see linear RGB.
BLINDNESS = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.011820, 0.042940, 0.968881)),
}  # fmt: skip


def lab_as_seen(color: QColor, kind: str) -> tuple[float, float, float]:
    """Turn a colour as a colour-blind eye sees it into CIE L*a*b*."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    red, green, blue = (
        min(1.0, max(0.0, sum(a * b for a, b in zip(row, linear, strict=True))))
        for row in BLINDNESS[kind]
    )
    xyz = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883,
    )
    x, y, z = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("kind", BLINDNESS)
@pytest.mark.parametrize(("colors", "least"), [(light(), 11), (dark(), 13)], ids=["light", "dark"])
def test_health_tones_differ_also_for_colour_blind_eyes(
    colors: Colors, least: float, kind: str
) -> None:
    seen = [lab_as_seen(getattr(colors, f"health_{health}"), kind) for health in HEALTHS]
    for index, first in enumerate(seen):
        for second in seen[index + 1 :]:
            away = sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5
            assert away >= least - 0.5


def test_no_colour_is_written_outside_the_theme() -> None:
    root = Path(ui.__file__).parent
    code = re.compile(
        r"""["']#[0-9A-Fa-f]{3,8}\b"""
        r"""|\bQColor\((?!0, 0, 0, 0)\s*\d|Qt\.GlobalColor\.(?!transparent)"""
    )
    paper = {"recovery_paper.py"}  # what is printed is black on white in every look
    found = [
        f"{file.relative_to(root)}: {match}"
        for file in root.rglob("*.py")
        if root / "theme" not in file.parents and file.name not in paper
        for match in code.findall(file.read_text(encoding="utf-8"))
    ]
    assert not found
