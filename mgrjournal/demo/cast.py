"""The invented people of the demo journal."""

from dataclasses import dataclass
from datetime import time

from mgrjournal.demo import character
from mgrjournal.demo.character import Course
from mgrjournal.people.facts import Cadence, PersonalTalk, PersonDetails, Role

SHE = ("she", "her", "her", "hers")
HE = ("he", "him", "his", "his")


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody invented.

    Args:
        pronouns: as subject, object, possessive, and possessive alone.
        course: how the relationship goes.
        since: how many 1:1s there have been at most; None for the whole time.
        promoted_to: a job title gained half-way.
        compares: two formats tried with this person, by their keys; empty for no experiment.
        compared: how many slots ago the experiment began and ended; -1 if it still goes on.
    """

    name: str
    pronouns: tuple[str, str, str, str]
    role: Role
    title: str
    team: str
    cadence: Cadence
    course: Course
    minutes: int = 30
    since: int | None = None
    promoted_to: str = ""
    compares: tuple[str, ...] = ()
    compared: tuple[int, int] = (6, -1)
    talk: PersonalTalk = PersonalTalk.UNKNOWN
    curious_about: tuple[str, ...] = ()
    prepares: str = ""
    remarks: str = ""

    @property
    def first_name(self) -> str:
        """The first word of the name."""
        return self.name.split()[0]

    def details(self, weekday: int, at: time, cadence: Cadence) -> PersonDetails:
        """Return what the journal is told about this person at the beginning."""
        return PersonDetails(
            name=self.name,
            role=self.role,
            title=self.title,
            team=self.team,
            cadence=cadence,
            weekday=weekday,
            at=at,
            minutes=self.minutes,
        )


OWN_TEAM = "Ledger"

CAST = (
    Member(
        "Ana Kowalczyk", SHE, Role.REPORT, "Senior engineer", OWN_TEAM, Cadence.WEEKLY,
        character.fading, talk=PersonalTalk.A_LITTLE,
        curious_about=("org changes", "architecture"), prepares="the evening before, in chat",
        remarks="Give her a day to think about anything new.",
    ),
    Member(
        "Jonas Weber", HE, Role.REPORT, "Engineer", OWN_TEAM, Cadence.WEEKLY,
        character.quiet, talk=PersonalTalk.NO, curious_about=("databases",),
        prepares="in the morning, one line", remarks="Silence is thinking. Let it be.",
    ),
    Member(
        "Priya Raman", SHE, Role.REPORT, "Staff engineer", OWN_TEAM, Cadence.WEEKLY,
        character.lively, compares=("freestyle", "written-first"), talk=PersonalTalk.YES,
        curious_about=("strategy", "customers", "hiring"), prepares="two days before, a list",
    ),
    Member(
        "Hana Sato", SHE, Role.MANAGER, "Director of engineering", "Payments",
        Cadence.TWO_WEEKLY, character.above, minutes=45, talk=PersonalTalk.A_LITTLE,
        prepares="reads my list an hour before", remarks="Wants the risk while it is still ugly.",
    ),
    Member(
        "Ngozi Adeyemi", SHE, Role.REPORT, "Engineer", OWN_TEAM, Cadence.WEEKLY,
        character.taking_the_wheel, promoted_to="Senior engineer", talk=PersonalTalk.YES,
        curious_about=("leading projects", "other teams"), prepares="a page, since summer",
    ),
    Member(
        "Sam Okafor", HE, Role.REPORT, "Engineering lead", OWN_TEAM, Cadence.WEEKLY,
        character.cancelled_by_me, talk=PersonalTalk.YES, curious_about=("budget", "hiring"),
        prepares="the day before",
    ),
    Member(
        "Lars Henriksen", HE, Role.REPORT, "Engineer", OWN_TEAM, Cadence.WEEKLY,
        character.steady, since=5, remarks="New. Ask what surprised him.",
    ),
    Member(
        "Amara Diallo", SHE, Role.CONTACT, "Head of support", "Partner care", Cadence.MONTHLY,
        character.distant, talk=PersonalTalk.YES, curious_about=("what breaks, and why",),
    ),
    Member(
        "Yuki Tanaka", SHE, Role.REPORT, "Designer", OWN_TEAM, Cadence.WEEKLY,
        character.dipping, compares=("freestyle", "walk-and-talk"), compared=(33, 19),
        talk=PersonalTalk.A_LITTLE,
        curious_about=("research", "customers"), prepares="pictures rather than words",
    ),
    Member(
        "Tomás Oliveira", HE, Role.REPORT, "Engineer", OWN_TEAM, Cadence.WEEKLY,
        character.cancelling, talk=PersonalTalk.YES, curious_about=("performance",),
        prepares="just before",
    ),
    Member(
        "Leyla Demir", SHE, Role.PEER, "Engineering manager", "Payouts", Cadence.TWO_WEEKLY,
        character.lively, talk=PersonalTalk.YES,
    ),
    Member(
        "Rahul Bhattacharya", HE, Role.CONTACT, "Site reliability engineer", "Infrastructure",
        Cadence.MONTHLY, character.distant,
    ),
    Member(
        "Ingrid Solheim", SHE, Role.SPONSOR, "Vice president of product", "Product",
        Cadence.QUARTERLY, character.above,
    ),
    Member(
        "Chen Wei", HE, Role.CONTACT, "Principal engineer", "Data platform", Cadence.MONTHLY,
        character.quiet,
    ),
    Member(
        "Fatima Zahra El Idrissi", SHE, Role.PEER, "Head of risk engineering", "Risk",
        Cadence.MONTHLY, character.steady, talk=PersonalTalk.A_LITTLE,
    ),
    Member(
        "Dmitri Volkov", HE, Role.CONTACT, "Tools engineer", "Support tools", Cadence.MONTHLY,
        character.fading,
    ),
    Member(
        "Mere Tamihana", SHE, Role.CONTACT, "Product manager", "Growth", Cadence.MONTHLY,
        character.distant, talk=PersonalTalk.YES,
    ),
    Member(
        "Luca Ferraro", HE, Role.PEER, "Engineering manager", "Billing", Cadence.TWO_WEEKLY,
        character.steady,
    ),
    Member(
        "Siobhán Kelleher", SHE, Role.CONTACT, "Account director", "Partner care",
        Cadence.QUARTERLY, character.distant,
    ),
    Member(
        "Nguyễn Thu Hà", SHE, Role.CONTACT, "Security engineer", "Identity", Cadence.MONTHLY,
        character.cancelling,
    ),
)  # fmt: skip
