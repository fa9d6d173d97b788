#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that uncrustify would leave each source as it is; `build-aux/dev format` makes it so.

In headers the columns of prototypes are aligned over many functions, which uncrustify cannot do: there, runs of blanks
are not compared.

Usage: formatting.py SOURCE_ROOT
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile

import tap
import tree

MOST_SHOWN = 12
BRACE = r"^[ \t]*(?:\} *)?(?:if|else|for|while|do|switch)\b[^\n;]*\{[ \t]*$"


def lay_out(configuration, texts):
    """Returns {path: text as uncrustify would write it}."""
    with tempfile.TemporaryDirectory() as folder:
        for path, text in texts.items():
            os.makedirs(os.path.dirname(os.path.join(folder, "in", path)), exist_ok=True)
            with open(os.path.join(folder, "in", path), "w", encoding="utf-8") as written:
                written.write(text)
        with open(os.path.join(folder, "list"), "w", encoding="utf-8") as written:
            written.write("".join(path + "\n" for path in texts))
        ran = subprocess.run(["uncrustify", "-q", "-l", "C", "-c", os.path.abspath(configuration), "-F", "../list",
                              "--prefix", "../out"], cwd=os.path.join(folder, "in"), capture_output=True, text=True)
        laid_out = {}
        for path in texts:
            try:
                with open(os.path.join(folder, "out", path), encoding="utf-8") as read:
                    laid_out[path] = read.read()
            except OSError:
                laid_out[path] = f"uncrustify does not understand this file: {ran.stderr}\n"
        return laid_out


def squeeze(text):
    """Without how much blank there is between words, and without the lines' indentation."""
    return [re.sub(r"[ \t]+", " ", line.strip()) for line in text.split("\n")]


def find(configuration, files):
    sources = {path: text for path, text in files.items()
               if path.startswith(("src/", "tests/")) and path.endswith((".c", ".h"))}
    problems = []
    for path, text in lay_out(configuration, sources).items():
        if path.endswith(".h"):
            before, after = squeeze(sources[path]), squeeze(text)
        else:
            before, after = sources[path].split("\n"), text.split("\n")
        if before != after:
            differences = list(difflib.unified_diff(before, after, path, "as it should be", lineterm="", n=1))
            problems += differences[:MOST_SHOWN]
            if len(differences) > MOST_SHOWN:
                problems.append(f"... {len(differences) - MOST_SHOWN} more lines; build-aux/dev format lays it out")
    for path, text in sources.items():
        problems += [f"{path}:{line}: the brace has a line of its own" for line, _ in tree.lines_with(BRACE, tree.blank(text))]
    return problems


def check_self(report, configuration):
    good = ("static Thing *\nmake_thing (int    a,\n            GError **error)\n{\n  if (a > 1)\n    {\n      b (a, 1);\n"
            "      return NULL;\n    }\n\n  return c ((Thing *) a);\n}\n").replace("int    a", "int      a")
    header = "void        do_this  (int  a,\n                      char *b);\nconst char *say_that (void);\n"
    # What the configuration was taught to leave as it is.
    left = ("G_DEFINE_QUARK (rehab-thing-error, rehab_thing_error)\n\n#define ROW(key_) \\\n  { .key = key_, \\\n    .unit = \"\" }\n\n"
            "typedef struct\n{\n  const char *id;\n  gboolean archived; /* or not */\n} Thing;\n\n"
            "G_DEFINE_BOXED_TYPE (Thing, thing, thing_ref, thing_unref)\n\n"
            "static Thing *\nmake (const Thing *first,\n      guint        n)\n{\n  switch (n)\n    {\n    case 1:\n      {\n"
            "        Thing *other = other_thing (first);\n\n        return other;\n      }\n\n    default:\n      break;\n    }\n\n"
            "  if (n > 2)\n    return (Thing) { 0, 0 };\n\n  return (Thing) {\n    .id = N_(\"Id\"),\n  };\n}\n")
    fine = {"src/a.c": good, "src/a.h": header, "src/left.c": left}
    report.catches("nothing in a tree that is fine", find(configuration, fine), 0)
    for name, path, text in (
            ("a call without a blank", "src/b.c", good.replace("b (a", "b(a")),
            ("parameters out of line", "src/b.c", good.replace("int      a", "int a")),
            ("a brace at the end of a line", "src/b.c", good.replace("(a > 1)\n    {", "(a > 1) {")),
            ("half an indentation", "src/b.c", good.replace("\n  return", "\n   return")),
            ("a type beside its function", "src/b.c", good.replace("*\nmake", "*make")),
            ("a header's call without a blank", "src/b.h", header.replace("say_that (", "say_that("))):
        found = find(configuration, {**fine, path: text})
        report.case(f"catches {name}", [] if found else ["planted, and not found"])


def main():
    root = sys.argv[1]
    report = tap.Report()
    if shutil.which("uncrustify") is None:
        report.skip("sources are laid out as uncrustify would", "uncrustify is not installed")
    else:
        configuration = os.path.join(root, "build-aux", "uncrustify.cfg")
        check_self(report, configuration)
        report.case("sources are laid out as uncrustify would", find(configuration, tree.read(root)))
    report.finish()


if __name__ == "__main__":
    main()
