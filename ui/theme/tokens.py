"""The numbers of the look: sizes in logical pixels at text scale 1, times in milliseconds."""

from typing import Final, NamedTuple


class TypeToken(NamedTuple):
    """One way text can be set.

    Args:
        size: the height of the type.
        weight: 400, 500 or 600.
        line: the distance from one line to the next.
        tracking: what is added between two letters.
        tabular: whether all digits are equally wide.
        mono: whether it is set in the fixed-width family.
    """

    size: int
    weight: int
    line: int
    tracking: float = 0.0
    tabular: bool = False
    mono: bool = False


class _Space:
    """Distances on the grid of four."""

    tiny: Final = 4
    small: Final = 8
    medium: Final = 12
    normal: Final = 16
    wide: Final = 20
    section: Final = 24
    large: Final = 32
    column: Final = 40
    huge: Final = 48
    vast: Final = 64


class _Radius:
    """Corners."""

    bar: Final = 2
    box: Final = 4
    chip: Final = 6
    place: Final = 7
    control: Final = 8
    card: Final = 10
    pill: Final = 11
    dialog: Final = 14


class _Border:
    """Lines around things."""

    hair: Final = 1
    tick: Final = 1.5
    focus: Final = 2
    focus_gap: Final = 1


class _Height:
    """Heights of rows and controls."""

    sidebar_item: Final = 32
    sidebar_person: Final = 30
    person_row: Final = 44
    review_row: Final = 58
    topic_row: Final = 36
    action_row: Final = 36
    timeline_min: Final = 56
    button: Final = 32
    button_small: Final = 28
    button_large: Final = 40
    field: Final = 36
    field_tall: Final = 44
    search: Final = 34
    segmented: Final = 32
    section_header: Final = 32
    chip: Final = 24
    pill: Final = 22
    key: Final = 18
    tap: Final = 34
    call_bar: Final = 56
    compact_bar: Final = 48
    foot: Final = 36
    palette_field: Final = 52
    palette_row: Final = 40
    completion_row: Final = 34
    suggestion_row: Final = 32
    toast: Final = 44
    banner: Final = 44
    target: Final = 28
    skeleton: Final = 12


class _Width:
    """Widths of columns, panels and windows."""

    sidebar: Final = 232
    sidebar_rail: Final = 56
    page_max: Final = 1128
    page_gutter: Final = 40
    page_gutter_narrow: Final = 20
    column_gap: Final = 40
    main_min: Final = 480
    aside: Final = 320
    agenda: Final = 400
    agenda_narrow: Final = 300
    note_measure: Final = 720
    note_margin: Final = 44
    palette: Final = 640
    dialog: Final = 560
    dialog_wide: Final = 880
    sheet: Final = 760
    wrap_up: Final = 640
    strip: Final = 420
    tap: Final = 44
    lock_field: Final = 360
    completion: Final = 420
    fold_aside: Final = 1180
    fold_sidebar: Final = 1000
    window_min: Final = 900
    window_min_height: Final = 600


class _Icon:
    """Icons, marks and glyphs."""

    small: Final = 14
    normal: Final = 16
    large: Final = 20
    empty: Final = 22
    share: Final = 13
    stroke: Final = 1.75
    tick: Final = 18
    box: Final = 16
    health: Final = 10
    energy: Final = 7
    origin_width: Final = 11
    origin_height: Final = 12
    mark: Final = 22
    mark_large: Final = 52


class _Motion:
    """How long movements take."""

    instant: Final = 0
    fast: Final = 90
    base: Final = 150
    slow: Final = 220


SPACE: Final = _Space()
RADIUS: Final = _Radius()
BORDER: Final = _Border()
HEIGHT: Final = _Height()
WIDTH: Final = _Width()
ICON: Final = _Icon()
MOTION: Final = _Motion()

TOAST_TIME: Final = 6000
TOOLTIP_DELAY: Final = 450

POPUP_SHADOW: Final = (24, 8)  # blur radius and distance downward
DIALOG_SHADOW: Final = (48, 16)

FAMILY: Final = "Inter"
MONO_FAMILY: Final = "JetBrains Mono"
FALLBACK: Final = ("Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans", "sans-serif")

TYPE: Final = {
    "display": TypeToken(28, 600, 36, -0.5),
    "title": TypeToken(22, 600, 30, -0.3),
    "heading": TypeToken(16, 600, 24, -0.1),
    "section": TypeToken(13, 600, 20),
    "body": TypeToken(14, 400, 20),
    "strong": TypeToken(14, 500, 20),
    "note": TypeToken(15, 400, 25),
    "small": TypeToken(13, 400, 18),
    "button": TypeToken(13, 500, 18),
    "meta": TypeToken(12, 400, 16),
    "label": TypeToken(12, 500, 16),
    "key": TypeToken(11, 500, 14),
    "timer": TypeToken(16, 600, 24, tabular=True),
    "mono": TypeToken(13, 400, 20, mono=True),
}
