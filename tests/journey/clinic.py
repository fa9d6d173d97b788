# SPDX-License-Identifier: GPL-3.0-or-later
"""What journeys have in common: a new clinic with its first athlete, and a look into its file."""

import os
import subprocess


def begin(program, name, side):
    """The first run, from the welcome to the page of an athlete, "Family, Given"."""
    program.enter("Clinic", "Harbour Physiotherapy")
    program.enter("Name", "Annika Keller")
    program.enter("Initials", "AK")
    program.click("button", "Start")
    program.label("No Patients Yet")
    program.keys("ctrl+n")
    program.find("text box", "Family name", focused=True)
    family, given = name.split(", ")
    program.enter("Family name", family)
    program.enter("Given name", given)
    program.choose("Side", side)
    program.click("button", "Save")
    program.gone("dialog", "New Patient")
    program.find("heading", name)


def look(folder, query, wanted):
    """Into the file, which nobody else can open while the program runs."""
    path = os.path.join(folder, "hamstring-rehab.db")
    answer = subprocess.run(["sqlite3", "-readonly", "-batch", path, query], check=True, capture_output=True,
                            text=True).stdout.rstrip("\n")
    assert answer == wanted, f"{query}\ngives\n{answer}\nand not\n{wanted}"
