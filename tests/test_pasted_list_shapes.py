"""A list is understood in whatever shape somebody sent it."""

import pytest

from mgrjournal.meetings.pasted_list import Reason, parse_list


def topics(text: str, name: str = "Ana Kowalczyk") -> list[str]:
    return list(parse_list(text, name).topics)


def left_out(text: str, name: str = "Ana Kowalczyk") -> dict[str, Reason | None]:
    return {line.text: line.reason for line in parse_list(text, name).lines if not line.taken}


ABC = ["On-call", "Retry queue", "Leave"]


@pytest.mark.parametrize(
    "text",
    [
        "- On-call\n- Retry queue\n- Leave",
        "* On-call\n* Retry queue\n* Leave",
        "+ On-call\n+ Retry queue\n+ Leave",
        "• On-call\n• Retry queue\n• Leave",
        "– On-call\n– Retry queue\n– Leave",
        "— On-call\n— Retry queue\n— Leave",
        "·\tOn-call\n·\tRetry queue\n·\tLeave",
        "● On-call\n● Retry queue\n→ Leave",
        "-On-call\n-Retry queue\n-Leave",
        "•On-call\n•Retry queue\n•Leave",
        "1. On-call\n2. Retry queue\n3. Leave",
        "1) On-call\n2) Retry queue\n3) Leave",
        "(1) On-call\n(2) Retry queue\n(3) Leave",
        "a) On-call\nb) Retry queue\nc) Leave",
        "a. On-call\nb. Retry queue\nc. Leave",
        "1️⃣ On-call\n2️⃣ Retry queue\n3️⃣ Leave",
        "- [ ] On-call\n- [ ] Retry queue\n- [] Leave",
        "[ ] On-call\n[ ] Retry queue\n[ ] Leave",
        "☐ On-call\n☐ Retry queue\n⬜ Leave",
        "1. [ ] On-call\n2. [ ] Retry queue\n3. [ ] Leave",
        "On-call\nRetry queue\nLeave",
        "On-call\r\nRetry queue\r\nLeave\r\n",
        "\n\n- On-call\n\n\n- Retry queue\n\n- Leave\n\n",
        "> - On-call\n> - Retry queue\n> - Leave",
        "- On-call\n - Retry queue\n- Leave",
        "  - On-call\n   - Retry queue\n  - Leave",
        "- On-call\n- Retry queue\n1. Leave",
        "\ufeff- On-call\n\u200b- Retry queue\n-\u00a0Leave",
        "- **On-call**\n- __x__".replace("- __x__", "- Retry **queue**\n- Leave"),
    ],
)
def test_bullets_numbers_and_boxes(text: str) -> None:
    assert topics(text) == ABC


