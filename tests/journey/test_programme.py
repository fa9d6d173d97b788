#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A programme on the real program by keys alone: template, edits, undo, versions, and an edit that outlives a kill."""

import os
import re
import tempfile

import clinic
from cases import Cases
from driver import Program

NAME = "Okafor, Ada"
LIST = "Exercises of the programme"


class Journey:
    def __init__(self, folder):
        self.data_folder = os.path.join(folder, "clinic")
        self.program = None

    def start(self):
        self.program = Program("--data-dir", self.data_folder)

    def row(self, words, **wanted):
        return self.program.find("list item", re.compile(words), inside=LIST, **wanted)

    def go_to_first(self):
        """Tab comes to the exercise that is selected, or to the first; Escape from what is in it; Home to the first."""
        rows = self.program.find_all("list item", re.compile(r", \d+ of \d+$"), inside=LIST)
        next((row for row in rows if "selected" in row.states), rows[0]).focus()
        self.program.keys("Escape", "Home")
        self.row(", 1 of ", focused=True)

    def open_patient(self):
        """A clinic with an athlete comes to its programme."""
        self.start()
        program = self.program
        clinic.begin(program, NAME, "Right")
        program.keys("ctrl+4")

    def take_template(self):
        """A template fills the page, and the keyboard is on its first exercise."""
        program = self.program
        program.press(program.find("list item", re.compile("^Phase 1: calm and isometric"), inside="For This Phase"))
        self.row("^Bridge hold, 5 × 30 s hold, every day, 1 of ", focused=True)
        program.find("heading", re.compile("^Phase 1: .* exercises$"))

    def type_doses(self):
        """Doses are typed in words, read as they are typed, and Tab goes to the next."""
        program = self.program
        program.keys("Return")
        entry = program.find("text box", "Dose", focused=True)
        program.type("3 x x 12")
        program.find("text box", "Dose", invalid_entry=True)
        program.keys("ctrl+a")
        program.type("4 x 45 s, every other day, pain up to 2")
        program.find("text box", "Dose", invalid_entry=False)
        assert "4 holds of 45 seconds" in program.again(entry).description, program.again(entry).description
        program.keys("Tab")
        program.type("3 x 20 s, Mon Wed Fri")
        program.keys("Return")
        self.row("^Bridge hold, 4 × 45 s hold, .*every other day, 1 of ")
        self.row("3 × 20 s hold.*, 2 of ", focused=True)

    def order_and_days(self):
        """Exercises change places and days from the row."""
        program = self.program
        program.keys("alt+Up")
        self.row("3 × 20 s hold.*, 1 of ", focused=True)
        # Tuesday.
        program.keys("2")
        self.row("3 × 20 s hold.*Tu.*, 1 of ", focused=True)

    def add_from_library(self):
        """Two exercises are added in turn without leaving the search."""
        program = self.program
        count = len(program.find_all("list item", None, inside=LIST))
        program.find("search box", "Search exercises").focus()
        program.type("towel")
        program.keys("Return")
        program.wait_until("one more", lambda: len(program.find_all("list item", None, inside=LIST)) == count + 1)
        program.find("search box", "Search exercises", focused=True)
        program.type("single-leg bridge")
        program.keys("Return")
        program.wait_until("one more", lambda: len(program.find_all("list item", None, inside=LIST)) == count + 2)
        program.find("search box", "Search exercises", focused=True)

    def change_several(self):
        """Several are selected with the keyboard and changed in one step."""
        program = self.program
        self.go_to_first()
        program.keys("shift+Down")
        program.find("tool bar", "Selected exercises")
        program.label("2 selected")
        program.keys("alt+Down")
        self.row("3 × 20 s hold.*, 2 of ")
        program.click("button", "Duplicate")
        self.row(", 4 of 9$")
        program.keys("ctrl+z")
        self.row(", 4 of 7$")

    def undo_and_redo(self):
        """Undo and redo say what they do, and do it."""
        program = self.program
        program.keys("ctrl+z")
        self.row("3 × 20 s hold.*, 1 of ")
        program.find("button", re.compile("^Redo: "))
        program.keys("ctrl+shift+z")
        self.row("3 × 20 s hold.*, 2 of ")
        program.find("button", re.compile("^Undo: "))

    def save(self, number, reason=None):
        program = self.program
        program.keys("ctrl+s")
        title = re.compile(f"Version {number}")
        program.find(None, title, inside=None)
        if reason is not None:
            program.type(reason)
        program.keys("Return")
        program.find("button", re.compile(f"^Version {number}\\b"))
        program.gone("label", "Unsaved changes")

    def save_versions(self):
        """Version 2 is saved with its reason, and what it changes is told by variable."""
        program = self.program
        self.save(1)
        self.go_to_first()
        program.keys("F2")
        program.find("text box", "Dose", focused=True)
        program.type("5 x 45 s at 10 kg, every day")
        program.keys("Return")
        program.find(None, re.compile("Changed since version 1"))
        self.save(2, "Settled for a week")

    def preview_print(self):
        """The sheet comes up."""
        program = self.program
        program.keys("ctrl+p")
        program.find("image", re.compile("^Page 1 of "))
        program.keys("Escape")
        program.gone("image", re.compile("^Page 1 of "))

    def outlive_a_kill(self):
        """An edit that was not saved is there after the program was killed, and can be discarded."""
        program = self.program
        self.go_to_first()
        program.keys("F2")
        program.find("text box", "Dose", focused=True)
        program.type("6 x 45 s at 12.5 kg, every day")
        program.keys("Return")
        self.row("6 × 45 s hold.*12.5 kg.*, 1 of ")
        program.kill()

        self.start()
        program = self.program
        program.press(program.find("list item", NAME, inside="Patients"))
        program.find("heading", NAME)
        program.keys("ctrl+4")
        program.label(re.compile("^Unsaved changes of "))
        self.row("6 × 45 s hold.*12.5 kg.*, 1 of ")
        program.click("button", "Discard")
        self.row("5 × 45 s hold.*10 kg.*, 1 of ")
        program.keys("ctrl+z")
        self.row("6 × 45 s hold.*12.5 kg.*, 1 of ")

    def end(self):
        """The program has nothing to complain of."""
        self.program.quit()
        assert not self.program.complaints(), self.program.words()


STEPS = ["open_patient", "take_template", "type_doses", "order_and_days", "add_from_library", "change_several", "undo_and_redo",
         "save_versions", "preview_print", "outlive_a_kill", "end"]


def main():
    with tempfile.TemporaryDirectory(prefix="rehab-programme-") as folder:
        journey = Journey(folder)
        cases = Cases(len(STEPS))
        cases.run_in_turn(journey, STEPS)
        cases.finish()


if __name__ == "__main__":
    main()
