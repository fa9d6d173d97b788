#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that nothing names the machine or the network that somebody worked on.

Usage: words.py SOURCE_ROOT
"""

import re
import sys

import tap
import tree

# Written so that they do not find themselves.
WORDS = (
    (r"(?<![\w.$}*-])/(?:wor[k]|roo[t]|home/(?!developer\b)\w+|User[s])/", "a folder of one machine"),
    (r"(?<![\w/.$-])share[d]/", "a folder that is not part of the project"),
    (r"\b(?:pypi\.or[g]|files\.pythonhosted\.or[g]|registry\.npmjs\.or[g]|crates\.i[o]|proxy\.golang\.or[g]|rubygems\.or[g]"
     r"|docker\.i[o]|ghcr\.i[o]|quay\.i[o])\b", "a package registry"),
    (r"\b(?:localhos[t]|127\.0\.0\.1|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|[\w-]+\.interna[l])\b(?!-)", "a host of one network"),
    (r"\b(?:TOD[O]|FIXM[E]|XX[X]|HAC[K])\b", "work not done"),
)


def find(files):
    problems = []
    for path, text in files.items():
        if path == "LICENSE":
            continue
        for pattern, what in WORDS:
            problems += [f"{path}:{line}: {found!r} is {what}" for line, found in tree.lines_with(pattern, text)]
    return problems


def check_self(report):
    fine = {"a.md": "Look in src/, in /usr/share/doc and in ~/.cache; a workbook; the root/leaf; unshared/x; $root/root/x\n"}
    report.catches("nothing in a tree that is fine", find(fine), 0)
    for name, text in (("a work folder", "cd /wo" "rk/main\n"), ("a home", "in /ro" "ot/x\n"), ("another home", "/home/an" "na/x\n"),
                       ("a folder beside the project", "see sha" "red/style\n"), ("a registry", "https://pypi.o" "rg/simple\n"),
                       ("a host", "http://mirror.inter" "nal/debian\n"), ("an address", "192.16" "8.0.7\n"),
                       ("work not done", "/* TO" "DO: later */\n")):
        report.catches(name, find({**fine, "b.md": text}))
    report.catches("nothing in a name that only looks like one", find({"b.md": re.sub("x", "", "/workx/ing /rootx/less\n")}), 2)


def main():
    report = tap.Report()
    check_self(report)
    report.case("no word of where this was made", find(tree.read(sys.argv[1])))
    report.finish()


if __name__ == "__main__":
    main()