@pytest.mark.parametrize(
    "text",
    [
        "Ana Kowalczyk  10:32 AM\nOn-call\nAna Kowalczyk  10:33 AM\nRetry queue\nLeave",
        "Ana Kowalczyk 10:32\nOn-call\nRetry queue\nLeave",
        "Ana Kowalczyk\n10:32\nOn-call\n10:33\nRetry queue\n10:34\nLeave",
        "Ana Kowalczyk\n  10:32 AM\nOn-call\nAna Kowalczyk\n  10:33 AM\nRetry queue\nLeave",
        "Ana Kowalczyk:palm_tree:  10:32 AM\nOn-call\nRetry queue\nLeave (edited)",
        "Ana Kowalczyk [10:32 AM]\nOn-call\n[10:33]\nRetry queue\nLeave\n(edited)",
        "[10:32] Ana Kowalczyk\nOn-call\n[10:33] Ana Kowalczyk\nRetry queue\nLeave",
        "[Yesterday 10:32] Kowalczyk, Ana\nOn-call\nRetry queue\nLeave",
        "Kowalczyk, Ana 24/11 10:32\nOn-call\nRetry queue\nLeave",
        "[24/11/2026 10:32] Ana Kowalczyk: On-call\n[10:33] Ana: Retry queue\n[10:33] Ana: Leave",
        "[10:32, 24/11/2026] Ana: On-call\n[10:32, 24/11/2026] Ana: Retry queue\nLeave",
        "24/11/2026, 10:32 - Ana: On-call\n24/11/2026, 10:33 - Ana: Retry queue\nLeave",
        "[24/11/2026, 10:32:05] Ana: On-call\n[24.11.26, 10:33:01] Ana: Retry queue\nLeave",
        "\u200e[24/11/26, 10:32:05\u202fAM] Ana: On-call\nRetry queue\nLeave",
        "Ana, [24 Nov 2026 at 10:32:05]:\nOn-call\nRetry queue\nLeave",
        "Ana Kowalczyk, [24.11.2026 10:32]\nOn-call\nRetry queue\nLeave",
        "Ana — Today at 10:32 AM\nOn-call\nRetry queue\nLeave",
        "Ana 10:32: On-call\nAna 10:33: Retry queue\nAna 10:34: Leave",
        "10:32 Ana: On-call\n10:33 Ana: Retry queue\n10:34 Ana: Leave",
        "(10:32) Ana: On-call\nAna (10:33): Retry queue\nAna [10:34] Leave",
        "Ana Kowalczyk\n\n10:32\nOn-call\nRetry queue\nLeave",
        "Ana Kowalczyk\n10:32\nOn-call\nMira N.\n10:33\nRetry queue\nAna Kowalczyk\n10:34\nLeave",
        "Mira Novak 10:32\nOn-call\nRetry queue\n[10:33] Mira Novak\nLeave\n[10:40] Ana Kowalczyk",
        "[10:32] <ana> On-call\n[10:33] <ana> Retry queue\n[10:33] <ana> Leave",
        "Tue 24 Nov, 10:32 Ana: On-call\nNov 24th, 2026 at 10:33 Ana: Retry queue\nLeave",
        "[10:32] On-call\n[10:33] Retry queue\n[10:34] Leave",
        "Ana: On-call\nAna Kowalczyk: Retry queue\nANA: Leave",
        "Ana 10:32\n- On-call\n- Retry queue\n- Leave",
        "Ana 10:32: - On-call\nAna 10:32: • Retry queue\nAna 10:33: 3) Leave",
    ],
)
def test_chat_lines_with_a_name_and_a_time_in_front(text: str) -> None:
    assert topics(text) == ABC


def test_a_line_above_a_time_is_a_name_only_where_it_can_be_one() -> None:
    text = "Ana Kowalczyk\n10:32\nRetry Queue\n10:33\nOn-call\nretry queue now\n10:34\nLeave"
    assert topics(text) == ["Retry Queue", "On-call", "retry queue now", "Leave"]


def test_who_and_when_is_shown_as_left_out_where_it_had_its_own_line() -> None:
    assert left_out("Ana Kowalczyk  10:32 AM\nOn-call") == {
        "Ana Kowalczyk 10:32 AM": Reason.WHO_AND_WHEN
    }


@pytest.mark.parametrize(
    "topic",
    [
        "Retro at 10:30",
        "10:30 standup is too early",
        "The 10:30 standup",
        "standup 10:30: too early",
        "Budget 2027: who decides?",
        "Lars: how to help him",
        "1:1 rhythm",
        "1.5 days a week on support",
        "e.g. reviews",
        "-5% budget",
        "see [the doc](https://example.org/a_b?c=d)",
        "from a> to b>c",
        "<https://example.org|the doc>",
        "https://example.org/10:30",
        "*Emphasis* within",
        "snake__case__name",
        "I am new here, who helps?",
        "New topics process",
        "Today's outage",
        "Here is a thought about hiring that I have had for a while",
        "Hi-fi prototypes",
        "Thanks culture in the team",
        "Best practices for reviews",
        "Points system in planning",
        "My notes from the offsite",
        "Budget:",
        "Ångström rollout",
        "日本語の話題",
        "Wrap **bold",
    ],
)
def test_what_only_looks_like_something_else_is_a_topic(topic: str) -> None:
    assert topics(topic) == [topic]
    assert topics(f"- {topic}") == [topic]
    assert topics(f"Leave\n{topic}\nOn-call") == ["Leave", topic, "On-call"]


@pytest.mark.parametrize(
    "box", ["- [x] ", "* [X] ", "[x] ", "☑ ", "✅ ", "✔️ ", "- ✓ ", ":white_check_mark: "]
)
def test_ticked_lines_are_left_out(box: str) -> None:
    text = f"- [ ] On-call\n{box}Retry queue"
    assert topics(text) == ["On-call"]
    assert left_out(text) == {"Retry queue": Reason.DONE}


