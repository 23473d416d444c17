"""More invented people, for journals that are larger than the cast."""

from itertools import islice, product

from mgrjournal.demo import character
from mgrjournal.demo.cast import CAST, HE, OWN_TEAM, SHE, Member
from mgrjournal.demo.chance import chance
from mgrjournal.demo.words.places import TEAMS
from mgrjournal.people.facts import Cadence, Role

# First names of women, first names of men, family names: all that go together.
_NAMES = (
    ("Adwoa Esi Abena", "Kwame Kofi Yaw", "Mensah Owusu Boateng Asante"),
    ("Camila Valentina Lucía", "Mateo Joaquín Emilio", "Rojas Quispe Fuentes Ibarra"),
    ("Sofia Elin Maja", "Nils Oskar Viggo", "Lindqvist Bergman Dahl Nyström"),
    ("Zainab Hauwa Halima", "Ibrahim Musa Sani", "Bello Danjuma Lawal Garba"),
    ("Meera Kavya Anjali", "Arjun Vikram Nikhil", "Iyer Kulkarni Nair Chaudhuri"),
    ("Katarzyna Zofia Agnieszka", "Łukasz Bartosz Paweł", "Zieliński Wójcik Mazur Lis"),
    ("Jiwoo Seoyeon Haeun", "Minjun Dohyun Jisoo", "Park Kang Yoon Shin"),
    ("Yasmin Rania Salma", "Tarek Karim Youssef", "Haddad Mansour Khoury Nasser"),
    ("Aroha Ngaire Kiri", "Wiremu Tane Rawiri", "Parata Ngata Hohepa Walker"),
    ("Chiara Giulia Elena", "Matteo Davide Andrea", "Moretti Greco Conti Barbieri"),
    ("Oyelaran Ifeoma Chiamaka", "Emeka Tunde Obinna", "Eze Balogun Okonkwo Afolabi"),
    ("Niamh Aoife Gráinne", "Cormac Eoin Declan", "Byrne Doherty Gallagher Nolan"),
)
_TITLES = ("Engineer", "Product manager", "Analyst", "Designer", "Engineering manager", "Writer")
_COURSES = (
    character.steady,
    character.quiet,
    character.distant,
    character.lively,
    character.steady,
    character.fading,
    character.dipping,
    character.cancelling,
)
_CADENCES = {
    Role.REPORT: Cadence.WEEKLY,
    Role.PEER: Cadence.TWO_WEEKLY,
    Role.CONTACT: Cadence.MONTHLY,
}


def members(count: int, seed: int) -> tuple[Member, ...]:
    """Return the first `count` people: the cast, then as many others as are needed.

    No two have the same name as long as there are no more than 160.
    """
    others = max(0, count - len(CAST))
    return (*CAST[:count], *islice(_crowd(seed), others))


def _crowd(seed: int) -> "list[Member]":
    names = [
        (f"{first} {family}", pronouns)
        for women, men, families in _NAMES
        for (first, pronouns), family in product(
            [(name, SHE) for name in women.split()] + [(name, HE) for name in men.split()],
            families.split(),
        )
    ]
    chance(seed, "crowd").shuffle(names)
    return [_member(index, name, pronouns) for index, (name, pronouns) in enumerate(names)]


def _member(index: int, name: str, pronouns: tuple[str, str, str, str]) -> Member:
    role = (Role.CONTACT, Role.REPORT, Role.CONTACT, Role.PEER)[index % 4]
    return Member(
        name,
        pronouns,
        role,
        _TITLES[index % len(_TITLES)],
        OWN_TEAM if role is Role.REPORT else TEAMS[index % len(TEAMS)],
        _CADENCES[role],
        _COURSES[index % len(_COURSES)],
    )
