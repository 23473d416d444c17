"""What reports bring about themselves: growth, colleagues, time, ways of working."""

from mgrjournal.demo.words.thread import threads

CRAFT = threads("""
What would it take to lead the {project}?
. {They} asked directly, which was new.
. I named two things {they} already did and one {they} avoided: saying no to {team}.
. {They} would like to try with something small first, and have me in the room once.
. Good question afterwards: who decides, and when would {they} know?
> I would rather be asked to stop than asked to start.
+ find a small piece of the {project} for {name} to lead
- write half a page on how {name} would run it

Feedback from {colleague}, what do I do with it?
. The feedback was short: too many details too early.
. {They} agreed with the content and was hurt by the place, a public thread.
. We tried it the other way round: the point first, then details for those who ask.
. {They} will thank {colleague} and ask for the next one in private.
- ask {colleague} for one example
+ remind the team where feedback belongs

Writing more in the open
. {They} writes well and shows it to nobody. Half-formed, and fine so.
. Fear of the one commenter who always knows better.
. We looked at a post that was wrong in the middle and useful anyway.
. Nothing to decide. It comes back when it comes back.
> I delete more than I post.

I would like to learn how {team} works
. A week there, or a day a week for a month?
. {They} was curious about how they decide what not to do.
. It would help us too: we guess a lot about {team}.
. I said yes in principle; the timing is after the release.
+ ask the lead of {team} about a visit
- list what {name} wants to have seen

Working hours around the school run
. Two afternoons a week end at three; {they} makes it up in the evening.
. Nobody had complained. {They} worried anyway.
. We moved one recurring call so that it does not cut the afternoon.
. I said that results count and that I mean it. {They} will tell me if somebody else does not.
+ move the recurring call to the morning

Conference talk, yes or no?
. The topic would be the {system} and what we got wrong.
. {They} had an outline with a good ending and no beginning.
. The company pays the trip; the evenings are {their} own.
. Decision by the end of {month}. My guess: yes.
- send the outline to {colleague} and me
+ find out the travel budget for talks

Mentoring {colleague}
. It went better since they stopped meeting every week.
. {They} noticed how often {they} answered instead of asking.
. {colleague} had said the sessions were the best hour of the week.
. {They} would like somebody to mentor {them} in turn.
+ find a mentor for {name} outside our team

Promotion: where do I stand?
. We read the four criteria together. Two clear, one nearly, one open: influence beyond the team.
. {They} was calm about it; the uncertainty hurt more than the answer.
. The next round is in {month}. I will not promise, I will prepare.
. {They} will collect examples; I will ask two people outside.
> Tell me the distance, I can walk it.
+ ask two people outside the team for examples of {name}
- collect examples for the open criterion

I said yes to too much
. {n} things at once, of which three were for other people.
. We put them in one list and crossed out until it was quiet.
. {They} finds it hard to disappoint {team}. I offered to be the bad news.
. What stays: the {project}, and reviews.
+ tell {team} that {name} is not available until {month}
- hand the two small things back

The new planning feels heavy
. Two documents, three calls and the same plan as before.
. {They} missed the afternoon when we simply talked.
. We could skip the second document; nobody reads it twice.
. {They} will show me a shorter version.
! planning takes a week in every team and changes little
- sketch a shorter planning on one page
+ ask my manager if the second document may go

How do I disagree with {colleague}?
. It was about the {system}, and by the end about who speaks more.
. {They} had given in twice and regretted it once.
. We tried sentences aloud. The best began with the cost of being wrong.
. {They} will try it on Thursday, in writing first.
- write the disagreement down before the call

Remote days get long
. Some days the first spoken word is at four.
. {They} missed small talk and did not want a meeting for it.
. An idea: work side by side on a call for an hour, cameras off.
. {colleague} would join. They start on Tuesday.
- set up the quiet hour with {colleague}

A tool that would save us time
. {They} had tried it for a week on the {system}; it found two real mistakes.
. It cost less than one afternoon a month.
. Open question: what leaves our computers. {They} had read the terms and underlined one line.
. I will ask security about the line.
+ ask security about the underlined line
- write down the two mistakes it found

Interview training
. {They} sat in on two interviews and learnt mostly what not to ask.
. {They} would like to lead the next one, with {colleague} beside.
. We agreed on one question that everybody gets, so that answers can be compared.
. {They} noticed how tired the candidates were by the fourth hour.
- propose a shorter interview day
+ let {name} lead the next interview

Holiday cover in {month}
. {They} is away for two weeks; the {system} must not wait.
. {colleague} can cover the first week, nobody the second.
. {They} had already written the handover, two weeks early.
. Let the second week be quiet and say so beforehand.
+ tell stakeholders that the second week is quiet
- show {colleague} the three things that break

Is anybody using what I built?
. {They} asked without bitterness. The last three things went out and nothing came back.
. We found the numbers for one of them: used daily, by {n} teams.
. {They} had never met a user. That is my omission as much as anything.
. A call with {customer} would do more than a chart.
> It is strange to be busy and not know for whom.
+ get {name} into a call with {customer}

Learning to delegate
. {They} gave {colleague} the report and then rewrote it at night.
. We laughed about it, then looked at why.
. Next time: agree what good means before, and look only once.
. {They} will try with the release notes, where little can break.
- hand the release notes to {colleague} and look once

What do you expect of me this quarter?
. A fair question; I had answered it for the team and not for {them}.
. We wrote three lines together. The third was {their} own.
. {They} wanted one thing that would be clearly too much. We found it.
. We look at it again in {month}.
+ write the three lines into the shared page
- say by the middle of the quarter if the third is too much

A better way to say no
. {They} read me an answer {they} had written and never sent.
. It was kind and clear, only the fourth paragraph was too many.
. We cut it to two sentences. {They} sent it while we spoke.
. The reply came within a minute: "fine".
> Fine! I carried that one for a week.
""")
