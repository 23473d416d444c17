"""What the user and the user's own manager or sponsor talk about."""

from mgrjournal.demo.words.thread import threads

ABOVE_MINE = threads("""
What I need for the {project}
. Asked for one decision: who may say no to additions.
. {They} wanted the cost of doing nothing in one number. I had three.
. Answer by Friday. {They} leaned towards yes.
+ send the one number for the {project}
- decide who may say no to additions

{name}, what are you worried about?
. The date that sales gave, and that nobody says so in the big call.
. {They} would rather hear it early and badly written than late and polished.
. Useful: {their} own manager asks about {team} every week.
> Bring me the risk while it is still ugly.

Growing somebody into a lead
. Described what I see, without a name at first. {They} guessed at once.
. {They} would support it if there is a real piece of work attached.
. Half a year, one project, no title before the end.
+ propose the piece of work
- find out if the title exists on our side

On-call load in my team
. Showed the nights of the last {n} weeks. {They} had not seen them as a list.
. {team} causes half of it. {They} will raise it with their lead; I should tell them first.
. No money for a second rota, but room to stop one service.
! night calls caused by other teams stay invisible
+ tell the lead of {team} before it is raised
- raise the nights with the other leads

Training budget
. {They} thought it was frozen. It was not; nobody had asked.
. One request for the team rather than ten for people.
+ write one request for the team

Half-year reviews: how strict are we?
. {They} calibrates late and dislikes surprises.
. I brought two borderline cases. We disagreed on one, politely.
. {They} asked for examples from outside the team.
+ collect examples from outside for both cases

Feedback on how I run my area
. Good: fewer surprises. Less good: I shield people from context they could bear.
. {They} had an example, and it was right.
. I will pass on more, earlier, and say when it is unfinished.
> You edit the news before your people get it.
+ pass on the unfinished plan for spring

A change in how we plan
. Sent two pages before; {they} had read the first lines of both.
. {They} would sponsor a trial with three teams, not a rule for all.
. Who else wants it? I named two; {they} named a third I had not thought of.
+ speak with the other two leads
- mention it to the group of leads

Who decides about the {system}?
. Three groups think they do. {They} had assumed it was clear.
. {They} will ask the two others for one name by the end of the month.
+ write down what hangs on the answer
- get one name for the {system}

Somebody in my team is tired
. Described the pattern, not the person's private part.
. {They} asked what I had taken off the table. Not enough, I said.
. A quieter month is possible if {team} waits.
+ take two things off the table this week
- tell the lead of {team} that they wait

Where I would spend a free month
. On the {system}, quietly, before it asks for it.
. {They} would have guessed the {project}. We spoke about what the two cost if left alone.

My own goals
. Two of three on course. The third needs a decision that is not mine.
. {They} offered to make it. I should have asked in {month} already.
- decide about the third goal

Telling the story of the {project} upwards
. {They} needs four sentences, not four pages.
. We wrote them together in ten minutes. The second was wrong and we kept arguing about it.
+ four sentences by Tuesday

A disagreement with the lead of {team}
. About order, not about aim. We had both been polite for too long.
. {They} advised a walk before a document.
+ ask the lead of {team} for a walk

Cover while I am away
. {colleague} runs the week. {They} was glad it is not {them}.
. Decisions above a day's work wait; everything else does not.
+ write the cover note

What does good look like in a year?
. My answer was about people who no longer need me in the room.
. {Theirs} was about one number. They may be the same thing.
""")

ABOVE_THEIRS = threads("""
Headcount until summer
. No new positions; replacements yes, with a reason on half a page.
. {They} asked which one I would give back. I did not like the question, it was fair.
+ half a page on the open position

The reorganisation around billing
. I may tell the decision, not the names, until the first of {month}.
. {They} wants my people to hear it from me, not from the page.
+ tell everybody in their next 1:1
- send me the questions that others asked

{customer}
. They called {them} directly. {They} was not amused, mostly at the surprise.
. The {system} is the reason; the fix is in the release.
+ write to {customer} before the weekend
- keep the customer away from the team until then

Your team's page is the one people send around
. A compliment, and a request: three other teams want the template.
. {They} asked for an hour with the other leads.
+ show the template to the other leads

How are you?
. Said: fine, then corrected myself. The last weeks were long.
. {They} told me how {they} handles such times: one evening that is not moved.
. Grateful for that.

What would you do with {n} people more?
. Not a promise, {they} said twice.
. I would take two, and give one of them to {team}.
. {They} wrote that down, which I did not expect.

The survey says your people do not know where we go
. Mine neither, I said, and we both laughed shortly.
. {They} will tell the story again in {month}; I get it a week before.
- send me the story a week before
+ collect what my people misunderstood

Risk of the {project}
. {They} had heard "red" from somebody else before hearing it from me.
. I had said amber in writing; the difference was two days.
. From now on: a line in the channel as soon as I change my mind.
+ a line in the channel when the colour changes

A request from the board
. One page on how we would survive the loss of a data centre, by the end of the month.
. {They} knows it is late and said so.
+ one page on the data centre

Could {colleague} help another group for six weeks?
. I asked what we may stop for it. {They} had expected the question.
. {colleague} should decide, not we two.
+ ask {colleague}, without pressure

Something I heard about your team
. Good things, from {team}: answers come with a date now.
. {They} asked how we did it. I had to admit that somebody simply told us.

Let us look at your calendar
. Thirty hours of calls. {They} struck out two, I struck out three.
. What stays: every 1:1.
+ decline the three calls today
""")
