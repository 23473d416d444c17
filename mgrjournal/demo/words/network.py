"""What the user and people of other parts of the company talk about."""

from mgrjournal.demo.words.thread import threads

NETWORK_THEIRS = threads("""
How do you run your 1:1s?
. Told {them} about the list that belongs to both. {They} took notes.
. {Their} people cancel a lot; {they} takes it as a good sign. I doubted that aloud.
. {They} will try to keep the hour for a month and tell me.
- tell me after a month of not cancelling

We are rewriting our interface
. {They} had a draft: who to ask, what to expect, how long it takes.
. Best line: what we will not do for you.
. {They} wanted to know what annoys us. I had a short list ready.
+ send the three things that cost us time with {team}
- share the draft before it is announced

Hiring two people from outside
. {They} gets many letters and few that fit.
. Our old question about a mistake works for {them} too.
. I know somebody who might be curious.
+ introduce the person from my old company

Our roadmap slips by a quarter
. Not public yet. {They} told me because of the {project}.
. What stays: the part that we read. What goes: the part we hoped for.
. I am glad to hear it in a walk and not in a plan.
! roadmaps of neighbours slip silently
+ think about a backup for the part that goes

Trouble with the {system} again
. {They} lost two days to it, and it was ours.
. Nobody had told us; {they} assumed we knew.
. We agreed on one place to say such things.
! teams lose days to faults that the owner never hears of
+ look into the two lost days with my people

A new lead above me
. {They} was careful in words and tired in the voice.
. The first month was all questions, few of them about the work.
. I offered to be an ear, nothing more.

Half of my team wants to change tools
. The other half wants peace. {They} stands between.
. We had the same a year ago; what helped was a date to look again.
. {They} liked the date more than the tool.

What does your group think of the spring plan?
. {They} collects views, openly. Mine: good aim, no owner.
. {They} had heard that from {n} others.
. Perhaps the three of us write something together.
! plans without an owner make every team wait
- send the notes of the others

Why is {team} always late?
. {They} asked me, I had wondered about {them}.
. From inside it looked different: four requests at once, all urgent, no order.
. A shared list of what others wait for would already help.
- ask {team} if they would show their queue

Looking for a mentor for somebody
. One of {their} people wants to learn about payments.
. {colleague} would be good at that and would like to be asked.
+ ask {colleague} about mentoring

We stopped estimating
. {They} was surprised how little changed, and which people were relieved.
. Planning is now an order, not a sum.
. I want to see it from near.
- invite me to one of the planning calls

A customer told us something about you
. Our statements confuse {customer}: two totals, no words.
. {They} had a screenshot with arrows.
+ show the screenshot to the team
""")

NETWORK_MINE = threads("""
What do you wish my team did differently?
. A pause, then: answers that end with a date.
. {They} would rather get "in three weeks" than "soon".
. Easy to do, and nobody had told us.
+ ask my people to answer with a date

Who in your area should I know?
. Two names: one who knows everything, one who is new and will soon.
. {They} offered to write the first line.
- introduce me to the two

The {project} will touch you in {month}
. Told what we plan. {They} saw a conflict with {their} freeze that we had missed.
. Moving by a week solves it.
+ move our date by a week
- send me the dates of the freeze

What is burning in your part?
. Access rights. Everybody waits for one person, who is on leave.
. Also a fight about names that hides a fight about people.
. {They} said it helps to say it to somebody outside.
! everybody waits for access rights

What can I do for you?
. Nothing today. Then: read one page and say where you stopped.
. I stopped at the second paragraph, and that was the answer {they} wanted.

Something we do that may help you
. The page on how to work with us. {They} asked for the template at once.
. {They} would leave out the second half.
+ send the template

Shall we keep this rhythm?
. It is the one call {they} does not want to lose.
. Or not that often; we will see in {month}.
. No pressure either way.

How did you win support for the change?
. Three allies before the first document, {they} said, and the document was short.
. The loudest opponent was asked first and became neutral.
. I want to try that with the planning.
> I stopped convincing people and began asking them.
+ list who could be asked first
""")
