#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The installed Flatpak: what its sandbox lets it reach, the whole job in it, and a desktop that does not play along.

The journey is that of the program without a sandbox, to the same end; here the clinic lies where the sandbox has it, and
the sheet leaves through the desktop's own file chooser.
"""

import json
import os
import re
import socket
import stat
import struct
import subprocess
import sys
import tempfile
import time

from gi.repository import Gio, GLib

from installed import APPLICATION, DATA_FOLDER, FILES_FOLDER, OWN_FOLDER, Installed, Portals, call_bus, environment, run_inside

from cases import Cases, Skip  # noqa: E402
from driver import PATIENCE  # noqa: E402
from test_journey import NAME, Journey  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))

# All that the program may have, as flatpak says it; a fallback to X11 is X11 where there is nothing else.
PERMISSIONS = {"shared": {"ipc"}, "sockets": {"x11", "wayland", "fallback-x11"}, "devices": {"dri"}}

STRANGER = "com.example.Stranger"
ATHLETE = "Adeyemi, Tola"
REPLACED = "%PDF that was there before"

JOURNEY_BEFORE_PRINTING = ["name_the_clinic", "add_an_athlete", "assess", "prescribe", "keep_a_diary", "look_at_progress"]
JOURNEY_AFTER_PRINTING = ["quit", "look_into_the_database", "find_it_again"]


def read_permissions(context):
    return {name: {word for word in words.split(";") if word} for name, words in context.items()}


class Sandbox:
    """What can be reached from inside, as a probe tells that runs in the program's place."""

    def __init__(self, folder):
        # Something for it to find, were it to get out: a listener, a file in the home folder, a name on the bus.
        self.listener = socket.create_server((socket.inet_ntoa(struct.pack("!I", socket.INADDR_LOOPBACK)), 0))
        self.secret = os.path.join(os.path.expanduser("~"), "Patients elsewhere")
        self.folder = folder
        os.makedirs(self.secret, exist_ok=True)
        # Held on to: a connection that nobody holds goes, and its names with it.
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        call_bus("RequestName", GLib.Variant("(su)", (STRANGER, 0)))
        self.seen = None

    def look(self):
        if self.seen is None:
            with open(os.path.join(HERE, "probe.py"), encoding="utf-8") as probe:
                host, port = self.listener.getsockname()
                self.seen = json.loads(run_inside("python3", "-c", probe.read(), host, str(port), self.secret, STRANGER))
        return self.seen

    def asks_for_no_more(self):
        """What was installed asks for display, IPC and graphics, and for nothing else."""
        said = subprocess.run(["flatpak", "info", "--user", "--show-permissions", APPLICATION], env=environment(), check=True,
                              capture_output=True, text=True).stdout
        groups = re.findall(r"^\[(.*)\]$", said, flags=re.M)
        assert groups == ["Context"], said
        context = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
        assert read_permissions(context) == PERMISSIONS, said

    def gets_no_more(self):
        """The sandbox says of itself that it grants no more than that."""
        info = self.look()["info"]
        print(f"# Permissions in the sandbox: {' '.join(f'{name}={words}' for name, words in info['Context'].items())}")
        assert read_permissions(info["Context"]) == PERMISSIONS, info
        assert info["Application"]["name"] == APPLICATION, info
        assert set(info) == {"Application", "Instance", "Context"}, info

    def has_no_network(self):
        """There is no network inside: no interface but its own loop, and nothing connects."""
        seen = self.look()
        assert seen["interfaces"] == ["lo"], seen["interfaces"]
        for what in ("far", "far6", "datagram", "near", "names"):
            assert isinstance(seen[what], str), f"{what}: {seen[what]}"
        # The probe itself can connect: outside, it is heard.
        socket.create_connection(self.listener.getsockname(), timeout=5).close()

    def has_no_home(self):
        """The home folder and the system's folders are out of sight, and only its own can be written."""
        seen = self.look()
        assert seen["home"] == [".var"], seen["home"]
        assert isinstance(seen["folder"], str), seen["folder"]
        assert seen["own"] == os.path.join(OWN_FOLDER, "data"), seen["own"]
        assert seen["write_own"] is True and seen["write_program"] is not True, seen
        assert os.path.exists(os.path.join(OWN_FOLDER, "data", "probe"))
        assert not os.path.exists(os.path.join(os.path.expanduser("~"), "probe"))
        os.remove(os.path.join(OWN_FOLDER, "data", "probe"))
        assert not any(seen["system"].values()), seen["system"]

    def talks_to_nobody(self):
        """On the buses it sees the portals and nobody else."""
        seen = self.look()
        others = [name for name in seen["session"]["names"]
                  if name not in ("org.freedesktop.DBus", APPLICATION) and not name.startswith("org.freedesktop.portal.")]
        assert others == [], others
        assert seen["session"]["answers"] not in (True, None), seen["session"]
        assert seen["system_bus"]["answers"] is not True, seen["system_bus"]
        assert [name for name in seen["system_bus"]["names"] if name != "org.freedesktop.DBus"] == [], seen["system_bus"]


