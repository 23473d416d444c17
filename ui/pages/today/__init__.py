"""What comes next, what was promised, and a field for a thought."""

from ui.pages.today.page import TodayPage

__all__ = ["TodayPage"]
