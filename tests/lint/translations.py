#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that po/POTFILES lists each file with words for people, in order, and no other.

Usage: translations.py [--write] SOURCE_ROOT
--write: writes the list anew.
"""

import os
import re
import sys

import tap
import tree

POTFILES = "po/POTFILES"
HEADING = "# Every file with words for people, in alphabetical order: tests/lint/translations.py --write makes it anew.\n"
MARKED = r"\b(?:_|N_|C_|NC_|Q_|ngettext|gettext|dgettext|dngettext|dpgettext2?|g_dgettext|g_dngettext|g_dpgettext2?) ?\("


def has_words(path, text):
    if path.endswith((".desktop.in", ".metainfo.xml.in", ".gschema.xml")):
        return path.startswith("data/")
    if not path.startswith("src/"):
        return False
    if path.endswith(".ui"):
        return re.search(r'\btranslatable="(?:yes|true|1)"', re.sub(r"<!--.*?-->", "", text, flags=re.S)) is not None
    if path.endswith((".c", ".h")):
        # A macro that passes its argument on marks nothing itself.
        code = re.sub(r"^[ \t]*#[ \t]*define[ \t]+(?:_|N_|C_|NC_)\b.*$", "", tree.blank(text), flags=re.M)
        return re.search(MARKED + r'\s*"', code) is not None
    return False


def wanted(files):
    return sorted(path for path, text in files.items() if has_words(path, text))


def write(root):
    files = tree.read(root)
    with open(os.path.join(root, POTFILES), "w", encoding="utf-8") as potfiles:
        potfiles.write(HEADING + "".join(path + "\n" for path in wanted(files)))


def find(files):
    listed = [line.strip() for line in files.get(POTFILES, "").split("\n") if line.strip() and not line.startswith("#")]
    there = wanted(files)
    problems = [f"{POTFILES} lacks {path}" for path in there if path not in listed]
    problems += [f"{POTFILES} lists {path}, which {'has no words' if path in files else 'is not there'}"
                 for path in listed if path not in there]
    problems += [f"{POTFILES} lists {path} twice" for path in sorted(set(listed)) if listed.count(path) > 1]
    if not problems and listed != sorted(listed):
        problems.append(f"{POTFILES} is not in alphabetical order")
    return problems


def find_untranslatable(files):
    """Words in a template that nobody would ever translate."""
    problems = []
    words = r'<property name="(?:label|title|subtitle|description|tooltip-text|placeholder-text|heading|body|text)"(?P<rest>[^>]*)>(?P<text>[^<]*)<'
    for path, text in files.items():
        if not path.startswith("src/") or not path.endswith(".ui"):
            continue
        for match in re.finditer(words, re.sub(r"<!--.*?-->", "", text, flags=re.S)):
            if re.search(r"[^\W\d_]{2}", match["text"]) and "translatable" not in match["rest"] and "bind-" not in match["rest"]:
                problems.append(f"{path}: \"{match['text'].strip()}\" is not marked as translatable")
    return problems


def check_self(report):
    fine = {"src/a.c": 'g_print (_("Yes"));\n', "src/b.c": '/* _("No") */ x = _(label); y = C_D ("a"); "_(\\"";\n',
            "src/c.ui": '<property name="label" translatable="yes">Yes</property>\n<property name="label">%</property>\n',
            "data/d.desktop.in": "[Desktop Entry]\n", "tests/e.c": '_("Yes")\n',
            POTFILES: "# comment\ndata/d.desktop.in\nsrc/a.c\nsrc/c.ui\n"}
    report.catches("nothing in a tree that is fine", find(fine) + find_untranslatable(fine), 0)
    for name, path, text in (
            ("a source that is not listed", "src/f.c", 'N_("Left")\n'),
            ("a plural that is not listed", "src/f.c", 'ngettext ("%d day",\n "%d days", n)\n'),
            ("words in a context that are not listed", "src/f.c", 'C_("side", "Left")\n'),
            ("a template that is not listed", "src/f.ui", '<property name="title" translatable="yes">Left</property>\n'),
            ("a list out of order", POTFILES, "data/d.desktop.in\nsrc/c.ui\nsrc/a.c\n"),
            ("a file listed twice", POTFILES, "data/d.desktop.in\nsrc/a.c\nsrc/a.c\nsrc/c.ui\n"),
            ("a file listed without words", POTFILES, "data/d.desktop.in\nsrc/a.c\nsrc/b.c\nsrc/c.ui\n"),
            ("a file listed that is not there", POTFILES, "data/d.desktop.in\nsrc/a.c\nsrc/c.ui\nsrc/gone.c\n")):
        report.catches(name, find({**fine, path: text}))
    report.catches("words of a template that are not marked", find_untranslatable(
        {**fine, "src/f.ui": '<property name="title">Left</property>\n'}))


def main():
    root = sys.argv[-1]
    if "--write" in sys.argv:
        write(root)
        return
    files = tree.read(root)
    report = tap.Report()
    check_self(report)
    report.case("all words for people are known to the translators", find(files))
    report.case("all words of templates are marked", find_untranslatable(files))
    report.finish()


if __name__ == "__main__":
    main()