def test_struck_out_lines_are_left_out() -> None:
    text = "- On-call\n- ~~Retry queue~~  \n- ~Leave~\n- ~half~ done"
    assert topics(text) == ["On-call", "~half~ done"]
    assert left_out(text) == {"Retry queue": Reason.DONE, "Leave": Reason.DONE}


@pytest.mark.parametrize(
    "greeting",
    [
        "Hi Mira, here are my topics:",
        "Hi Mira,",
        "Hi!",
        "Hello Mira :)",
        "hey",
        "Good morning, Mira!",
        "Morning!",
        "Dear Mira Novak,",
        "Hey Mira 👋",
        "Hi Mira, my topics for today:",
        "Hi Mira - a few things for tomorrow:",
        "Hallo Mira",
    ],
)
def test_greetings_are_left_out(greeting: str) -> None:
    for text in (f"{greeting}\n- On-call", f"{greeting}\nOn-call", f"{greeting}\n\n\nOn-call"):
        assert topics(text) == ["On-call"]
        assert left_out(text) == {greeting: Reason.GREETING}


def test_a_greeting_with_something_to_say_is_a_topic() -> None:
    for line in ("Hi Mira, could we talk about on-call?", "Hey, I would like a day off"):
        assert topics(line) == [line]


@pytest.mark.parametrize(
    "introduction",
    ["Here are my topics:", "My list for today:", "Topics:", "For Tuesday:", "So, a few points:"],
)
def test_what_announces_a_list_is_left_out(introduction: str) -> None:
    for text in (f"{introduction}\n- On-call", f"{introduction}\nOn-call"):
        assert topics(text) == ["On-call"]
        assert left_out(text) == {introduction: Reason.INTRODUCTION}


def test_an_introduction_can_follow_a_greeting() -> None:
    text = "Hi Mira,\nthis is what keeps me busy:\n- On-call"
    assert topics(text) == ["On-call"]
    assert list(left_out(text).values()) == [Reason.GREETING, Reason.INTRODUCTION]


@pytest.mark.parametrize(
    "closing",
    [
        "Thanks!",
        "thank you",
        "Many thanks, Ana",
        "Cheers",
        "Best regards,",
        "Best,",
        "See you tomorrow",
        "See you then!",
        "See you tomorrow at 10:30",
        "Talk soon",
        "That's all",
        "That’s it from me.",
        "Thanks a lot 🙏",
    ],
)
def test_goodbyes_and_the_name_below_are_left_out(closing: str) -> None:
    for text in (f"- On-call\n\n{closing}\nAna", f"On-call\n{closing}\nAna"):
        assert topics(text) == ["On-call"]
        assert left_out(text) == {closing: Reason.CLOSING, "Ana": Reason.CLOSING}


def test_after_a_goodbye_something_can_still_be_a_topic() -> None:
    assert topics("On-call\nThanks!\nOne more: who is on leave?") == [
        "On-call",
        "One more: who is on leave?",
    ]
    assert topics("Thanks!") == []


@pytest.mark.parametrize(
    "line", ["(edited)", "3 replies", "New", "Yesterday", "👍 2", "---", ":+1: 2", "***"]
)
def test_what_the_chat_program_adds_is_left_out(line: str) -> None:
    text = f"On-call\n{line}\nLeave"
    assert topics(text) == ["On-call", "Leave"]
    assert list(left_out(text).values()) == [Reason.NO_TOPIC]


def test_headings_are_left_out_where_there_is_something_below() -> None:
    text = "## Topics for Tuesday ##\n- On-call\n\n**Later**\n- Leave\n*Slack:*\n- Retry"
    assert topics(text) == ["On-call", "Leave", "Retry"]
    assert left_out(text) == {
        "Topics for Tuesday": Reason.HEADING,
        "Later": Reason.HEADING,
        "Slack:": Reason.HEADING,
    }
    assert topics("## On-call\n## Leave") == ["On-call", "Leave"]


