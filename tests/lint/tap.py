# SPDX-License-Identifier: GPL-3.0-or-later
"""The Test Anything Protocol, as far as the lint tests speak it."""

import sys


class Report:
    """Counts and prints cases. A case passes when there are no problems."""

    def __init__(self):
        self.count = 0
        self.failed = 0

    def case(self, name, problems):
        """One case about the tree itself."""
        self.count += 1
        for problem in problems:
            print(f"# {problem}")
        if problems:
            self.failed += 1
            print(f"not ok {self.count} {name}: {len(problems)} found, see above")
        else:
            print(f"ok {self.count} {name}")

    def catches(self, name, problems, times=1):
        """One case about the lint: in a tree with a planted defect it must find just that."""
        found = list(problems)
        self.case(f"catches {name}",
                  [] if len(found) == times else [f"planted {times}, found {len(found)}: {found}"])

    def skip(self, name, why):
        self.count += 1
        print(f"ok {self.count} {name} # SKIP {why}")

    def finish(self):
        print(f"1..{self.count}")
        sys.exit(1 if self.failed else 0)
