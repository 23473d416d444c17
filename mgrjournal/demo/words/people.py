"""Lives outside work, moods, reasons: what surrounds the topics."""

PERSONAL = (
    "training for a half marathon in {month}",
    "{their} daughter started school, the first week was hard for everybody",
    "moving flat at the end of {month}, boxes everywhere",
    "learning the cello again after twenty years",
    "{their} father is in hospital, recovering well",
    "adopted a dog that is afraid of keyboards",
    "building a garden shed with a neighbour, slowly",
    "took up climbing and has sore hands",
    "{their} sister visits from abroad for two weeks",
    "reads about the history of maps at the moment",
    "sings in a choir, concert in {month}",
    "baked bread that could be used as a door stop",
    "sleeps badly since the new neighbours came",
    "finished the allotment fence on Sunday",
    "cooks for twelve on the weekend, somebody turns ninety",
    "took the night train and would do it again",
    "restores an old bicycle, waits for one part",
    "the children are both ill, again",
    "found a beginners' chess club and loses happily",
    "goes to the sea for a week in {month}",
)

CONTEXT = (
    "billing joins our group in spring; {they} took it calmly",
    "no new positions before summer; asked about training, which stays",
    "the office in the north closes; one friend of {theirs} works there",
    "{team} gets a new lead in {month}; glad, and curious who",
    "the customer council meets in {month}; would like to listen in",
    "the pay round is moved by a month; asked why, I did not know yet",
)

LIVELY = (
    "Good energy from the first minute.",
    "We laughed a lot and still got through the list.",
    "{They} came with an order of {their} own and we followed it.",
    "Started with the hard one, at {their} wish.",
    "{They} had thought about this since last time, one could hear it.",
    "Fast, concrete, a little too fast in the middle.",
    "Ran over by a few minutes because neither of us wanted to stop.",
    "{They} drew while speaking. I wish I had a picture of it.",
)

ORDINARY = (
    "Steady.",
    "A normal week, {they} said, and it sounded true.",
    "A few minutes about the weekend, then straight to the list.",
    "Quiet start, good second half.",
    "{They} had the list open, I had mine, they met in the middle.",
    "Short and useful.",
    "Sound was poor at first, better after we both switched off the cameras.",
    "We took the items in order.",
)

FLAT = (
    "Short answers today.",
    "Tired, by {their} own word.",
    "Long pauses. I filled two of them and regretted it.",
    "{They} looked at something else while I spoke.",
    "Everything was fine, three times.",
    "I did most of the talking.",
    "Camera off, which is unusual.",
    "We finished early. I would have liked to stay.",
)

NOTHING_BROUGHT = (
    "Nothing on {their} list. We went through mine.",
    "{They} had no topics. I asked what the week had been like.",
    "An empty agenda from {their} side; we kept the time anyway.",
    "No topics of {theirs}. Silence for a while, then the weather, then the {system}.",
)

CLOSING = (
    "Next time: back to what we did not reach.",
    "{They} asked me to send nothing and simply remember.",
    "Ended on time.",
    "A good half hour.",
    "I owe {them} an answer.",
    "We agreed to leave it there.",
    "Worth looking at again in a month.",
    "To watch, without saying so yet.",
)

NEXT = (
    "how the {system} went",
    "what {team} answered",
    "the half-year, with a calmer head",
    "back to the plan for {month}",
    "ask again how the weekends are",
    "a proper look at the {project}",
)

CANCELLED_BY_THEM = (
    "nothing on the agenda this week",
    "deadline on Friday",
    "ill",
    "clash with a customer call",
    "too much on, next week is better",
    "dentist, could not be moved",
    "wants to finish the {project} first",
)

CANCELLED_BY_ME = (
    "release freeze",
    "budget round took the afternoon",
    "interview that could not be moved",
    "ill",
    "board preparation",
    "double booked, my mistake",
)

MOVED_BY_THEM = (
    "child ill",
    "on call, short night",
    "train late",
    "focus time for the {project}",
    "clash with planning",
)

MOVED_BY_ME = (
    "planning ran over",
    "customer visit",
    "travelling",
    "clash with the leads' meeting",
)

AWAY = ("annual leave", "public holiday", "company day", "both of us away")

NO_SHOW = ("forgot, said sorry within the hour", "stuck in an incident", "wrong time zone")
