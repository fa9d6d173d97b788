# SPDX-License-Identifier: GPL-3.0-or-later
"""Ways of the keyboard that lead over more than one place: the list at first start, and what opens beside or over rows."""

import os
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import host  # finds the journeys' modules
import keyboard


class Keys:
    def __init__(self, program):
        self.program = program
        self.keyboard = keyboard.Keyboard(program)

    def open(self, place, width=1280):
        self.program.tell("open", place, width, 860, 100)
        self.program.roles = {}
        self.nodes()

    def press(self, *names):
        self.program.tell("visible")
        self.keyboard.press(*names)
        self.program.tell("visible")

    def nodes(self):
        root = self.program.read()
        while root is None:
            time.sleep(0.05)
            root = self.program.read()
        return [node for node in root.walk() if "showing" in node.states]

    def until(self, what, get):
        """Waits for a list that is not empty."""
        deadline = time.monotonic() + 4
        while time.monotonic() < deadline:
            found = get()
            if found:
                return found[-1]
        raise AssertionError(f"{what}: the keyboard is in {[node for node in self.nodes() if 'focused' in node.states]}")

    def find(self, role, name):
        return self.until(f"there is no {role} {name!r}",
                          lambda: [node for node in self.nodes() if node.role == role and name in node.name])

    def expect_focus(self, what, is_right):
        return self.until(what, lambda: [node for node in self.nodes() if "focused" in node.states and is_right(node)])


def is_in(node, name):
    return any(name in around.name for around in (node, *node.ancestors()))


def main():
    program = host.Host(sys.argv[1])
    keys = Keys(program)

    def start_in_list():
        """at first start the arrows go down the list of patients, from the first one on"""
        keys.open("nobody")
        for name in ("Adeyemi", "Brandt", "Castellanos"):
            keys.press("Down")
            keys.expect_focus(f"Down leads to {name}", lambda node: name in node.name and "selected" in node.states)

    def letters():
        """the letters of an episode open with the keyboard in the first"""
        keys.open("letter")
        keys.find("toggle button", "Letters of This Episode").click()
        keys.expect_focus("it is in the list", lambda node: is_in(node, "New Letter"))

    def panel_over():
        """where an athlete lies over the rows, the keyboard goes there, and back with Escape"""
        keys.open("squad-panel", 620)
        keys.expect_focus("it is in the panel", lambda node: not is_in(node, "Patients") and node.role == "button" and node.name != "Back")
        keys.press("Escape")
        keys.expect_focus("it is in the rows", lambda node: node.role == "list item")

    functions = [start_in_list, letters, panel_over]
    host.run_each(program, functions, sys.argv[2:])


if __name__ == "__main__":
    main()
