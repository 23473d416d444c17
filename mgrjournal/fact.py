"""What all facts have in common: they keep what they say out of their repr."""


class Fact:
    """A plain value that may hold what somebody wrote.

    Its dataclasses are made with `repr=False`: a repr finds its way into logs, tracebacks and
    failed assertions, and none of these is a place for a name or a note.
    """

    __slots__ = ()

    def __repr__(self) -> str:
        """Name the kind of fact, and the id if it has one."""
        number = getattr(self, "id", None)
        return f"{type(self).__name__}({'...' if number is None else f'id={number}, ...'})"
