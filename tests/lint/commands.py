#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keys are given to commands in one table, src/ui/rehab-commands.c, and by nothing else.

Usage: commands.py SOURCE_ROOT
"""

import re
import sys

import tap
import tree

TABLE = "src/ui/rehab-commands.c"
INSTALLER = "src/ui/rehab-commands-keys.c"
GIVES_KEYS = (r"\b(gtk_widget_class_add_(?:binding|shortcut)\w*|gtk_shortcut_new\w*|gtk_shortcut_controller_new\w*"
                        r"|gtk_application_set_accels_for_action)\b|class=\"(GtkShortcut\w*)\"")
KEYS = re.compile(r'"((?:<(?:Control|Shift|Alt)>)+\w+)"')


def find_given(files):
    """Shortcuts that are made anywhere but in the installer."""
    problems = []
    for path, text in files.items():
        if not path.startswith("src/") or not path.endswith((".c", ".h", ".ui")) or path == INSTALLER:
            continue
        text = tree.blank(text) if not path.endswith(".ui") else text
        problems += [f"{path}:{line}: {found} gives a key; that is for {TABLE}" for line, found in tree.lines_with(GIVES_KEYS, text)]
    return problems


def find_unlisted(files):
    """Keys that a menu shows beside its items, and that the table does not have."""
    listed = {key for keys in re.findall(r'"([^"\n]*)"', files.get(TABLE, "")) for key in re.split(r"[ |]", keys)}
    return [f"{path}: {key} is not in {TABLE}" for path, text in files.items()
            if path.startswith("src/ui/") and path.endswith(".c") and path != TABLE
            for key in KEYS.findall(tree.blank(text, keep_strings=True)) if key not in listed]


def check_self(report):
    report.catches("a key of a class", find_given({"src/ui/rehab-a.c": "gtk_widget_class_add_binding_action (k, GDK_KEY_a, 0, \"a\", NULL);"}))
    report.catches("a shortcut of a template", find_given({"src/ui/rehab-a.ui": '<object class="GtkShortcut">'}))
    report.catches("a shortcut of a widget", find_given({"src/ui/rehab-a.c": "s = gtk_shortcut_new (t, a);"}))
    report.catches("nothing in a comment", find_given({"src/ui/rehab-a.c": "/* gtk_shortcut_new () */"}), 0)
    report.catches("nothing in the installer", find_given({INSTALLER: "gtk_shortcut_new (t, a);"}), 0)
    table = {TABLE: '{ "<Control>c|<Control>Insert <Control>x" }'}
    report.catches("a key in a menu that no table has", find_unlisted({**table, "src/ui/rehab-a.c": '"<Control>v"'}))
    report.catches("nothing in keys that are listed", find_unlisted({**table, "src/ui/rehab-a.c": '"<Control>x" "<Control>Insert"'}), 0)


def main():
    files = tree.read(sys.argv[1])
    report = tap.Report()
    check_self(report)
    report.case("keys are given in one table", find_given(files))
    report.case("menus show keys of the table", find_unlisted(files))
    report.finish()


if __name__ == "__main__":
    main()
