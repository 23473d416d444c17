"""What reports bring about their work: systems, releases, on-call, other teams."""

from mgrjournal.demo.words.thread import threads

DELIVERY = threads("""
On-call handover hurts on Mondays
. The Monday handover took {minutes} minutes and two people. Most of it was old alerts.
. {They} liked the idea of a checklist but did not want to own it alone.
. Half of the alerts had no owner any more; nobody dared to delete them.
. We agreed to try a written handover for three weeks and then compare.
> I spend Sunday evening guessing what broke.
! alerts without an owner wake up three teams
- draft the handover checklist
+ ask {team} which alerts they still read

Who owns the {system} after the split?
. {Their} view: whoever reads the failures should own it. Today that was us.
. The split left two copies of the configuration and one person who understood both.
. {They} had a diagram with the two options; option B was cheaper to undo.
. No decision yet. {They} wanted a named owner by the end of the month.
> It belongs to everybody, so it belongs to {colleague} at three in the morning.
- write down the two options for the {system} on one page
+ ask the lead of {team} who should own the {system}

Reviews take days
. Median wait for a first review was {n} days last week; {they} had counted.
. Large changes waited longest. {They} had tried to cut them smaller, with some luck.
. We spoke about a review hour after lunch. {They} would rather have a rota.
. {colleague} reviewed most of it, which was kind and also not sustainable.
> By the time somebody reads it I have forgotten why I wrote it.
! reviews wait for days in at least two teams
- try the review rota for a fortnight
+ bring the waiting times to the next team meeting

{project}: are we still on course?
. {They} thought so for the first half; the second half hung on {team}.
. The estimate had not moved for {n} weeks, which {they} read as a warning.
. We cut the import of old records from the first release.
. {They} asked for one person to say no to additions, and offered to be that person.
- publish the smaller scope of the {project}
+ tell {team} what we need from them and by when

Flaky tests in the {system}
. About one run in {n} failed for no reason. People had started to press the button twice.
. {They} had found the two worst: both waited for a fixed time.
. {They} wanted a rule: a flaky test is switched off the same day and gets an owner.
. I liked the rule. We will try it without asking anybody for permission.
! broken test runs cost every team about an hour a day
- switch off the two worst tests and list the others
- propose the rule in the team channel

What to do about the {system} before winter
. The growth curve said {n} more months, less if {customer} doubles.
. {They} had a cheap fix for now and a proper one that needed a month.
. I asked what {they} would do with {their} own money. The cheap fix, then the proper one in spring.
. The risk was real but nobody outside the team had heard of it.
- write three sentences on the risk for the monthly letter
+ put the proper fix into the plan for the next quarter

Incident on Thursday: what did we learn?
. {They} led the call calmly, and it was {their} first.
. The dashboard showed green for {minutes} minutes while customers saw errors.
. {They} had felt alone between the second and the third hour.
. The review had nine actions; {they} thought two of them mattered.
> The worst part was not knowing whom to wake.
! nobody knows whom to call when the {system} fails at night
- cut the incident actions down to two
+ thank {colleague} for staying on the call

{customer} wants the export sooner
. Sales had promised a date without asking. {They} heard it from the customer.
. Two weeks earlier was possible if we left out the archive.
. {They} was fair about it: the date was wrong, the wish was right.
. I will speak to sales; {they} should not have to.
! sales promises dates that teams learn about from customers
+ talk to sales about {customer} and the date
- list what would be missing in two weeks

Too many meetings on Wednesday
. {n} hours of calls on one day. {They} did no work that needed thought until Thursday.
. Two of them {they} only attended so that somebody from our team was there.
. We struck out one at once; the other became a written update.
. {They} will tell me if anybody minds.
+ leave the planning call for {name} and read the notes instead
- write the Wednesday update in the channel

Moving {team} off our old endpoint
. {n} callers left, all of them in {team}. They had answered politely for months.
. {They} had offered to write the change for them. No answer yet.
. We spoke about deadlines that mean something and those that do not.
. {They} wanted to switch it off for an hour, announced, and see who called.
> Politeness is how this endpoint got to be nine years old.
- announce the quiet hour two weeks ahead
+ speak with the lead of {team} before the quiet hour

Our backlog does not fit one screen
. {They} scrolled for a while to make the point. {n} screens.
. Most tickets over a year old had no owner and no reporter left.
. {They} suggested closing everything older than six months with a kind sentence.
. Agreed, with one week for objections.
- write the kind sentence and close the old tickets
+ warn the support team about the closing

Can we stop the nightly {system}?
. It ran for {minutes} minutes and two people read the result, one of them by habit.
. {They} had asked around for a week before bringing it up.
. The other reader would be happy with a weekly mail.
. A small thing, but {they} was visibly pleased to delete something.
- turn the nightly run into a weekly mail

Pairing with {team} on the {project}
. Two days together had saved about two weeks of messages.
. {They} learnt how much of our error text makes no sense outside the team.
. Their people wanted to do it again; so did {they}.
. Question for me: is there budget for one trip in {month}?
+ ask about a trip to {team} in {month}
- collect the error texts that confused them

Rollout of the {project}: slow or fast?
. {They} argued for slow: five customers, one week, then the rest.
. The counter-argument was {customer}, who waits for it.
. We took slow, with {customer} among the five.
. {They} will watch the first two days and nothing else.
- choose the five customers and tell them
+ keep {name} free of other work in the first two days

The {system} and its one expert
. If {colleague} is ill, nobody can release. We both knew; we had never said it aloud.
. {They} offered to learn it, two afternoons a month.
. {colleague} might hear it as criticism. It should come from me.
. We also found the runbook. It was from {month}, two years ago.
! several systems can be released by one person only
+ speak with {colleague} about sharing the {system}
- do the next release with {colleague} watching

Do we need the {system} at all?
. {They} had measured: four requests an hour, three of them our own checks.
. It cost a day a month to keep alive.
. Removing it meant asking {team} to change one line.
. {They} expected resistance from nobody, and expected nobody to do it either.
- send the one-line change to {team}

Costs went up {n} per cent
. Mostly storage of the {system}: we kept three copies of everything for ever.
. {They} found it while looking for something else.
. Thirty days would do for two of the three copies.
. {They} wanted to know who sees the bill. Honestly: nobody in the team does.
+ get {name} access to the cost report
- shorten the retention of the two copies

Documentation that people read
. {They} had looked at what new people actually opened: three pages out of eighty.
. We spoke about deleting the rest. It felt rude and right.
. {They} will rewrite the three and move the others out of sight.
. Next new joiner tells us what was missing.
- rewrite the three pages
- move the other pages to the attic

Alerts for the {system} are too loud
. {n} pages last week, one of them real.
. {They} had turned off the worst and told the channel, nobody objected.
. The rest needed thresholds that follow the hour of the day.
. {They} slept badly on the second night and said so without being asked.
- set thresholds by hour for the two loudest alerts
+ give {name} the Friday after on-call off
""")
