"""The formats a new journal comes with."""

from dataclasses import dataclass

from mgrjournal.fact import Fact
from mgrjournal.meetings.facts import FormatDetails, Section


@dataclass(frozen=True, slots=True, repr=False)
class BuiltinFormat(Fact):
    """A format of our own wording.

    Args:
        key: names it for good, also after the user has reworded it.
    """

    key: str
    details: FormatDetails


BUILTIN_FORMATS: tuple[BuiltinFormat, ...] = (
    BuiltinFormat(
        "freestyle",
        FormatDetails(
            name="Freestyle",
            purpose="An open agenda: whatever matters most today, theirs first.",
            sections=(
                Section(
                    "What matters today",
                    (
                        "What would make this 1:1 worth your time?",
                        "What is taking more of your attention than it should?",
                        "What have we not talked about for too long?",
                    ),
                ),
            ),
        ),
    ),
    BuiltinFormat(
        "start-stop-continue",
        FormatDetails(
            name="Start, stop, continue",
            purpose="Feedback in both directions, kept to things that one of you can change.",
            sections=(
                Section(
                    "Start",
                    (
                        "What should one of us begin to do, and what would it make easier?",
                        "What works elsewhere that we have not tried?",
                    ),
                ),
                Section(
                    "Stop",
                    (
                        "What costs more than it gives back?",
                        "What do I do that gets in your way, perhaps without knowing?",
                    ),
                ),
                Section(
                    "Continue",
                    (
                        "What should survive even a busy month?",
                        "What did somebody do lately that you would like to see again?",
                    ),
                ),
            ),
        ),
    ),
    BuiltinFormat(
        "reports-list",
        FormatDetails(
            name="Report's list",
            purpose="They bring the list and lead through it; my own points wait until the end.",
            sections=(
                Section(
                    "Their list",
                    (
                        "Which of these must not wait until next time?",
                        "For each: do you want advice, a decision, or only an ear?",
                    ),
                ),
                Section(
                    "If time is left",
                    ("What did the list leave out, and why?",),
                ),
            ),
        ),
    ),
    BuiltinFormat(
        "walk-and-talk",
        FormatDetails(
            name="Walk and talk",
            purpose="Both outdoors or away from the desk, no screens: one large question, no list.",
            sections=(
                Section(
                    "One question for the way",
                    (
                        "What have you changed your mind about this year?",
                        "Which part of your work would you miss, and which would you hand over?",
                        "If the team had one thing less to do, which should it be?",
                    ),
                ),
                Section(
                    "Afterwards, from memory",
                    ("What is worth keeping from the walk, in two sentences?",),
                ),
            ),
        ),
    ),
    BuiltinFormat(
        "written-first",
        FormatDetails(
            name="Written first",
            purpose="Both write before the call, so that the call begins where writing stops.",
            sections=(
                Section(
                    "Before the call",
                    (
                        "What has been on your mind since last time?",
                        "What would you do if it were only up to you?",
                    ),
                ),
                Section(
                    "In the call",
                    (
                        "Which line needs a voice rather than a comment?",
                        "Where did we read the same words differently?",
                    ),
                ),
            ),
        ),
    ),
    BuiltinFormat(
        "retrospective",
        FormatDetails(
            name="Retrospective of the 1:1",
            purpose="A look at these conversations themselves, and one thing to try differently.",
            sections=(
                Section(
                    "Looking back",
                    (
                        "Which of our 1:1s helped you, and what was different about it?",
                        "When did you leave with something unsaid?",
                        "Do the day, the length and the rhythm still fit?",
                    ),
                ),
                Section(
                    "Trying something",
                    (
                        "What could we try for the next few times?",
                        "How would we notice that it is better?",
                    ),
                ),
            ),
        ),
    ),
    BuiltinFormat(
        "career",
        FormatDetails(
            name="Career",
            purpose="Further than this quarter: where they want to go, and the next step they own.",
            sections=(
                Section(
                    "Where you are",
                    (
                        "Which work of the last months would you gladly do again?",
                        "What have you become good at without anybody noticing?",
                    ),
                ),
                Section(
                    "Where you want to go",
                    (
                        "What would you like to be asked for in two years?",
                        "Whose work would you like to see from close by?",
                    ),
                ),
                Section(
                    "The next step",
                    (
                        "What is the smallest step that would teach you whether it is right?",
                        "What do you need from me, and what should I keep out of?",
                    ),
                ),
            ),
        ),
    ),
    BuiltinFormat(
        "first-meeting",
        FormatDetails(
            name="First meeting",
            purpose="Getting to know each other, and agreeing on what these meetings are for.",
            sections=(
                Section(
                    "You",
                    (
                        "How did you come to what you do now?",
                        "What should I know about how you like to work?",
                        "How do you want to hear that something went wrong?",
                    ),
                ),
                Section(
                    "Us",
                    (
                        "What would make these meetings worth keeping?",
                        "How often, how long, and who brings the topics?",
                    ),
                ),
                Section(
                    "Me",
                    (
                        "What would you like to ask me?",
                        "What did others who led you do that you would like to keep?",
                    ),
                ),
            ),
        ),
    ),
)
