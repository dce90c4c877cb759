"""`python -m slides`, the same as the command `slides`."""

from __future__ import annotations

import sys

from slides.cli import main

if __name__ == "__main__":
    sys.exit(main())
