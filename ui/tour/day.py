"""The day: a first 1:1, from an empty folder to the agenda in the chat, all by keyboard."""

from PySide6.QtGui import QGuiApplication

from ui.tour import script
from ui.tour.camera import Camera
from ui.tour.hands import Hands
from ui.tour.hour import Hour
from ui.tour.stage import Stage


class Day:
    """Walks through the day.

    Args:
        stage: the program, at its first run.
        hour: what its clock shows.
        camera: takes a picture of every step.
    """

    def __init__(self, stage: Stage, hour: Hour, camera: Camera) -> None:
        self._stage = stage
        self._hour = hour
        self._camera = camera
        self._hands = Hands(stage)

    def walk(self) -> str:
        """Take all steps and return the agenda that was copied.

        Raises:
            LostError: the program did not do what it should.
        """
        self._create()
        self._add_person()
        self._paste_topics()
        self._hold_call()
        self._wrap_up()
        return self._copy_agenda()

    def _picture(self, name: str) -> None:
        self._camera.picture(self._stage, name)

    def _create(self) -> None:
        hands = self._hands
        hands.find("firstRun")
        hands.type(f"{script.PASSPHRASE}\n{script.PASSPHRASE}")
        self._picture("first-run")
        hands.press("Return")
        hands.find("recoveryStep")
        self._picture("recovery-key")
        hands.push("recoveryStep.later")
        hands.find("main")
        self._picture("nobody-yet")

    def _add_person(self) -> None:
        hands = self._hands
        hands.press("Ctrl+Shift+N")
        hands.find("personSheet")
        hands.type(script.NAME)
        hands.tab_to("personTitle")
        hands.type(script.TITLE)
        hands.tab_to("personTeam")
        hands.type(script.TEAM)
        hands.tab_to("personCadence")
        hands.press("Home")
        hands.tab_to("personWeekday")
        hands.press("2")
        hands.tab_to("personTime")
        hands.type(script.TIME)
        self._picture("add-person")
        hands.press("Return")
        hands.gone("personSheet")
        hands.find("sidebar.person/1")
        self._picture("paper-to-write-on")

    def _paste_topics(self) -> None:
        hands = self._hands
        hands.press("Ctrl+Shift+V")
        hands.find("pasteSheet")
        QGuiApplication.clipboard().setText(script.PASTED)
        hands.press("Ctrl+V")
        hands.rows("pasted.lines", len(script.PASTED.splitlines()))
        self._picture("paste-their-list")
        hands.push("send")
        hands.gone("pasteSheet")
        hands.press("Ctrl+T")
        hands.type(f"{script.MINE}\n")
        hands.rows("topics", 4)
        self._picture("prepared")

    def _hold_call(self) -> None:
        hands = self._hands
        hands.press("Ctrl+Return")
        hands.find("callPage")
        hands.rows("call.topics", 4)
        hands.type(script.NOTE)
        hands.press("Ctrl+D")
        self._hour.skip(12.5)
        hands.type("/")
        hands.find("commandPopup")
        self._picture("call")
        hands.type(script.NEXT)
        hands.gone("commandPopup")
        hands.press("Ctrl+Down")
        hands.press("F9")
        hands.find("cover")
        self._picture("covered")
        hands.press("F9")
        hands.gone("cover")

    def _wrap_up(self) -> None:
        hands = self._hands
        self._hour.skip(14)
        hands.press("Ctrl+Return")
        hands.find("wrapUpPage")
        for question, answer in script.ANSWERS.items():
            hands.tab_to(f"wrapUp.{question}")
            hands.press(answer)
        self._picture("wrap-up")
        hands.press("Ctrl+Return")
        hands.gone("wrapUpPage")
        hands.rows("actions", 2)
        self._picture("afterwards")

    def _copy_agenda(self) -> str:
        hands = self._hands
        hands.press("Ctrl+Shift+C")
        hands.find("copySheet")
        hands.rows("copy.topics", 4)
        self._picture("copy-agenda")
        hands.press("Return")
        hands.gone("copySheet")
        return QGuiApplication.clipboard().text()
