"""Names that fill the braces: systems, projects, teams, customers, months."""

SYSTEMS = (
    "retry queue", "reconciliation job", "statement export", "payout scheduler",
    "webhook gateway", "pricing rules", "tenant import", "audit trail", "search index",
    "ledger archive", "rates cache", "invoice renderer", "dead-letter store", "access proxy",
)  # fmt: skip

PROJECTS = (
    "ledger split", "billing merge", "statement redesign", "currency rollout",
    "tenant migration", "refund flow", "audit release", "partner portal",
    "import rewrite", "year-end close",
)  # fmt: skip

TEAMS = (
    "Payouts", "Billing", "Data platform", "Identity", "Mobile", "Support tools", "Risk",
    "Growth", "Infrastructure", "Partner care", "Finance systems", "Onboarding",
)  # fmt: skip

CUSTOMERS = (
    "Fennimore Rail", "Kvasir Foods", "Ostrava Print", "Banyan Books", "Alder & Quill",
    "Meridian Opticians", "Tamarind Air", "Northlight Clinics",
)  # fmt: skip

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
