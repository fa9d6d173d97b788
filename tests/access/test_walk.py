# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page, dialog, menu and popover of the sample clinic, as a screen reader and a keyboard meet it.

Usage: test_walk.py HOST PART [PLACE ...]
"""

import os
import re
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import host  # finds the journeys' modules
import keyboard
import walk

from cases import Cases

# Places that are an open popover of a page: the walk opens each where it hangs.
OPENED_FROM_PAGE = {"episodes", "progress-series"}

# So that the parts go side by side: what is written down of a patient, what is planned, and all else, a new place as well.
PARTS = {
    "assessment": r"assessment|core|finish(ed-.*)?|draft-.*|answered-.*|amend|compare(-.*)?|report|letter",
    "plan": r"phase.*|sport.*|return-check|clearance.*|discharge|review|close-episode|programme|version-.*|templates?|template-form"
            r"|own-exercise|exercise-card|running.*|print|diary.*",
    "around": r".*",
}


def find_part(place):
    return next(part for part, pattern in PARTS.items() if re.fullmatch(pattern, place))


def main():
    part = sys.argv[2]
    wanted = sys.argv[3:]
    program = host.Host(sys.argv[1])
    places = [place for place in program.tell("places")
              if place not in OPENED_FROM_PAGE and (place in wanted if wanted else find_part(place) == part)]
    cases = Cases(len(places) + (0 if wanted else 2))
    whole = walk.Walk(program, keyboard.Keyboard(program))

    for place in places:
        def visit():
            began = time.monotonic()
            problems = whole.visit(place)
            print(f"# {place}: {time.monotonic() - began:.1f} s")
            if problems:
                raise AssertionError(f"{len(problems)} things are wrong:\n" + "\n".join(problem[:400] for problem in problems))

        visit.__doc__ = place
        cases.run(visit)

    def need_each_exception():
        """every exception is still needed"""
        unmet = whole.unmet_exceptions(part)
        if unmet:
            raise AssertionError(f"met by nothing: {', '.join(unmet)}")

    def end_well():
        """nothing was said meanwhile"""
        program.end()

    if not wanted:
        for function in (need_each_exception, end_well):
            cases.run(function)
    print(f"# walked {whole.places} pages and dialogs and {whole.popups} menus and popovers: {whole.controls:,} controls, "
          f"{whole.stops:,} stops of the keyboard")
    cases.finish()


if __name__ == "__main__":
    main()
