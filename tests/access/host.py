# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the sample clinic place by place, and reads it as assistive technology does."""

import os
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "journey"))

import driver  # noqa: E402
from cases import Cases  # noqa: E402
from gi.repository import Gio, GLib  # noqa: E402


class Host(driver.Program):
    """The host of the clinic, running; what is on the screen is read as from any other program."""

    def __init__(self, path):
        self.said = tempfile.TemporaryFile()
        self.bus = Gio.DBusConnection.new_for_address_sync(
            driver.accessibility_address(),
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.address = None
        self.has_used_file_dialog = False
        self.pressed = 0
        self.roles = {}
        self.focus_events = []
        self.bus.call_sync("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry",
                           "RegisterEvent", GLib.Variant("(s)", ("object:state-changed:focused",)), None,
                           Gio.DBusCallFlags.NONE, -1, None)
        self.bus.signal_subscribe(None, "org.a11y.atspi.Event.Object", "StateChanged", None, "focused",
                                  Gio.DBusSignalFlags.NONE, self.take_focus)
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.said, text=True)

    def tell(self, *words):
        """Has the host do something; returns what it answers."""
        self.process.stdin.write(" ".join(str(word) for word in words) + "\n")
        self.process.stdin.flush()
        lines = []
        while True:
            line = self.process.stdout.readline()
            if not line:
                self.process.wait()
                raise driver.Missing(f"The host has ended on {words}. It said: {self.words()}")
            if line == "done\n":
                return lines
            lines.append(line.rstrip("\n"))

    def listen(self):
        """Takes in all that has come over the bus."""
        while GLib.MainContext.default().iteration(False):
            pass

    def catch_up(self):
        """Takes in what the host has said until now: it says things in turn, and its answer to this comes after them."""
        self.bus.call_sync(self.address[0], self.address[1], driver.ACCESSIBLE, "GetRole", None, None,
                           Gio.DBusCallFlags.NONE, -1, None)
        self.listen()

    def open(self, place, width=1280, height=860, text=100):
        self.tell("open", place, width, height, text)
        self.roles = {}

    def end(self):
        self.process.stdin.close()
        status = self.process.wait(driver.PATIENCE)
        if status != 0 or self.words():
            raise AssertionError(f"The host ended with {status} and said: {self.words()}")


def run_each(program, functions, wanted):
    """Runs the functions, or of them those whose names are wanted, each at a place that is closed again after it."""
    functions = [function for function in functions if not wanted or function.__name__ in wanted]
    cases = Cases(len(functions) + 1)
    for function in functions:
        cases.run(function)
        program.tell("close")

    def end_well():
        """nothing was said to the log meanwhile"""
        program.end()

    cases.run(end_well)
    cases.finish()