class Languages:
    """What the one file that was installed speaks."""

    WORDS = "No Patient Chosen"

    def __init__(self):
        self.program = None

    def speak(self):
        """It has every translation in it, and speaks the language of the system."""
        with open(os.path.join(HERE, "..", "..", "po", "LINGUAS"), encoding="utf-8") as file:
            languages = [line.strip() for line in file if line.strip() and not line.startswith("#")]
        said = json.loads(run_inside("python3", "-c", "import gettext, json, sys; print (json.dumps ("
                                     "[gettext.translation ('hamstring-rehab', '/app/share/locale', [language]).gettext (sys.argv[1]) "
                                     "for language in sys.argv[2:]]))", self.WORDS, *languages))
        assert len(said) == len(languages), said

        # A runtime has its locales only for languages that were installed with it.
        there = run_inside("locale", "-a").split()
        for language, words in zip(languages, said):
            locale = next((name for name in there if name.startswith(f"{language}_") and name.endswith(".utf8")), None)
            if locale is not None and words != self.WORDS:
                self.program = Installed("--demo", LANG=locale)
                self.program.label(words)
                self.program.quit()
                return
        raise Skip(f"of {languages} the runtime has no locale, or the catalogue not these words")


class Refused:
    """A desktop that is asked for a file and does not give one: the sample clinic, up to the sheet's paper."""

    def __init__(self, portals):
        self.portals = portals
        self.program = None

    def open_sheet(self):
        self.program = program = Installed("--demo")
        program.press(program.find("list item", ATHLETE, inside="Patients"))
        program.find("heading", ATHLETE)
        program.keys("ctrl+4")
        program.find("list", "Exercises of the programme")
        program.keys("ctrl+p")
        program.find("image", re.compile("^Page 1 of "), inside="Programme Sheet")

    def save_into_own_folder(self, words):
        program = self.program
        before = set(os.listdir(FILES_FOLDER)) if os.path.isdir(FILES_FOLDER) else set()
        program.click("button", "Save as PDF…")
        program.find("alert dialog", "A File Could Not Be Chosen")
        program.label(words)
        program.label(re.compile(re.escape(FILES_FOLDER)))
        program.click("button", "Save There")
        program.label("Saved as PDF")
        files = set(os.listdir(FILES_FOLDER)) - before
        assert len(files) == 1, files
        path = os.path.join(FILES_FOLDER, files.pop())
        assert stat.S_IMODE(os.stat(path).st_mode) == 0o600 and stat.S_IMODE(os.stat(FILES_FOLDER).st_mode) == 0o700
        said = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
        assert "Tola Adeyemi" in said, said

    def print_in_vain(self, words):
        program = self.program
        program.click("button", "Print…")
        program.find("alert dialog", "It Was Not Printed")
        program.label(words)
        program.click("button", "Close", inside="It Was Not Printed")
        program.gone("alert dialog")
        # It can be tried again at once.
        program.find("button", "Print…", sensitive=True)

    def close(self):
        program = self.program
        program.click("button", "Close", inside="Programme Sheet")
        program.gone("dialog", "Programme Sheet")
        program.quit()
        assert not program.complaints(), program.words()

    def misses_a_portal(self):
        """Without a portal it says so, saves into its own folder, and goes on."""
        self.portals.take_away()
        self.open_sheet()
        self.save_into_own_folder(re.compile("offers no file chooser to a program in a sandbox"))
        self.print_in_vain(re.compile("offers no printing to a program in a sandbox"))
        self.close()

    def is_refused(self):
        """A portal that refuses is told apart from a person who does, and nothing is lost."""
        self.portals.refuse()
        self.open_sheet()
        self.save_into_own_folder(re.compile("ended without an answer"))
        self.print_in_vain(re.compile("did not take it for printing"))
        self.close()


