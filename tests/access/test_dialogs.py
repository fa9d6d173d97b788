# SPDX-License-Identifier: GPL-3.0-or-later
"""Each dialog of the sample clinic with two keys: F1 opens the help where it tells of it, and Escape leads back out of it.

What was typed is not lost by it: the dialog asks, or what was typed is kept.
"""

import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import host  # finds the journeys' modules
import keyboard
import owners

from cases import Cases

WINDOW = "RehabWindow"
QUESTION = "AdwAlertDialog"

# Each place that is a dialog, and what the help has to tell of it.
TOPICS = {
    "about": "limits",
    "amend": "finish-assessment",
    "clearance": "clearance",
    "clearance-paper": "clearance",
    "clinician": "who-works",
    "clinician-chooser": "who-works",
    "close-episode": "episodes",
    "compare": "compare",
    "compare-positive": "compare",
    "diary-details": "type-session",
    "discharge": "discharge",
    "episode-dialog": "add-patient",
    "event": "events",
    "event-imaging": "events",
    "event-new": "events",
    "exercise-card": "build-programme",
    "finish": "record-assessment",
    "flag-dialog": "red-flags",
    "import-columns": "import",
    "import-kind": "import",
    "import-names": "import",
    "import-preview": "import",
    "import-trouble": "import",
    "imports": "import",
    "leaflet": "leaflets",
    "letter": "report-letter",
    "own-exercise": "own-exercises",
    "patient-dialog": "add-patient",
    "phase-move": "phases",
    "phase-paper": "phases",
    "preferences": "thresholds",
    "print": "print-sheet",
    "progress-report": "progress-report",
    "progress-report-coach": "progress-report",
    "report": "report-letter",
    "return-check": "return-to-sport",
    "review": "discharge",
    "rules": "thresholds",
    "running-forward": "running-plan",
    "running-reason": "running-plan",
    "running-save": "running-plan",
    "running-session": "running-plan",
    "running-span": "running-plan",
    "running-start": "running-plan",
    "set-aside": "attention",
    "shortcuts": "keyboard",
    "squad-help": "squad-review",
    "squad-paper": "coach",
    "squad-sheets": "squad-sheets",
    "template": "templates",
    "template-form": "templates",
    "templates": "templates",
    "thresholds": "thresholds",
    "version-compare": "versions",
    "version-save": "versions",
    "version-variables": "versions",
}

# Dialogs of several pages: how many times Escape leads out, a page a time.
PAGES = {"import-names": 2, "import-preview": 2, "template": 2}

# Places that are shown with something in them that is not saved.
TYPED_ALREADY = {"discharge", "own-exercise"}

# What is typed or switched there is saved as it is: it is there when the dialog comes again.
KEPT = {"letter", "preferences", "thresholds", "rules"}

# Dialogs that have something to type into or to switch and that close without a question, and why nothing is lost.
NOTHING_LOST = {
    "print": "how a paper looks is no record",
    "progress-report": "how a paper looks is no record",
    "progress-report-coach": "how a paper looks is no record",
    "squad-sheets": "how a paper looks is no record",
    "report": "how a paper looks is no record",
    "running-forward": "it is one of three figures that a command is asked with",
    "running-start": "it is the day that a plan is proposed for, beside a choice of one in four",
}


