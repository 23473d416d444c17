"""What I bring to the people who report to me."""

from mgrjournal.demo.words.thread import threads

MINE = threads("""
Feedback on the {project} call
. Told {them}: the summary at the end was the best part, and it came too late.
. {They} had noticed it too and was glad to hear it from me.
. Next time the summary opens the call.
+ send the two sentences I noted down

January offsite: would you like to host a session?
. {They} would, if it is about the {system} and under an hour.
. {They} worried about speaking to people who have known each other for years.
. We thought of a format with questions instead of slides.
- send me a title for the session
+ put the session on the plan of the offsite

Billing moves into our group in spring
. Told what I may tell: the decision is made, the names are not.
. {They} asked who loses. I did not know, and said so.
. {They} had two good questions for {team}; I take them along.
+ carry the two questions to the planning group

How is the workload, honestly?
. First answer: fine. Second answer, after a pause: two weekends in a row.
. I had not known about the second weekend. That should not happen.
. We moved two things out of this month.
+ move the next two on-call weekends
+ check in the middle of the week

What did I do lately that made your work harder?
. A long silence. Then: answers that came after the decision was needed.
. Fair. I had sat on two of them for {n} days.
. {They} suggested a word that means "today, please". We agreed on one.
> You are quick when it is interesting.
+ answer within a day, or say when

Your goals, six weeks on
. One done, one under way, one overtaken by events.
. We dropped the third without regret.
. {They} would like the next one to be about people rather than systems.
- bring one goal about people

Context: the budget round
. Told: no new positions before summer, training stays.
. {They} took it calmly and asked about the open position in {team}.
. {They} wanted to know why before what; I gave it in the wrong order.
+ share the short version of the letter when it is out

Thank you for the incident week
. Said it plainly and without a "but".
. {They} shrugged, then smiled.
. {They} mentioned {colleague}, who had done as much and less visibly.
+ thank {colleague} as well

The {project} needs an owner
. I asked, and left it open. {They} wanted to sleep on it.
. The doubt was about time, not about the thing itself.
. If yes, something else must go. We named what.
- say yes or no by next time
+ clear one thing from the plan if it is yes

Skip-level conversations start in {month}
. Explained what they are for and what they are not.
. {They} asked if it was about me. Partly, and that is fine.
. {They} had one thing to say there, and will.

Reviews: I would like your view before I write mine
. {They} described the half-year better than I would have.
. One thing I had missed: the quiet clean-up of the {system}.
. {They} underrated the help given to {colleague}.
- send me three sentences about the half-year
+ write the review by the end of the month

Shall we change how we use this time?
. {They} liked the half hour and not the order: mine first, {theirs} never.
. We turned it round. Theirs first, from today.
. {They} may also write it beforehand and skip the call when there is nothing. No: we keep the call.

Introduction to somebody in {team}
. {They} was curious; the {system} touches both.
. I know a person there who asks good questions.
. No pressure to make it regular.
+ introduce the two by mail

What would make you leave?
. Asked carefully. {They} answered carefully.
. Not money. Being asked for an opinion after the decision, twice.
. Worth more than any survey.
> I do not need to win, I need to be asked.
+ bring {name} into the next decision early

One thing to stop
. {They} had it ready: the status mail nobody answers.
. I had thought {they} liked it. {They} had thought I needed it.
. Stopped, as of now.

Trying written updates instead of the Monday call
. {They} was for it, with a rule: nobody reads it aloud.
. We start next Monday and look after four weeks.
- write the first update as an example
+ cancel the Monday call

How do you like to be thanked?
. Odd question, good answer: in private, and soon.
. Public praise makes {them} count the people who were left out.
. Noted, and I will try to remember.

The open position: what should we look for?
. {They} would take somebody who writes well over somebody who knows the {system}.
. {They} offered to read applications on Fridays.
. {They} knew one person who might fit, from an earlier job.
- ask that person if they are curious
+ send {name} the applications

Half a year together
. What surprised {them}: how slowly decisions arrive, and how firmly they stay.
. What {they} would keep: this hour.
. What {they} would change: knowing earlier what I am worried about.
+ say at the start of each month what worries me
""")
