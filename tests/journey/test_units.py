#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pounds and miles on the real program: a dose, a run that is planned and one that was done, their papers, and back again."""

import os
import re
import tempfile

import clinic
from cases import Cases
from driver import Program

NAME = "Okafor, Ada"
LIST = "Exercises of the programme"
SETTINGS = "[com/example/HamstringRehab]\nmass-unit='lb'\ndistance-unit='mi'\n"


class Units:
    def __init__(self, folder):
        self.data_folder = os.path.join(folder, "clinic")
        self.keyfile = os.path.join(folder, "glib-2.0", "settings", "keyfile")
        self.environment = dict(os.environ, GSETTINGS_BACKEND="keyfile", XDG_CONFIG_HOME=folder)
        os.makedirs(os.path.dirname(self.keyfile))
        with open(self.keyfile, "w", encoding="utf-8") as keyfile:
            keyfile.write(SETTINGS)
        self.program = None

    def start(self):
        self.program = Program("--data-dir", self.data_folder, environment=self.environment)

    def row(self, words, **wanted):
        return self.program.find("list item", re.compile(words), inside=LIST, **wanted)

    def day(self, words, **wanted):
        """The first day of the running plan."""
        return self.program.find("grid cell", re.compile(f"^Week 1, Monday.*: {words}"), **wanted)

    # The steps

    def begin(self):
        """A clinic with an athlete, in pounds and miles."""
        self.start()
        program = self.program
        clinic.begin(program, NAME, "Right")

    def type_a_dose(self):
        """A dose in pounds reads in pounds, in the programme and in the preview of its sheet."""
        program = self.program
        program.keys("ctrl+4")
        program.press(program.find("list item", re.compile("^Phase 1: calm and isometric"), inside="For This Phase"))
        self.row(", 1 of ", focused=True)
        program.keys("Return")
        program.find("text box", "Dose", focused=True)
        program.type("3 x 12 at 45 lb")
        program.keys("Return")
        self.row("3 × 12 at 45 lb.*, 1 of ")
        program.keys("ctrl+s")
        program.find(None, re.compile("Version 1"))
        program.keys("Return")
        program.find("button", re.compile(r"^Version 1\b"))
        program.keys("ctrl+p")
        program.find("image", re.compile("^Page 1 of "))
        program.keys("Escape")
        program.gone("image", re.compile("^Page 1 of "))

    def plan_a_run(self):
        """A run of three miles is planned."""
        program = self.program
        program.find("tab", "Exercises")
        program.keys("alt+u")
        program.find("tab", "Running", checked=True)
        program.press(program.find("button", "Start Running Plan…"))
        program.find("radio", inside="Start Running Plan", focused=True)
        program.keys("End", "Return")
        program.find("radio", "Free plan", inside="Start Running Plan", checked=True)
        program.press(program.find("button", "Start", inside="Start Running Plan"))
        program.gone("dialog", "Start Running Plan")
        self.day("nothing planned", selected=True, focused=True)
        program.type("run 3")
        program.find("text box", "Session", focused=True)
        program.type(" mi")
        program.keys("Return")
        self.day("Run 3 mi, planned")
        program.keys("ctrl+s")
        program.gone("label", "Unsaved changes")

    def keep_a_day(self):
        """A run of three miles was done."""
        program = self.program
        program.keys("ctrl+5")
        program.find("text box", re.compile("^Pain on waking"), focused=True)
        program.keys("Tab", "Tab", "Tab", "Tab", "r")
        program.find("text box", re.compile("^Minutes"), focused=True)
        program.keys("3", "0", "Tab", "4", "Tab")
        program.find("text box", re.compile("^Miles"), focused=True)
        program.keys("3", "Tab")
        program.find("text box", re.compile("^Climb, feet"), focused=True)
        program.label("Mi")
        program.keys("ctrl+6")
        program.find("toggle button", re.compile("^Distance Run"))
        program.wait_until("a chart in miles", lambda: any("Distance run: 3 mi" in button.description for button in
                                                           program.find_all("toggle button", re.compile("^Distance Run"))))

    def back_to_metric(self):
        """Preferences change what is read, at once, and nothing that is kept."""
        program = self.program
        program.keys("ctrl+5")
        program.find("text box", re.compile("^Miles"))
        program.keys("ctrl+comma")
        program.find("dialog", "Preferences")
        # The metric one is the second of both lists.
        for title, choice in (("Loads and weights", "Kilograms"), ("Distances", "Kilometres")):
            row = program.find("combo box", title)
            program.press(row, "space")
            program.wait_until(f"the choices of {row}", lambda row=row: program.unfolded(row))
            program.keys("Home", "Down", "Return")
            program.wait_until(f"{row} is at {choice}", lambda row=row, choice=choice: program.folded_at(row, choice))
        program.keys("Escape")
        program.gone("dialog", "Preferences")
        kilometres = program.find("text box", re.compile("^Kilometres"))
        assert kilometres.text == "4.83", kilometres.text
        program.keys("ctrl+4")
        self.day("Run 4.83 km, planned")
        program.keys("alt+x")
        self.row("3 × 12 at 20.41 kg.*, 1 of ")
        program.quit()
        clinic.look(self.data_folder, "SELECT load_kg FROM prescription WHERE position = 0", "20.41")
        clinic.look(self.data_folder, "SELECT distance_km FROM session", "4.83")
        with open(self.keyfile, encoding="utf-8") as keyfile:
            kept = keyfile.read()
        assert "mass-unit='kg'" in kept and "distance-unit='km'" in kept, kept

    def end(self):
        """The program has nothing to complain of."""
        assert not self.program.complaints(), self.program.words()


STEPS = ["begin", "type_a_dose", "plan_a_run", "keep_a_day", "back_to_metric", "end"]


def main():
    with tempfile.TemporaryDirectory(prefix="rehab-units-") as folder:
        cases = Cases(len(STEPS))
        cases.run_in_turn(Units(folder), STEPS)
        cases.finish()


if __name__ == "__main__":
    main()
