#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what can be told of a file without understanding it: its licence, name, guard, length and layout.

Usage: files.py SOURCE_ROOT
"""

import os
import re
import sys

import tap
import tree

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
MOST_LINES = 600
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "tools"}

# The endings whose first line, or second where the first one is taken, names the licence.
FIRST_LINES = {".c": "/* {} */", ".h": "/* {} */", ".css": "/* {} */", ".sql": "-- {}", ".py": "# {}", ".sh": "# {}",
               ".yml": "# {}", ".in": None, ".ui": "<!-- {} -->", ".xml": "<!-- {} -->", ".svg": "<!-- {} -->"}


def find_licences(files):
    problems = []
    for path, text in files.items():
        lines = text.split("\n", 2)
        first = lines[0]
        ending = os.path.splitext(path)[1]
        if first.startswith(("#!", "<?xml", "# shellcheck")):
            first = lines[1] if len(lines) > 1 else ""
        if ending in FIRST_LINES:
            form = FIRST_LINES[ending]
            good = LICENCE in first if form is None else first == form.format(LICENCE)
        elif lines[0].startswith("#!"):
            good = first == f"# {LICENCE}"
        else:
            continue
        if not good:
            problems.append(f"{path}:1: does not begin with {LICENCE}")
    return problems


def find_names(files):
    problems = []
    for path in files:
        name = os.path.splitext(os.path.basename(path))[0]
        words = re.split(r"[-_]", name)
        if path.endswith((".c", ".h", ".py")) and (words[-1] in NO_NAMES or (words[0] != "rehab" and words[0] in NO_NAMES)):
            problems.append(f"{path}: say what is in it; a file of that name gathers whatever has no place")
        if path.startswith("src/") and path.endswith((".c", ".h", ".ui")) and path != "src/main.c" and words[0] != "rehab":
            problems.append(f"{path}: files of src/ begin with rehab-")
    return problems


def find_guards(files):
    problems = []
    for path, text in files.items():
        if path.startswith(("src/", "tests/")) and path.endswith(".h"):
            code = tree.blank(text)
            if re.match(r"\s*#pragma once\n", code) is None:
                problems.append(f"{path}: #pragma once has to come before all else")
    return problems


def find_lengths(files):
    problems = []
    for path, text in files.items():
        if path.startswith("src/") and path.endswith((".c", ".h")):
            # A table grows with what is known, and stays one thing.
            count = re.sub(r"^\S[^\n]*= \{\n.*?^\};\n", "", text, flags=re.S | re.M).count("\n")
            if count > MOST_LINES:
                problems.append(f"{path}: {count} lines beside its tables, over {MOST_LINES}: which two things is it?")
    return problems


def find_blanks(files):
    problems = []
    for path, text in files.items():
        if path == "LICENSE":
            continue
        problems += [f"{path}:{line}: blanks at the end of the line" for line, _ in tree.lines_with(r"[ \t]+$", text)]
        if path.endswith((".c", ".h", ".ui", ".css", ".py")):
            problems += [f"{path}:{line}: a tab" for line, _ in tree.lines_with(r"\t", text)]
        if "\r" in text:
            problems.append(f"{path}: carriage returns")
        if text and not text.endswith("\n"):
            problems.append(f"{path}: no line end at the end of the file")
    return problems


def check_self(report):
    c = f"/* {LICENCE} */\n\n"
    fine = {"src/core/rehab-date.c": c + '#include "config.h"\n', "src/core/rehab-date.h": c + "#pragma once\n\nint a;\n",
            "src/main.c": c, "build-aux/run": f"#!/bin/sh\n# {LICENCE}\n", "README.md": "Words\n",
            "data/a.xml": f'<?xml version="1.0"?>\n<!-- {LICENCE} -->\n', "tests/lint/a.py": f"# {LICENCE}\n"}
    every = (find_licences, find_names, find_guards, find_lengths, find_blanks)
    report.catches("nothing in a tree that is fine", [problem for find in every for problem in find(fine)], 0)
    report.catches("nothing in a long table", find_lengths(
        {"src/core/rehab-a.c": c + "static const int a[] = {\n" + "  1,\n" * MOST_LINES + "};\n"}), 0)
    for name, find, path, text in (
            ("a source without a licence", find_licences, "src/core/rehab-a.c", "\nint a;\n"),
            ("another licence", find_licences, "src/core/rehab-a.c", "/* SPDX-License-Identifier: MIT */\n"),
            ("a script without a licence", find_licences, "build-aux/go", "#!/bin/sh\ntrue\n"),
            ("a template without a licence", find_licences, "src/ui/rehab-a.ui", '<?xml version="1.0"?>\n<interface/>\n'),
            ("a file for everything", find_names, "src/core/rehab-utils.c", c),
            ("a header for everything", find_names, "tests/display/common.h", c),
            ("a file of another name", find_names, "src/core/date.c", c),
            ("a header without a guard", find_guards, "src/core/rehab-a.h", c + "int a;\n"),
            ("a guard that comes late", find_guards, "src/core/rehab-a.h", c + "int a;\n#pragma once\n"),
            ("a guard in a comment", find_guards, "src/core/rehab-a.h", c + "/*\n#pragma once\n*/\n"),
            ("a long file", find_lengths, "src/core/rehab-a.c", c + "\n" * MOST_LINES),
            ("a long file beside a table", find_lengths, "src/core/rehab-a.c", c + "static int a[] = {\n  1,\n};\n" + "\n" * MOST_LINES),
            ("blanks at the end", find_blanks, "src/core/rehab-a.c", c + "int a; \n"),
            ("a tab", find_blanks, "src/core/rehab-a.c", c + "\tint a;\n"),
            ("a cut last line", find_blanks, "src/core/rehab-a.c", c + "int a;")):
        report.catches(name, find({**fine, path: text}))


def main():
    files = tree.read(sys.argv[1])
    report = tap.Report()
    check_self(report)
    report.case("files name their licence", find_licences(files))
    report.case("files say in their name what they hold", find_names(files))
    report.case("headers are guarded", find_guards(files))
    report.case(f"no source is longer than {MOST_LINES} lines", find_lengths(files))
    report.case("no stray blanks", find_blanks(files))
    report.finish()


if __name__ == "__main__":
    main()