class Dialogs:
    def __init__(self, program):
        self.program = program
        self.keyboard = keyboard.Keyboard(program)
        self.met = set()
        self.asked = 0
        self.types = set()  # of dialogs
        self.owners = set()  # of popovers

    def tell(self, *words):
        return self.program.tell(*words)

    def shown(self):
        return self.tell("shown")[0]

    def press(self, name, is_over):
        """Presses a key, and waits for what it does, or does not."""
        self.keyboard.press(name)
        deadline = time.monotonic() + 2
        while time.monotonic() < deadline:
            self.tell("visible")
            if is_over():
                return

    def open(self, place):
        self.program.tell("open", place, 1280, 860, 100, "from-page")
        self.program.roles = {}
        return self.shown()

    def visit(self, place):
        """What is wrong with a dialog; None where a place is none."""
        dialog = self.open(place)
        try:
            if dialog == WINDOW:
                return None
            self.met.add(place)
            self.types.add(dialog)
            self.note_popups()
            return [*self.ask_help(place), *self.leave(place, dialog)]
        finally:
            self.tell("close")

    def visit_page(self, place):
        """Whether a place is a dialog."""
        shown = self.open(place)
        self.note_popups()
        self.tell("close")
        return shown != WINDOW

    def note_popups(self):
        self.owners |= {line.split()[1] for line in self.tell("popups")}

    def visit_typed(self, place):
        """Escape once something was typed: it asks, and nothing is gone when one stays."""
        dialog = self.open(place)
        try:
            field = self.tell("type", "7")
            if not field:
                return []
            return list(self.keep(place, dialog, field[0]))
        finally:
            self.tell("close")

    def ask_help(self, place):
        answers = []
        self.tell("help")
        self.press("F1", lambda: answers.extend(self.tell("help")) or answers)
        topic = answers[0].split()[0] if answers else "nothing"
        if topic != f"topic/{TOPICS.get(place)}":
            yield f"F1 opens {topic}"

    def escape(self, dialog):
        """Escape, until there is something else in front or it is sure that there will not be."""
        self.press("Escape", lambda: self.shown() != dialog)
        return self.shown()

    def leave(self, place, dialog):
        expected = QUESTION if place in TYPED_ALREADY else WINDOW
        for _ in range(PAGES.get(place, 1) - 1):
            shown = self.escape(dialog)
            if shown != dialog:
                yield f"Escape leads to {shown}, and not to the page before"
                return
        shown = self.escape(dialog)
        if shown != expected:
            yield f"Escape leads to {shown}"
        elif shown == WINDOW:
            self.press("shift", lambda: self.tell("keyboard") == ["there"])
            keys = self.tell("keyboard")[0]
            if keys != "there":
                yield f"after Escape the keyboard is {keys}"

    def keep(self, place, dialog, field):
        typed = self.tell("typed")
        for _ in range(PAGES.get(place, 1)):
            shown = self.escape(dialog)
        if shown == dialog:
            yield f"Escape does nothing when {typed} stands in {field}"
        elif shown == QUESTION:
            self.asked += 1
            if place in NOTHING_LOST or place in KEPT:
                yield "it asks, although nothing would be lost"
            yield from self.stay(dialog, typed)
        elif place in KEPT:
            self.tell("close")
            self.open(place)
            self.tell("type", "")
            if not set(self.tell("typed")) & set(typed):
                yield f"{typed} was typed into {field}, and {self.tell('typed')} is there when it is opened again"
        elif place not in NOTHING_LOST:
            yield f"Escape closes it without a question when {typed} stands in {field}"

    def stay(self, dialog, typed):
        """In the question Escape is to go on editing."""
        self.press("shift", lambda: self.tell("keyboard")[0].startswith("in "))
        shown = self.escape(QUESTION)
        keys = self.tell("keyboard")[0]
        if shown != dialog:
            yield f"Escape in the question leads to {shown}"
        elif self.tell("typed") != typed:
            yield f"{typed} was typed, and {self.tell('typed')} is there after the question"
        elif not keys.startswith("in Gtk"):
            yield f"after the question the keyboard is {keys}"


def fail_on(problems):
    if problems:
        raise AssertionError("\n".join(problems))


def main():
    program = host.Host(sys.argv[1])
    wanted = sys.argv[2:]
    places = [place for place in program.tell("places") if (place in wanted if wanted else True)]
    dialogs = Dialogs(program)
    pages = []
    # Which places are dialogs shows only when they are open.
    cases = Cases(2 * len([place for place in places if place in TOPICS]) + (1 if wanted else 4))

    for place in places:
        if place not in TOPICS:
            pages.append(place)
            continue

        def visit():
            problems = dialogs.visit(place)
            fail_on(["it is no dialog"] if problems is None else problems)

        def visit_typed():
            fail_on(dialogs.visit_typed(place))

        visit.__doc__ = f"{place}: F1 tells of it, Escape leads back"
        visit_typed.__doc__ = f"{place}: what was typed is not lost"
        cases.run(visit)
        cases.run(visit_typed)

    def know_each_dialog():
        """no other place is a dialog"""
        fail_on([place for place in pages if dialogs.visit_page(place)])

    def show_each_dialog():
        """every type of dialog is at one of the places"""
        fail_on(owners.find_missed_dialogs(dialogs.types, places))

    def hang_each_popover():
        """every owner of a popover, or the dialog that it is in, is at one of the places"""
        fail_on(owners.find_missed_popovers(dialogs.owners | dialogs.types))

    def end_well():
        """nothing was said meanwhile"""
        program.end()

    for function in (know_each_dialog,) if wanted else (know_each_dialog, show_each_dialog, hang_each_popover, end_well):
        cases.run(function)
    print(f"# {len(dialogs.met)} dialogs of {len(dialogs.types)} types; {dialogs.asked} ask before something typed goes")
    cases.finish()


if __name__ == "__main__":
    main()
