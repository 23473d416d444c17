"""The whole tour: the day, the evening, and a look around in the demo."""

import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QImage

from ui.tour import script
from ui.tour.camera import Camera
from ui.tour.day import Day
from ui.tour.demo import look_around
from ui.tour.evening import check, look_again
from ui.tour.hands import LostError
from ui.tour.hour import Hour
from ui.tour.stage import Stage

FOR_THE_README = {"demo-today": "today", "demo-person": "person", "call": "call"}
_COLOURS, _FREQUENT = 256, 140
_HUE = 0xE0E0E0  # the three highest bits of red, green and blue


@dataclass(frozen=True, slots=True)
class Taken:
    """What the tour brought home.

    Args:
        agenda: what was copied to paste it into the chat.
        pictures: of every step, light and dark.
    """

    agenda: str
    pictures: tuple[Path, ...]


def walk(out: Path) -> Taken:
    """Take the tour in a temporary place, and put its pictures into `out`.

    Raises:
        LostError: the program did not do what it should.
    """
    camera = Camera(out)
    hour = Hour()
    with tempfile.TemporaryDirectory(prefix="mgrjournal-tour-") as place:
        own, other = Path(place, "own"), Path(place, "demo")
        with Stage(own, hour.clock) as stage:
            agenda = Day(stage, hour, camera).walk()
        check_what_left(agenda)
        with Stage(own, hour.clock) as stage:
            look_again(stage, camera)
        check(own / "journal", hour.clock)
        with Stage(other, Hour().clock) as stage:
            look_around(stage, camera)
    return Taken(agenda, tuple(camera.taken))


def choose(taken: Taken, folder: Path) -> list[Path]:
    """Put the pictures of the README into `folder`, under names that stay, and return them.

    Raises:
        OSError: one could not be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    chosen = []
    for picture in taken.pictures:
        name, _, scheme = picture.stem.partition("-")[2].rpartition("-")
        if name in FOR_THE_README:
            target = folder / f"{FOR_THE_README[name]}-{scheme}.png"
            if not _slim(QImage(str(picture))).save(str(target), None, 0):
                raise OSError(f"{target.name} could not be written")
            chosen.append(target)
    return chosen


def _slim(picture: QImage) -> QImage:
    """Return a picture in 256 colours, a third as large and alike to the eye.

    Most are the frequent ones; the rest stand for rare hues, so that red words stay red.
    """
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I")).most_common()
    table = [colour for colour, _count in counted[:_FREQUENT]]
    hues = {colour & _HUE for colour in table}
    for colour, _count in counted[_FREQUENT:]:
        if colour & _HUE not in hues and len(table) < _COLOURS:
            hues.add(colour & _HUE)
            table.append(colour)
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table)


def check_what_left(agenda: str) -> None:
    """Hold what was copied against what may leave.

    Raises:
        LostError: a shareable topic is missing, or something private is there.
    """
    if not all(text in agenda for text in script.SHAREABLE):
        raise LostError("a shareable topic is missing from the agenda")
    if any(text in agenda for text in script.PRIVATE):
        raise LostError("private text left with the agenda")