class Desktop:
    """What a desktop does with a program that it knows: starts it by its name, shows it again, updates it."""

    # What has its bus start it is exported with what is installed.
    EXPORTS = os.path.join(os.environ.get("FLATPAK_USER_DIR", ""), "exports", "share")
    SERVICE = os.path.join(EXPORTS, "dbus-1", "services", f"{APPLICATION}.service")
    PATH = "/" + APPLICATION.replace(".", "/")

    def __init__(self, portals):
        self.link = os.path.join(portals.folder, f"{APPLICATION}.service")

    def list_windows(self):
        done = subprocess.run(["xdotool", "search", "--onlyvisible", "--classname", f"^({APPLICATION}|hamstring-rehab)$"],
                              capture_output=True, text=True, check=False)
        return done.stdout.split()

    def wait_for(self, what, is_so):
        deadline = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < deadline, f"Never came about: {what}; windows: {self.list_windows()}"
            time.sleep(0.1)

    def activate(self):
        bus = Gio.bus_get_sync(Gio.BusType.SESSION, None)
        bus.call_sync(APPLICATION, self.PATH, "org.freedesktop.Application", "Activate", GLib.Variant("(a{sv})", ({},)), None, 0,
                      int(PATIENCE * 1000), None)

    def starts_it_by_name(self):
        """Its name on the bus starts it, and who starts it a second time gets the window that is there."""
        with open(os.path.join(self.EXPORTS, "applications", f"{APPLICATION}.desktop"), encoding="utf-8") as file:
            assert "\nDBusActivatable=true\n" in file.read()
        os.makedirs(os.path.dirname(self.link), exist_ok=True)
        os.symlink(self.SERVICE, self.link)
        call_bus("ReloadConfig")
        self.activate()
        self.wait_for("a window", lambda: len(self.list_windows()) == 1)
        first = self.list_windows()

        for again in (self.activate, self.run_again):
            subprocess.run(["xdotool", "windowminimize", first[0]], check=True)
            self.wait_for("no window in sight", lambda: self.list_windows() == [])
            again()
            self.wait_for("the window that was there", lambda: self.list_windows() == first)

    def run_again(self):
        """As from a terminal: it hands over to the one that runs, and ends."""
        done = subprocess.run(["flatpak", "run", "--user", APPLICATION], env=environment(), stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=PATIENCE, check=False)
        assert done.returncode == 0, done.stderr

    def close(self):
        subprocess.run(["flatpak", "kill", APPLICATION], capture_output=True, check=False)
        self.wait_for("no window", lambda: self.list_windows() == [])
        if os.path.islink(self.link):
            os.remove(self.link)
            call_bus("ReloadConfig")

    def updates_it(self):
        """What was entered is there after the program was taken away, and after it was installed anew."""
        bundle = os.path.join(HERE, "..", "..", "build", f"{APPLICATION}.flatpak")
        before = self.read_clinic()
        assert before
        for command in (("uninstall", APPLICATION), ("install", "--no-deps", bundle)):
            subprocess.run(["flatpak", "--user", command[0], "-y", "--noninteractive", *command[1:]], stdin=subprocess.DEVNULL,
                           capture_output=True, check=True)
            assert self.read_clinic() == before, command

    def read_clinic(self):
        files = {}
        for name in os.listdir(DATA_FOLDER):
            with open(os.path.join(DATA_FOLDER, name), "rb") as file:
                files[name] = file.read()
        return files


