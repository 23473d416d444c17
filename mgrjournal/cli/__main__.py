"""`python -m mgrjournal.cli`, where `mgrj` is not installed."""

import sys

from mgrjournal.cli import main

sys.exit(main())
