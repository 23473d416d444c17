"""`python -m ui` opens the app."""

import sys

from ui.app import main

sys.exit(main())
