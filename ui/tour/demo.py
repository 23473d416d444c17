"""A look around in the demo journal, as the first run offers it."""

from ui.tour import script
from ui.tour.camera import Camera
from ui.tour.hands import Hands
from ui.tour.stage import Stage


def look_around(stage: Stage, camera: Camera) -> None:
    """Open the demo, and see today, the people, and one of them.

    Raises:
        LostError: the program did not do what it should.
    """
    hands = Hands(stage)
    hands.push("firstRun.demo")
    hands.find("main")
    hands.find("today.topics")
    camera.picture(stage, "demo-today")
    hands.press("Alt+0")
    hands.wait("the people", lambda: hands.count("people.list") > 0)
    camera.picture(stage, "demo-people")
    hands.press("Ctrl+K")
    hands.find("palette")
    hands.type("ana")
    hands.chosen("palette.list", script.NAME)
    hands.press("Return")
    hands.wait("the timeline", lambda: hands.count("timeline") > 0)
    camera.picture(stage, "demo-person")
