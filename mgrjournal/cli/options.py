"""Arguments and options that several commands share."""

from typing import Annotated

import typer

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for a program to read.")]
PersonName = Annotated[
    str, typer.Argument(metavar="PERSON", help="A name, its beginning, or a part that fits one.")
]
