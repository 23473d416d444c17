"""What is typed on the tour, and what must be there in the end. Everybody in it is invented."""

PASSPHRASE = "five quiet words by the sea"  # noqa: S105 - of a journal that is thrown away
NAME = "Ana Kowalczyk"
TITLE = "Senior engineer"
TEAM = "Ledger"
TIME = "10:30"

PASTED = """Ana 09:12
Hi! For today:
- On-call handover hurts on Mondays
- [ ] Who owns the retry queue after the split?
3. Could we pair on the reconciliation job – it’s stuck?
Thanks!"""
MINE = "January offsite: would you like to host a session?"

# Enter on a list's empty line ends the list, as everywhere.
NOTE = """## On-call handover
The Monday handover takes 50 minutes and two people. Most of it is reading old alerts aloud.

/quote “I spend Sunday evening guessing what broke.”

She likes the checklist idea but does not want to own it alone.
- [ ] draft the checklist together with Lars @ana 📅 2026-12-01

/pain alerts without an owner wake up three teams

## Retry queue
Her view: whoever reads the dead letters should own it.
- [ ] move the next two on-call weekends @me due:fri


"""
NEXT = "next how the handover went\n"
ANSWERS = {"driver": "1", "energy": "4", "worth": "5", "preparedThem": "1"}

CARRIED = (
    "Who owns the retry queue after the split?",
    "Could we pair on the reconciliation job – it’s stuck?",
    MINE,
    "how the handover went",
)
DISCUSSED = "On-call handover hurts on Mondays"
PROMISES = {
    "draft the checklist together with Lars": ("them", "2026-12-01"),
    "move the next two on-call weekends": ("me", "2026-11-27"),
}
SHAREABLE = CARRIED[:2]
PRIVATE = (*CARRIED[2:], "weekends", "guessing", "alone")