def test_other_words_around_a_list_are_left_out_but_never_lost() -> None:
    text = "I slept badly.\n- On-call\n- Leave\n\nAlso, could we talk about hiring?"
    assert topics(text) == ["On-call", "Leave"]
    assert left_out(text) == {
        "I slept badly.": Reason.NOT_IN_LIST,
        "Also, could we talk about hiring?": Reason.NOT_IN_LIST,
    }


def test_each_chat_message_is_a_list_of_its_own() -> None:
    text = "Ana 10:32\n- On-call\n- Leave\nAna 10:40\nHiring, too"
    assert topics(text) == ["On-call", "Leave", "Hiring, too"]


def test_the_same_topic_twice_is_taken_once() -> None:
    text = "- On-call\n- Leave\n- on-call"
    assert topics(text) == ["On-call", "Leave"]
    assert left_out(text) == {"on-call": Reason.TWICE}
    assert topics("- [x] On-call\n- On-call") == ["On-call"]


def test_wrapped_lines_are_joined() -> None:
    text = (
        "- On-call handover\n\tHurts on Mondays\n"
        "- The retry queue that belongs to nobody since the teams were\nsplit in spring\n"
        "- Leave in\njanuary\n\n  and february"
    )
    assert topics(text) == [
        "On-call handover Hurts on Mondays",
        "The retry queue that belongs to nobody since the teams were split in spring",
        "Leave in january and february",
    ]


def test_a_long_plain_line_goes_on_in_lower_case_only() -> None:
    long = "The retry queue that belongs to nobody since the teams were split"
    assert topics(f"{long}\nin spring") == [f"{long} in spring"]
    assert topics(f"{long}\nLeave") == [long, "Leave"]
    assert topics("On-call\nleave") == ["On-call", "leave"]


def test_a_goodbye_is_never_taken_for_a_wrapped_line() -> None:
    long = "- The retry queue that belongs to nobody since the teams were split"
    assert topics(f"{long}\nThanks!") == [long[2:]]
    assert topics(f"{long}\n\nI hope that is fine") == [long[2:]]


def test_lines_nested_below_a_line_are_put_into_it() -> None:
    hiring = "- Hiring\n  - two candidates\n  - budget\n    - next year"
    text = f"{hiring}\n- Leave?\n\t- January\n- On-call"
    assert topics(text) == [
        "Hiring: two candidates; budget; next year",
        "Leave? January",
        "On-call",
    ]
    assert topics("• Hiring\n◦ budget\n• Leave") == ["Hiring: budget", "Leave"]
    assert topics("  • Hiring\n◦ budget\n  • Leave") == ["Hiring: budget", "Leave"]
    assert topics("1. Hiring\n   a. budget\n2. Leave") == ["Hiring: budget", "Leave"]


def test_lines_below_a_heading_of_the_list_are_topics_of_their_own() -> None:
    text = "- Team:\n  - hiring\n    - budget\n  - on-call\n- Me:\n  - leave"
    assert topics(text) == ["hiring: budget", "on-call", "leave"]
    assert left_out(text) == {"Team:": Reason.HEADING, "Me:": Reason.HEADING}


@pytest.mark.parametrize(
    "text",
    [
        "- On-call\n  - Retry queue\n  - Leave",
        "- On-call\n  - [ ] Retry queue\n- Leave",
        "- [ ] On-call\n    - [ ] Retry queue\n    - [x] old\n- [ ] Leave",
        "- On-call\n  - ~~old~~\n  - Retry queue\n- Leave",
    ],
)
def test_nested_lines_stay_apart_where_joining_could_go_wrong(text: str) -> None:
    assert topics(text) == ABC


def test_nested_lines_stay_apart_where_together_they_would_be_long() -> None:
    below = [f"point {number} " + "x" * 70 for number in range(4)]
    text = "\n".join(["- On-call", *(f"  - {line}" for line in below), "- Leave"])
    assert topics(text) == ["On-call", *below, "Leave"]


def test_lines_know_where_they_began() -> None:
    lines = parse_list("Hi,\n\n- On-call\n  again\n- Leave").lines
    assert [(line.line, line.text) for line in lines] == [
        (0, "Hi,"),
        (2, "On-call again"),
        (4, "Leave"),
    ]


@pytest.mark.parametrize("text", ["", "  \n\n\t", "- \n* \n1. ", "- [ ]"])
def test_nothing_has_no_lines(text: str) -> None:
    assert parse_list(text).lines == ()
