# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases of a test that drives the program, told in the Test Anything Protocol."""

import contextlib
import os
import sys
import traceback

# Where a picture of what was on the screen is left when a case fails.
PICTURES = os.environ.get("REHAB_PICTURES", ".")


class Skip(Exception):
    """A case cannot be tried here, and why."""


class Cases:
    """Runs functions one after the other, each a case that passes unless it raises something."""

    def __init__(self, count):
        self.count = count
        self.ran = 0
        self.failed = 0
        print(f"1..{count}", flush=True)

    def run(self, function, program=None):
        """Runs a case; its name is the first line of its documentation. Returns whether it passed."""
        self.ran += 1
        name = function.__doc__.splitlines()[0].rstrip(".")
        try:
            function()
        except Skip as reason:
            print(f"ok {self.ran} {name} # SKIP {reason}", flush=True)
            return True
        except Exception as problem:  # whatever it was, the case has failed and the next one comes
            self.failed += 1
            for line in traceback.format_exception(problem):
                for part in line.rstrip().splitlines():
                    print(f"# {part}")
            self.photograph(program)
            print(f"not ok {self.ran} {name}", flush=True)
            return False
        print(f"ok {self.ran} {name}", flush=True)
        return True

    def miss(self, function, why):
        """Counts a case as failed that could not be tried."""
        self.ran += 1
        self.failed += 1
        print(f"not ok {self.ran} {function.__doc__.splitlines()[0].rstrip('.')}: {why}", flush=True)

    def run_in_turn(self, journey, names):
        """Runs the steps of a journey, each of which builds on the one before; the program is its `program`."""
        broken = None
        for name in names:
            step = getattr(journey, name)
            if broken is not None:
                self.miss(step, f"not tried, as {broken} failed")
            elif not self.run(step, lambda: journey.program):
                broken = name.replace("_", " ")
        if journey.program is not None:
            journey.program.kill()

    def photograph(self, program):
        path = os.path.join(PICTURES, f"{os.path.basename(sys.argv[0])}-{self.ran}.png")
        with contextlib.suppress(Exception):
            (program() if program is not None else None).photograph(path)
            print(f"# The screen then: {os.path.abspath(path)}")

    def finish(self):
        sys.exit(1 if self.failed or self.ran != self.count else 0)
