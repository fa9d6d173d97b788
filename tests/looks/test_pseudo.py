#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through every page of the sample clinic in the language that nobody speaks (pseudo.py).

Usage: test_pseudo.py SOURCE_ROOT SCREENSHOTS LOCALE_FOLDER [FILE]
Fails on a text without brackets that is not somebody's data, a figure or a name: nobody could translate it. With FILE,
what a run of "screenshots --labels" printed is read from there.
"""

import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lint"))

import po  # noqa: E402
import tap  # noqa: E402
import tree  # noqa: E402

# Fewer would mean that the walk stopped on its way.
FEWEST_PLACES = 100
FEWEST_LABELS = 20000

# Words of GTK and libadwaita, which have catalogues of their own.
OF_THE_PLATFORM = {"Close", "Minimize", "Maximize", "Restore", "Back", "Search", "Cancel", "Clear Entry", "Sidebar", "More", "Apply",
                   "Insert Emoji", "Edit", "Pick a Date", "Increase", "Decrease", "Close Sidebar", "Menu", "Main Menu",
                   "What’s New", "Details", "Troubleshooting", "Credits", "Legal", "Acknowledgements"}

# What the calendar of the C library has, and signs for measures that are the same everywhere.
CALENDAR = re.compile(r"\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b"
                      r"|\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
                      r"|Nov(?:ember)?|Dec(?:ember)?)\b")

# The names of publications as they are cited, of questionnaires, of file formats and of keys on a keyboard.
NAMES = re.compile(r"\b[RF]\d+[a-z]?\b|\b(?:GPX|TCX|FIT|CSV|PDF|PNG|SVG|UTF-8|VISA-H|PSFS|LEFS|FASH|TSK-11|PCS|NPRS|Ctrl|Alt|Shift|Page (?:Up|Down)|Home|End|Esc(?:ape)?|Return|Enter"
                   r"|Delete|Backspace|Tab|Space|Insert|F\d+|Up|Down|Left|Right|A4|ISO)\b")


def literals(files, wanted):
    """Every literal of these sources that has a letter."""
    found = set()
    for path, text in files.items():
        if path.startswith(wanted) and path.endswith((".c", ".h")):
            code = tree.blank(text, keep_strings=True)
            for run in re.finditer(r'"(?:\\.|[^"\\\n])*"(?:\s*\\?\s*"(?:\\.|[^"\\\n])*")*', code):
                whole = "".join(po.unescape(part) for part in re.findall(r'"((?:\\.|[^"\\\n])*)"', run.group()))
                # Of a file that is imported, each cell.
                for line in [whole] + re.split(r"[\n;,]", whole):
                    if re.search(r"[^\W\d_]", line):
                        found.add(line.strip(' "'))
    return found


def strip_brackets(text):
    """What is outside of every bracket."""
    before = None
    while before != text:
        before = text
        text = re.sub(r"\[[^\[\]]*\]", " ", text)
    return text


def leftover(text, data):
    """What of a text is neither translated, nor data, nor a figure or a name."""
    rest = strip_brackets(text)
    if not re.search(r"[^\W\d_]{2}", rest) or rest.strip() in OF_THE_PLATFORM or rest.strip() in data:
        return ""
    for literal in data_within(rest, data):
        rest = rest.replace(literal, " ")
    # Of a long cell only its beginning is shown.
    for part in re.findall(r"[^·]+…", rest):
        if any(literal.startswith(part.strip()[:-1]) for literal in data):
            rest = rest.replace(part, " ")
    rest = NAMES.sub(" ", CALENDAR.sub(" ", rest))
    return rest.strip() if re.search(r"[^\W\d_]{2}", rest) else ""


def data_within(text, data):
    return sorted((literal for literal in data if len(literal) > 1 and literal in text), key=len, reverse=True)


def find_locale():
    """Any locale but C's: that one speaks no other language, whatever it is asked for."""
    there = subprocess.run(["locale", "-a"], stdout=subprocess.PIPE, encoding="utf-8", check=False).stdout.split()
    usable = [name for name in there if name.lower().endswith((".utf8", ".utf-8")) and not name.startswith(("C.", "POSIX"))]
    return next((name for name in usable if name.startswith("en_")), usable[0] if usable else None)


def check_self(report):
    data = {"Adeyemi", "Tola", "More at the outer edge", "City AC", "800 m"}
    for text, times in (("[Šééţš]", 0), ("[Pååîîñ: [ŕîîĝĥţ]]", 0), ("Adeyemi, Tola", 0), ("[Ŕéévîîééŵ], 22 Nov 2026", 0), ("City AC · 800 m · [R]", 0),
                        ("More at the outer edge", 0), ("12.5", 0), ("Goom 2016 (R36)", 1), ("Sets", 1), ("Tola · More at the ou… · 12", 0), ("[Šééţš] of five", 1), ("Close", 0)):
        report.catches(f"{'the words' if times else 'nothing'} in “{text}”", [part for part in [leftover(text, data)] if part], times)


def main():
    root, program, folder = sys.argv[1:4]
    report = tap.Report()
    check_self(report)
    files = tree.read(root)
    # What clinicians would write: the sample clinic, what the walk itself types, and how publications are cited.
    data = literals(files, ("src/sample/", "tests/looks/places.c", "tests/looks/squad-shots.c", "src/core/rehab-source", "src/core/rehab-publication"))
    for path, text in files.items():
        if path.startswith("src/core/"):
            data.update(re.findall(r'\.study = "([^"]+)"', text))
    # Languages are called by their own names.
    data.add("English")

    if len(sys.argv) > 4:
        with open(sys.argv[4], encoding="utf-8") as opened:
            output, errors, status = opened.read(), "", 0
    elif find_locale() is None:
        report.skip("every text can be translated", "only the C locale is installed, which has no other language")
        report.finish()
    else:
        with tempfile.TemporaryDirectory() as nowhere:
            run = subprocess.run([program, "--labels", "--variant", "light", nowhere], encoding="utf-8", check=False,
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                 env={**os.environ, "LC_ALL": "", "LANG": find_locale(), "LANGUAGE": "en_XA", "REHAB_LOCALEDIR": folder})
            output, errors, status = run.stdout, run.stderr, run.returncode
    report.case("the walk comes to its end", [f"it ended with {status}"] if status else [])
    report.case("every page fits into its window", sorted({re.sub(r"0x[0-9a-f]+|\(.*?\): |[\d:.]{8,}", "", line) for line in errors.split("\n")
                                                           if "exceeds" in line or "CRITICAL" in line}))

    labels = [line.split("\t")[1:] for line in output.split("\n") if line.startswith("label\t")]
    places = {place for place, _, _, _ in labels}
    report.case(f"{len(labels)} texts of {len(places)} places were seen",
                [] if len(places) >= FEWEST_PLACES and len(labels) >= FEWEST_LABELS else [f"fewer than {FEWEST_PLACES} and {FEWEST_LABELS}"])
    problems = {}
    for place, widget, kind, text in labels:
        # What stands in an entry, somebody typed.
        rest = leftover(text, data) if kind != "typed" else ""
        if rest:
            problems.setdefault((text, rest), (place, widget, kind))
    report.case("every text can be translated",
                [f"{place}, {widget}, {kind}: “{text}” ({rest})" for (text, rest), (place, widget, kind) in problems.items()])
    report.finish()


if __name__ == "__main__":
    main()
