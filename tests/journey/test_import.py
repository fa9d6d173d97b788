#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files of a watch and of a team come into diaries of the sample clinic, by keys alone, and go out again."""

import os
import re
import tempfile

from cases import Cases
from driver import Program

# A team's file: one is a patient as it is written, one is only like a patient, and one is nobody's.
SQUAD = """Athlete;Datum;Einheit;Dauer
Tola Adeyemi;03.04.2016;Dauerlauf;45
M. Duarte;03.04.2016;Dauerlauf;40
Jordan Blake;03.04.2016;Dauerlauf;30
"""

# One athlete's: nothing in it tells which of both numbers is the day.
OWN = """Date,Session,Minutes,RPE,Waking pain
03/04/2015,Run,45,4,2
05/04/2015,Gym,60,6,1
06/04/2015,Rest,,,0
07/04/2015,Run,40,11,
"""

ATHLETE = "Duarte, Marco"


class Import:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.squad = self.write("squad.csv", SQUAD)
        self.own = self.write("own.csv", OWN)
        self.program = Program("--demo", self.squad)

    def write(self, name, contents):
        path = os.path.join(self.folder.name, name)
        with open(path, "w", encoding="utf-8") as file:
            file.write(contents)
        return path

    def squad_columns(self):
        """A file opened with the program says what it is, and asks nothing that it tells."""
        program = self.program
        program.find("dialog", "Import")
        program.label(re.compile("^A table as text: 3 rows, 4 columns; between cells: Semicolon"))
        program.find("combo box", re.compile("Athlete"))
        program.press(program.find("button", "Continue", inside="Columns"))

    def squad_names(self):
        """Whose each name is is confirmed; nobody is taken for somebody else."""
        program = self.program
        program.label("2 names are not settled yet.")
        program.press(program.find("button", "Yes, “M. Duarte” is the same person"))
        program.label("1 name is not settled yet.")
        program.press(program.find("button", "Leave Out Everybody Not Chosen Yet"))
        program.press(program.find("button", "Continue", inside="Athletes"))

    def squad_preview(self):
        """Each row says what becomes of it before anything is written."""
        program = self.program
        program.find("list item", re.compile(r"^Line 2 · .*Tola Adeyemi\. New: Run · 45 min$"))
        program.find("list item", re.compile(r"^Line 4 · .*Jordan Blake\. Left out: Run · 30 min$"))
        program.press(program.find("button", "Import 2 Sessions"))
        program.gone("dialog", "Import")
        program.label("Imported 2 sessions for 2 patients")

    def squad_undo(self):
        """One press takes all of it back."""
        program = self.program
        program.click("button", "Undo")
        program.label("Import undone")

    def own_choose(self):
        """A file is chosen for the diary that is open."""
        program = self.program
        program.keys("ctrl+f")
        program.type(ATHLETE)
        program.gone("list item", re.compile("^Adeyemi"), inside="Patients")
        program.press(program.find("list item", ATHLETE, inside="Patients"))
        program.find("heading", ATHLETE)
        program.keys("ctrl+5")
        program.keys("ctrl+i")
        program.open_file(self.own)
        program.label(re.compile("^A table as text: 4 rows, 5 columns; between cells: Comma"))

    def own_question(self):
        """It asks whether 3/4 is in March or in April, and goes on with the answer."""
        program = self.program
        program.label("Say how dates are written.")
        program.choose("“03/04/2015” is", "3 Apr 2015", inside="Import")
        program.press(program.find("button", "Continue", inside="Columns"))

    def own_preview(self):
        """What cannot be read is told by line, with the reason; the rest is imported."""
        program = self.program
        program.find("list item", re.compile("^Line 5. Cannot be read: RPE, “11”: This has to be from 0 to 10"))
        program.press(program.find("button", "Import 2 Sessions and 3 Days"))
        program.gone("dialog", "Import")
        program.label("Imported 2 sessions and 3 days for Duarte, Marco")

    def end(self):
        """The program has nothing to complain of."""
        self.program.quit()
        assert not self.program.complaints(), self.program.words()
        self.folder.cleanup()


CASES = ["squad_columns", "squad_names", "squad_preview", "squad_undo", "own_choose", "own_question", "own_preview", "end"]


def main():
    journey = Import()
    cases = Cases(len(CASES))
    cases.run_in_turn(journey, CASES)
    if journey.program.process.poll() is None:
        journey.program.kill()
    cases.finish()


if __name__ == "__main__":
    main()