class InstalledJourney(Journey):
    """The journey, in the sandbox."""

    def __init__(self, folder, why_no_portal):
        super().__init__(folder)
        self.data_folder = DATA_FOLDER
        self.why_no_portal = why_no_portal

    def start(self):
        started_before, self.program = self.program is not None, Installed()
        if started_before:
            # Here settings are kept, and it goes on where it was left.
            self.program.find("heading", NAME)
            self.program.find("list", "Exercises of the programme")
            self.program.keys("ctrl+1")

    def reach_no_network(self):
        """The running program has no socket to a network, as the kernel counts them."""
        net = f"/proc/{self.program.inside()}/net"
        assert os.stat(net).st_ino != os.stat("/proc/self/net").st_ino
        with open(f"{net}/dev", encoding="utf-8") as file:
            interfaces = [line.partition(":")[0].strip() for line in file.readlines()[2:]]
        assert interfaces == ["lo"], interfaces
        for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6", "icmp", "icmp6", "packet", "netlink"):
            with open(f"{net}/{kind}", encoding="utf-8") as file:
                sockets = file.readlines()[1:]
            assert kind == "netlink" or sockets == [], f"{kind}: {sockets}"

    def print_the_sheet(self):
        """The sheet leaves through the desktop's own file chooser, in the place of one that was there."""
        if self.why_no_portal is not None:
            raise Skip(self.why_no_portal)
        path = os.path.join(self.folder, "sheet.pdf")
        with open(path, "w", encoding="utf-8") as file:
            file.write(REPLACED)
        super().print_the_sheet()
        assert sorted(os.listdir(self.folder)) == ["sheet.pdf"], os.listdir(self.folder)

    def look_into_the_database(self):
        """The database lies in the program's own folder, for its owner only, and holds what was entered."""
        files = sorted(os.path.relpath(os.path.join(folder, name), OWN_FOLDER)
                       for folder, _folders, names in os.walk(OWN_FOLDER) for name in names if name.endswith(".db"))
        assert files == ["data/hamstring-rehab/hamstring-rehab.db"], files
        super().look_into_the_database()


def main():
    portals = Portals()
    with tempfile.TemporaryDirectory(prefix="rehab-flatpak-") as folder:
        sandbox = Sandbox(folder)
        languages = Languages()
        refused = Refused(portals)
        journey = InstalledJourney(folder, portals.explain_missing())
        steps = [*JOURNEY_BEFORE_PRINTING, "reach_no_network", "print_the_sheet", *JOURNEY_AFTER_PRINTING]
        looks = [sandbox.asks_for_no_more, sandbox.gets_no_more, sandbox.has_no_network, sandbox.has_no_home, sandbox.talks_to_nobody]
        failures = [refused.misses_a_portal, refused.is_refused]

        desktop = Desktop(portals)
        cases = Cases(len(looks) + 3 + len(failures) + len(steps))
        for look in looks:
            cases.run(look)
        for failure in failures:
            cases.run(failure, lambda: refused.program)
            if refused.program is not None:
                refused.program.kill()
        portals.bring_back()
        cases.run_in_turn(journey, steps)
        # Last, since a program that starts has the desktop's portals started, which are to be missing above.
        cases.run(languages.speak, lambda: languages.program)
        if languages.program is not None:
            languages.program.kill()
        cases.run(desktop.starts_it_by_name)
        desktop.close()
        cases.run(desktop.updates_it)
        cases.finish()


if __name__ == "__main__":
    sys.exit(main())
