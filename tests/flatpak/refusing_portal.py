#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A desktop portal that is there, and refuses each file and each printer it is asked for. Says "ready" once it is."""

from gi.repository import Gio, GLib

NAME = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
CHOOSE = """
<method name="{}">
  <arg type="s" direction="in"/> <arg type="s" direction="in"/> <arg type="a{{sv}}" direction="in"/> <arg type="o" direction="out"/>
</method>"""
INTERFACES = f"""
<node>
  <interface name="org.freedesktop.portal.FileChooser">
    {CHOOSE.format("OpenFile")} {CHOOSE.format("SaveFile")}
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.Print">
    <method name="PreparePrint">
      <arg type="s" direction="in"/> <arg type="s" direction="in"/> <arg type="a{{sv}}" direction="in"/>
      <arg type="a{{sv}}" direction="in"/> <arg type="a{{sv}}" direction="in"/> <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>"""


def refuse(_bus, _sender, _path, _interface, _method, _arguments, invocation):
    invocation.return_dbus_error("org.freedesktop.portal.Error.NotAllowed", "This desktop allows nothing")


def tell_version(_bus, _sender, _path, _interface, _property):
    return GLib.Variant("u", 4)


def start(bus, _name):
    for interface in Gio.DBusNodeInfo.new_for_xml(INTERFACES).interfaces:
        bus.register_object(PATH, interface, refuse, tell_version, None)


def main():
    Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.REPLACE, start,
                     lambda _bus, _name: print("ready", flush=True), None)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
