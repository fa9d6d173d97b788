#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program among others on a desktop: there is one of it, which comes to the front when it is asked for again, with
files too, and the session bus starts it where it does not run."""

import contextlib
import os
import re
import shlex
import subprocess
import tempfile
import time

from gi.repository import Gio, GLib

from cases import Cases
from driver import Program

ID = "com.example.HamstringRehab"
PATH = "/com/example/HamstringRehab"
APPLICATION = "org.freedesktop.Application"
PROGRAM = shlex.split(os.environ.get("REHAB_PROGRAM", "hamstring-rehab"))
PATIENCE = 20

TABLE = """\
name,date,minutes,effort
"Adeyemi, Tola",2026-11-02,45,6
"""


def wait_until(what, is_so):
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, f"not so: {what}"
        time.sleep(0.05)


def active_process():
    """Whose window has the keyboard; None in between two."""
    asked = subprocess.run(["xdotool", "getactivewindow", "getwindowpid"], capture_output=True, text=True)
    return int(asked.stdout) if asked.returncode == 0 and asked.stdout.strip() else None


def windows():
    """The windows of the program that are on the screen."""
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "^Hamstring Rehab"], capture_output=True,
                          text=True).stdout.split()


class Desktop:
    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()
        self.program = None
        self.other = None
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def start_again(self, *arguments):
        """Starts the program once more, as the menu of a desktop does. It has to come to an end by itself."""
        subprocess.run([*PROGRAM, *arguments], check=True, timeout=PATIENCE, stdin=subprocess.DEVNULL,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def is_owned(self):
        return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                  GLib.Variant("(s)", (ID,)), None, 0, -1, None).unpack()[0]

    def ask(self, method, *arguments):
        self.bus.call_sync(ID, PATH, APPLICATION, method, GLib.Variant(*arguments), None, 0, PATIENCE * 1000, None)

    def bring(self, program):
        """Gives a program the keyboard."""
        subprocess.run(["xdotool", "search", "--all", "--onlyvisible", "--pid", str(program.process.pid), "--name",
                        "^Hamstring Rehab", "windowactivate"], check=True, capture_output=True)
        wait_until("its window has the keyboard", lambda: active_process() == program.process.pid)

    def cover(self):
        """Another window has the keyboard: the sample clinic that somebody tries out, which is a program of its own."""
        if self.other is None:
            self.other = Program("--demo")
            self.other.find("list", "Patients")
        self.bring(self.other)

    def first(self):
        """The program owns its name on the session bus"""
        self.program = Program()
        self.program.press(self.program.find("button", re.compile("Sample Clinic")))
        self.program.find("list", "Patients")
        assert self.is_owned()

    def second(self):
        """Started again, it shows the window that is there, and no other"""
        self.cover()
        before = len(windows())
        self.start_again()
        wait_until("the first window has the keyboard", lambda: active_process() == self.program.process.pid)
        assert len(windows()) == before, windows()

    def files(self):
        """A file that it is started with arrives in that window"""
        table = os.path.join(self.folder.name, "squad.csv")
        with open(table, "w", encoding="utf-8") as file:
            file.write(TABLE)
        self.cover()
        self.start_again(table)
        wait_until("the first window has the keyboard", lambda: active_process() == self.program.process.pid)
        self.program.label(re.compile("^A table as text: 1 row"))
        self.program.keys("Escape")
        self.program.gone("dialog", "Import")

    def over_the_bus(self):
        """The session bus can ask it for the same"""
        self.cover()
        self.ask("Activate", "(a{sv})", ({},))
        wait_until("the first window has the keyboard", lambda: active_process() == self.program.process.pid)

    def apart(self):
        """One with a folder of its own is a program of its own"""
        for program in (self.other, self.program):
            self.bring(program)
            program.quit()
        assert not self.program.complaints(), self.program.words()
        wait_until("the name is free", lambda: not self.is_owned())

    def started_by_the_bus(self):
        """The session bus starts it where it does not run, and it ends with its window"""
        services = os.path.join(os.environ["XDG_DATA_HOME"], "dbus-1", "services")
        os.makedirs(services, exist_ok=True)
        with open(os.path.join(services, f"{ID}.service"), "w", encoding="utf-8") as file:
            file.write(f"[D-BUS Service]\nName={ID}\nExec={shlex.join(PROGRAM)} --gapplication-service\n")
        self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ReloadConfig", None, None, 0, -1, None)
        self.ask("Activate", "(a{sv})", ({},))
        wait_until("there is a window", lambda: len(windows()) == 1)
        self.ask("ActivateAction", "(sava{sv})", ("quit", [], {}))
        wait_until("the name is free", lambda: not self.is_owned())
        self.folder.cleanup()


CASES = ["first", "second", "files", "over_the_bus", "apart", "started_by_the_bus"]


def main():
    cases = Cases(len(CASES))
    desktop = Desktop()
    cases.run_in_turn(desktop, CASES)
    for program in (desktop.program, desktop.other):
        if program is not None and program.process.poll() is None:
            with contextlib.suppress(Exception):
                program.process.terminate()
    cases.finish()


if __name__ == "__main__":
    main()
