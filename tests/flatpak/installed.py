# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the installed Flatpak as the desktop would, and works the dialogs that the desktop shows in its place."""

import contextlib
import os
import re
import subprocess
import sys

from gi.repository import Gio, GLib

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "journey"))

from driver import ACCESSIBLE, Node, Program  # noqa: E402

APPLICATION = os.environ.get("REHAB_FLATPAK", "com.example.HamstringRehab")
OWN_FOLDER = os.path.join(os.path.expanduser("~"), ".var", "app", APPLICATION)
DATA_FOLDER = os.path.join(OWN_FOLDER, "data", "hamstring-rehab")
FILES_FOLDER = os.path.join(OWN_FOLDER, "data", "hamstring-rehab-files")

# What the session sets for programs without a sandbox, so that they keep away from portals and settings.
FOR_OTHERS = ("GDK_DEBUG", "ADW_DISABLE_PORTAL", "GSETTINGS_BACKEND", "REHAB_PROGRAM")
FILE_CHOOSER = "xdg-desktop-portal-gtk"


def environment(**more):
    return {**{name: value for name, value in os.environ.items() if name not in FOR_OTHERS}, **more}


def run_inside(*command):
    """Runs another command in the program's sandbox, and returns what it says."""
    done = subprocess.run(["flatpak", "run", "--user", f"--command={command[0]}", APPLICATION, *command[1:]], text=True,
                          env=environment(), stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert done.returncode == 0, f"{command[0]} inside ended with {done.returncode}: {done.stderr}"
    return done.stdout


class Installed(Program):
    """The installed program, in its sandbox."""

    def __init__(self, *arguments, **more):
        os.environ["REHAB_PROGRAM"] = f"flatpak run --user {APPLICATION}"
        super().__init__(*arguments, environment=environment(**more))

    def is_ours(self, root):
        """A sandbox has a process of its own between the program and the bus; in this session there is no other program."""
        return root.get(ACCESSIBLE, "Name") != FILE_CHOOSER

    def words(self):
        """Without what flatpak itself says of the machine before it starts the program."""
        return "\n".join(line for line in super().words().splitlines() if not line.startswith("F: "))

    def inside(self):
        """The process id of the program itself, as it is seen from outside."""
        for name in os.listdir("/proc"):
            with contextlib.suppress(OSError, ValueError):
                with open(f"/proc/{int(name)}/cmdline", "rb") as file:
                    command = file.read().split(b"\0")
                if os.path.basename(command[0]) == b"hamstring-rehab":
                    return int(name)
        raise AssertionError("The program runs nowhere")

    @contextlib.contextmanager
    def portal(self):
        """While this lasts, what is read is what the desktop's portal shows."""
        address, roles = self.address, self.roles
        self.address, self.roles = self.wait_until("the portal is on the accessibility bus", self.find_portal), {}
        try:
            yield
        finally:
            self.address, self.roles = address, roles

    def find_portal(self):
        root = Node(self, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", None)
        for bus_name, path in self.call(root, ACCESSIBLE, "GetChildren", None, "(a(so))")[0]:
            with contextlib.suppress(GLib.Error):
                name = Node(self, bus_name, path, None).get(ACCESSIBLE, "Name")
                if name == FILE_CHOOSER:
                    return bus_name, path
        return None

    def kill(self):
        # What is killed is the sandbox's keeper, which does not always take the program with it.
        subprocess.run(["flatpak", "kill", APPLICATION], capture_output=True, check=False)
        super().kill()

    def save_as(self, path):
        """Answers the portal's file chooser; a file that is there is to be replaced."""
        with self.portal():
            # Not by keys: what it offers to complete a path with would take them.
            self.find("text", inside=re.compile("^Save"), focused=True).set_text(path)
            self.click("push button", "Save", inside=re.compile("^Save"))
            if os.path.exists(path):
                button = self.find("push button", "Replace")
                button.click()
            self.gone("push button", "Save", inside=re.compile("^Save"))


class Portals:
    """What of a desktop's portals the session has: all that the machine has, none, or one that refuses."""

    MASK = """[D-BUS Service]
Name=org.freedesktop.portal.Desktop
Exec=/bin/false
"""

    def __init__(self):
        self.folder = os.path.join(os.environ["XDG_RUNTIME_DIR"], "dbus-1", "services")
        self.refusing = None
        # Since 1.17 a portal says here which of its parts a desktop wants.
        folder = os.path.join(os.environ["XDG_CONFIG_HOME"], "xdg-desktop-portal")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "portals.conf"), "w", encoding="utf-8") as file:
            file.write("[preferred]\ndefault=gtk\n")

    def take_away(self):
        """Nobody answers for the desktop, also when asked to start. To be called before anybody was."""
        os.makedirs(self.folder, exist_ok=True)
        with open(os.path.join(self.folder, "org.freedesktop.portal.Desktop.service"), "w", encoding="utf-8") as file:
            file.write(self.MASK)
        call_bus("ReloadConfig")

    def refuse(self):
        self.refusing = subprocess.Popen([sys.executable, os.path.join(os.path.dirname(__file__), "refusing_portal.py")],
                                         stdout=subprocess.PIPE, text=True)
        assert self.refusing.stdout.readline() == "ready\n"

    def bring_back(self):
        if self.refusing is not None:
            self.refusing.kill()
            self.refusing.wait()
        os.remove(os.path.join(self.folder, "org.freedesktop.portal.Desktop.service"))
        call_bus("ReloadConfig")

    def explain_missing(self):
        """Why there can be no portal for files here, or None."""
        if not os.access("/dev/fuse", os.R_OK | os.W_OK):
            return "there is no FUSE, by which a portal hands files in"
        if os.environ["XDG_RUNTIME_DIR"] != f"/run/user/{os.getuid()}":
            return "the session's runtime folder is not where a sandbox has it"
        names = call_bus("ListActivatableNames").unpack()[0]
        for name in ("org.freedesktop.portal.Desktop", "org.freedesktop.portal.Documents",
                     "org.freedesktop.impl.portal.desktop.gtk"):
            if name not in names:
                return f"{name} is not installed"
        return None


def call_bus(method, arguments=None):
    bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    return bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, arguments, None, 0, -1,
                         None)
