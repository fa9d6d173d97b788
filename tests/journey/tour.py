#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Goes through the main job of the sample clinic on the real program, and keeps pictures of it.

Usage: tour.py FOLDER

Leaves numbered PNGs and programme-sheet.pdf in the folder, and says what each is. For where there is no display:
build-aux/dev runs it in a graphical session that nobody sees.
"""

import contextlib
import os
import re
import sys

from driver import Program

ATHLETE = "Adeyemi, Tola"
SHEET = "programme-sheet.pdf"


class Tour:
    def __init__(self, folder):
        self.folder = folder
        self.program = Program("--demo")
        self.taken = 0

    def show(self, name, words):
        """Takes the next picture."""
        self.taken += 1
        name = f"{self.taken:02}-{name}.png"
        self.program.portray(os.path.join(self.folder, name))
        print(f"{name:<24}{words}", flush=True)

    def go(self):
        program = self.program

        athlete = program.find("list item", ATHLETE, inside="Patients")
        program.label(re.compile("^Sample data"))
        self.show("sample-clinic", "The sample clinic as it opens: 14 invented athletes, and who wants attention.")

        program.press(athlete)
        program.find("heading", ATHLETE)
        program.label("Timeline")
        self.show("overview", f"{ATHLETE}: phase, pain, load and score, what wants attention and why.")

        program.keys("ctrl+2")
        program.label(re.compile("^[0-9]+ of [0-9]+ answered$"))
        self.show("assessment", "The last assessment, beside the earlier answers.")

        # Back to the list first: from within a page that goes, GTK puts the keyboard where it likes.
        program.find("list item", ATHLETE, inside="Patients").focus()
        program.keys("ctrl+4")
        program.find("list", "Exercises of the programme")
        self.show("programme", "The programme, with its doses and the library beside it.")
        exercise = program.find("list item", re.compile(" 1 of [0-9]+$"), inside="Exercises of the programme")
        program.press(exercise, "F2")
        program.find("text box", "Dose", focused=True)
        self.show("dose", "A dose, open for editing as it is written.")
        program.keys("Escape")

        program.keys("ctrl+5")
        program.find("group", re.compile("^Monday "))
        self.show("diary", "The diary, week by week, typed like the paper one.")

        program.keys("ctrl+6")
        program.find("group", "Charts")
        self.show("progress", "Pain and load on one time axis.")
        program.click("radio", "Table")
        program.find("tree grid", "Pain")
        self.show("progress-table", "The same days as a table.")

        program.keys("ctrl+p")
        program.find("image", re.compile("^Page 1 of "), inside="Progress Report")
        self.show("report", "How the last weeks went, for the patient or the coach.")
        program.click("button", "Close", inside="Progress Report")
        program.gone("dialog", "Progress Report")

        program.keys("ctrl+4", "ctrl+p")
        program.find("image", re.compile("^Page 1 of "), inside="Programme Sheet")
        self.show("print", "The sheet to take home, before it is printed.")
        program.click("button", "Save as PDF…")
        program.save_as(os.path.join(self.folder, SHEET))
        program.label("Saved as PDF")
        print(f"{SHEET:<24}The sheet itself: exercises, doses in words, the pain rule and a diary to fill in.", flush=True)
        program.click("button", "Close", inside="Programme Sheet")
        program.gone("dialog", "Programme Sheet")

        program.quit()
        if program.complaints():
            raise AssertionError(f"The program complained: {program.words()}")


def main():
    if len(sys.argv) != 2:
        sys.exit("Usage: tour.py FOLDER")
    os.makedirs(sys.argv[1], exist_ok=True)
    # What an earlier tour left would have to be replaced, and asked for.
    with contextlib.suppress(FileNotFoundError):
        os.remove(os.path.join(sys.argv[1], SHEET))
    tour = Tour(os.path.abspath(sys.argv[1]))
    try:
        tour.go()
    except (AssertionError, OSError) as problem:
        sys.exit(f"The tour ended early, after {tour.taken} pictures. {problem}")
    finally:
        tour.program.kill()


if __name__ == "__main__":
    main()
