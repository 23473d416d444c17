"""Questions and news that I bring to the people who report to me."""

from mgrjournal.demo.words.thread import threads

ASKING = threads("""
What are you proud of this month?
. The clean-up of the {system}, which nobody had asked for.
. And an apology {they} made to {team}. I had not heard of it.
. {They} said the question was strange and then answered for ten minutes.

What should I know about {team}?
. They are fewer than they look: two of them help elsewhere.
. {They} expects delays and a little shame about them.
+ speak with the lead of {team} before the plan is fixed
! neighbours hide that they are understaffed

Where do you lose time?
. Waiting for access, looking for the right person, waiting again.
. {They} had counted: {n} hours last week.
. One of the three I can change.
+ get {name} the missing access
- keep the count for another week

If you had my job for a month
. {They} would cancel one report and visit {customer}.
. And answer fewer questions in public, so that others do.
. I will take the second.
> You answer so fast that nobody else tries.
+ wait an hour before answering in the channel

Which decision still bothers you?
. The one about the {project}, from {month} two years back.
. {They} had been right and not loud. I said so.
. It helps nobody now, except perhaps us two.

News: the customer council
. {customer} and two others join. They speak with teams directly, once a quarter.
. {They} would like to listen in, not to speak.
+ put {name} on the list for the council

A compliment from {team}
. They wrote that {their} answer saved them a week.
. {They} had forgotten about it. We found the message and read it.

The {system}: what would you do if it were yours?
. Throw away the half that nobody calls.
. Then a name, an owner, a page. In that order.
. It could be {theirs}. {They} went quiet and smiled.
- write the page as if it were decided
+ ask {colleague} if it may move

A difficult message to {customer}
. We wrote it together. {They} struck out every "unfortunately".
. It got shorter by half and kinder.
- send it before noon

Who helped you lately?
. {colleague}, twice, late in the evening.
. And somebody in {team} whose name {they} had to look up.
+ tell {colleague} that it was noticed

What is the smallest thing that would make next week better?
. One morning without calls.
. We moved two and declined one.
. {They} will guard the morning; I will not book it either.

Learning budget: it ends in {month}
. Half of it is unused. {They} had not dared to ask for the course.
. We filled in the form in five minutes.
- choose the dates of the course
+ approve the course

Working with {colleague} on the {project}
. Better than {they} feared. They split it by days, not by parts.
. One open point: who speaks in the weekly call.
. {They} will offer to alternate.

The year in three words
. "Long, useful, crowded."
. I asked which one {they} would keep. The second, of course.
. Mine were different. We compared.

How do you notice that you are tired?
. {They} stops reading to the end, and writes longer messages.
. I notice it by jokes. {They} laughed.
. If either of us sees it, we say so.

Sharing something of my own
. Told {them} that I slept badly before the board call. {They} was surprised.
. A different tone after that.
. {They} told me about {their} first week here, which I had never heard.

Is there something I keep asking and should not?
. "Quick question", when it is not.
. And the Friday afternoon one. I had no idea.
+ no questions after three on Fridays

The plan for {month}
. Two things, not five. {They} would start with the dull one.
. Risk: {team} needs the same two weeks.
. If it gets tight we drop the export.
- a line on Monday if it gets tight
""")
