# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs inside the sandbox, in place of the program, and tells as JSON what there is to be reached.

Usage: python3 -c "$(cat probe.py)" HOST PORT FOLDER NAME
HOST and PORT: the machine's own, where somebody listens outside; FOLDER: one outside; NAME: one that somebody owns on the
session bus.
"""

import configparser
import json
import os
import socket
import sys

from gi.repository import Gio, GLib


def try_to(action, *arguments):
    """Whether it can be done, or the name of what happened instead."""
    try:
        action(*arguments)
    except OSError as error:
        return type(error).__name__ if error.errno is None else os.strerror(error.errno)
    return True


def connect(family, kind, address):
    with socket.socket(family, kind) as one:
        one.settimeout(2)
        one.connect(address)


def write(path):
    with open(path, "w", encoding="utf-8") as file:
        file.write("left behind")


def list_files(folder, own):
    """What lies anywhere below a folder of the system, but for what is the program's own."""
    return [os.path.join(around, name) for around, _folders, names in os.walk(folder) for name in names
            if not around.startswith(own)][:20]


def ask_bus(kind, name):
    """The names that can be seen on a bus, and whether one of them answers."""
    try:
        bus = Gio.bus_get_sync(kind, None)
        names = bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "ListNames", None,
                              GLib.VariantType("(as)"), 0, 3000, None).unpack()[0]
        try:
            bus.call_sync(name, "/", "org.freedesktop.DBus.Peer", "Ping", None, None, Gio.DBusCallFlags.NO_AUTO_START, 3000, None)
            answers = True
        except GLib.Error as error:
            answers = Gio.DBusError.get_remote_error(error)
    except GLib.Error as error:
        return {"names": [], "answers": error.message}
    return {"names": sorted(name for name in names if not name.startswith(":")), "answers": answers}


def main():
    listener, folder, name = (sys.argv[1], int(sys.argv[2])), sys.argv[3], sys.argv[4]
    home = os.path.expanduser("~")
    info = configparser.ConfigParser(interpolation=None, delimiters="=")
    info.optionxform = str
    info.read("/.flatpak-info", encoding="utf-8")
    print(json.dumps({
        "info": {section: dict(info[section]) for section in info.sections()},
        "interfaces": [name for _index, name in socket.if_nameindex()],
        # A machine of the documentation's own network, which nobody has; the machine's own; and its names.
        "far": try_to(connect, socket.AF_INET, socket.SOCK_STREAM, ("192.0.2.1", 80)),
        "far6": try_to(connect, socket.AF_INET6, socket.SOCK_STREAM, ("2001:db8::1", 80)),
        "datagram": try_to(connect, socket.AF_INET, socket.SOCK_DGRAM, ("192.0.2.1", 53)),
        "near": try_to(connect, socket.AF_INET, socket.SOCK_STREAM, listener),
        "names": try_to(socket.getaddrinfo, "example.com", 80),
        "home": sorted(os.listdir(home)),
        "folder": try_to(os.listdir, folder),
        "system": {path: list_files(path, os.path.join(home, ".var")) for path in ("/root", "/home", "/boot", "/srv", "/var/lib")},
        "own": os.environ["XDG_DATA_HOME"],
        "write_own": try_to(write, os.path.join(os.environ["XDG_DATA_HOME"], "probe")),
        "write_home": try_to(write, os.path.join(home, "probe")),
        "write_program": try_to(write, "/app/probe"),
        "session": ask_bus(Gio.BusType.SESSION, name),
        "system_bus": ask_bus(Gio.BusType.SYSTEM, "org.freedesktop.login1"),
    }))


main()
