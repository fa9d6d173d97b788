# SPDX-License-Identifier: GPL-3.0-or-later
"""What comes to stand elsewhere than where the keyboard is, is said: each case does one thing, and listens for it."""

import os
import re
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import host  # finds the journeys' modules
import keyboard

import driver
from gi.repository import Gio, GLib

ENTRIES = {"text box", "search box", "spin button", "entry"}


class Listener:
    """Hears what the program has said, as a screen reader would."""

    def __init__(self, program):
        self.program = program
        self.keyboard = keyboard.Keyboard(program)
        self.heard = []
        program.bus.call_sync("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry",
                              "RegisterEvent", GLib.Variant("(s)", ("object:announcement",)), None,
                              Gio.DBusCallFlags.NONE, -1, None)
        program.bus.signal_subscribe(None, "org.a11y.atspi.Event.Object", "Announcement", None, None,
                                     Gio.DBusSignalFlags.NONE, self.take)

    def take(self, _bus, _sender, _path, _interface, _signal, arguments):
        self.heard.append(str(arguments.unpack()[3]))

    def open(self, place):
        self.program.tell("open", place, 1280, 860, 100, "from-page")
        self.program.roles = {}
        self.read()
        self.heard.clear()

    def read(self):
        deadline = time.monotonic() + driver.PATIENCE
        root = self.program.read()
        while root is None and time.monotonic() < deadline:
            time.sleep(0.05)
            root = self.program.read()
        return root

    def find(self, role, name):
        """The last one of a name that is on the screen: dialogs come behind their page."""
        deadline = time.monotonic() + 4
        nodes = []
        while not nodes and time.monotonic() < deadline:
            nodes = [node for node in self.read().walk()
                     if node.role in role and re.fullmatch(name, node.name) and "showing" in node.states]
        if not nodes:
            raise driver.Missing(f"There is no {role} {name!r}.")
        return nodes[-1]

    def press(self, *names):
        self.program.tell("visible")
        self.keyboard.press(*names)
        self.program.tell("visible")

    def expect(self, pattern):
        """Waits for something to be said."""
        deadline = time.monotonic() + 4
        while time.monotonic() < deadline:
            self.program.tell("visible")
            self.program.listen()
            if any(re.search(pattern, words) for words in self.heard):
                return
        raise AssertionError(f"{pattern!r} was not said, but {self.heard}")

    # What is done

    def search(self, place, name, words, pattern):
        self.open(place)
        self.find(ENTRIES, name).set_text(words)
        self.expect(pattern)

    def click(self, place, name, pattern):
        self.open(place)
        self.find({"button"}, name).click()
        self.expect(pattern)


def main():
    program = host.Host(sys.argv[1])
    ears = Listener(program)

    def patients_found():
        """how many patients a search finds"""
        ears.search("overview", "Search.*|Name, squad or sport", "ade", r"^1 found$")

    def commands_found():
        """how many commands a search finds"""
        ears.search("shortcuts", "Search", "undo", r"^\d+ found$")

    def templates_found():
        """how many templates a search finds"""
        ears.search("templates", "Search.*", "bridge", r"^\d+ found$")

    def exercises_found():
        """how many exercises a search finds"""
        ears.search("programme", "Search exercises", "curl", r"^\d+ found$")

    def items_found():
        """how many items of a comparison a search finds"""
        ears.search("compare", "Search Items", "sleep", r"^\d+ of \d+ items")

    def athletes_found():
        """how many athletes a search finds"""
        ears.search("squad-table", "Search.*|Name or sport", "rugby", r"^3 of 14 athletes")

    def saved():
        """what was saved"""
        ears.open("version-save")
        ears.find(ENTRIES, "Reason.*").set_text("Stronger by now")
        ears.find({"button"}, "Save").click()
        ears.expect(r"Version \d+ saved$")

    def undone():
        """which step was taken back"""
        ears.open("running-save")
        ears.press("Escape")
        ears.find({"button"}, "Undo.*").click()
        ears.expect(r"^Undo")

    def step_undone():
        """which step of the programme was taken back"""
        ears.open("version-save")
        ears.press("Escape")
        ears.find({"button"}, "Undo.*").click()
        ears.expect(r"^Undo: ")

    def copied():
        """what was copied"""
        ears.click("compare", "Copy.*", r"Copied for a spreadsheet")

    def imported():
        """what was imported"""
        ears.click("import-preview", "Import 3 Sessions and 4 Days", r"3 sessions")

    def field_wrong():
        """what is wrong with a field"""
        ears.click("patient-dialog", "Add|Save", r"empty|Enter|needed|cannot")

    def score_wrong():
        """why a figure does not count"""
        ears.open("draft-pain")
        ears.find(ENTRIES, "Pain now.*").set_text("77")
        ears.expect(r"0 to 10")

    def day_read_out():
        """the day that a chart reads out"""
        ears.open("progress-day")
        ears.press("Left")
        ears.expect(r"November")

    def session_read():
        """how a typed session is read"""
        ears.open("running")
        ears.press("F2")
        ears.find(ENTRIES, "Session").set_text("run 7 km")
        ears.expect(r"7")

    def dose_read():
        """how a typed dose is read"""
        ears.open("programme")
        ears.find({"button"}, "Dose, 3 × 15.*").click()
        ears.find(ENTRIES, "Dose.*").set_text("4 x 8 at 20 kg")
        ears.expect(r"4 sets|4 × 8")

    functions = [patients_found, commands_found, templates_found, exercises_found, items_found, athletes_found, saved,
                 undone, step_undone, copied, imported, field_wrong, score_wrong, day_read_out, session_read, dose_read]
    host.run_each(program, functions, sys.argv[2:])


if __name__ == "__main__":
    main()
