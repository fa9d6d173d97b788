#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that a language is a catalogue and a line in po/LINGUAS, and nothing else.

Usage: new_language.py SOURCE_ROOT
Adds a language that nobody speaks to a copy of the sources, and looks whether the build has it: among what is installed for
the interface, and among the catalogues that are part of the program. What the program does with one of these is for
tests/displayless/test-invented-language.c.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

import po
import tap
import tree

CODE = "qtz"
CATALOGUE = f'''msgid ""
msgstr ""
"Language: {CODE}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

msgctxt "this language's own name"
msgid "English"
msgstr "Qotzil"
'''


def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False)
    return done.returncode, done.stdout


def check_build(report, build, languages):
    status, output = run("meson", "introspect", build, "--installed")
    installed = json.loads(output).values() if status == 0 else []
    report.case("what is installed has the catalogues of all languages",
                [language for language in languages
                 if not any(path.endswith(f"/{language}/LC_MESSAGES/hamstring-rehab.mo") for path in installed)])

    status, output = run("ninja", "-C", build, "src/core/rehab-languages-resource.c")
    report.case("the catalogues that are part of the program are made", [] if status == 0 else [output])
    with open(os.path.join(build, "src", "core", "languages.gresource.xml"), encoding="utf-8") as opened:
        listed = opened.read()
    report.case("they are those of all languages", [language for language in languages if f"<file>{language}.mo</file>" not in listed])
    report.case("that of the new language says its name",
                [] if status == 0 and b"Qotzil" in open(os.path.join(build, "src", "core", CODE + ".mo"), "rb").read() else ["it does not"])


def main():
    root = sys.argv[1]
    report = tap.Report()
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "source")
        build = os.path.join(folder, "build")
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*tree.LEFT_OUT_FOLDERS), symlinks=True)
        with open(os.path.join(copy, "po", CODE + ".po"), "w", encoding="utf-8") as opened:
            opened.write(CATALOGUE)
        with open(os.path.join(copy, "po", "LINGUAS"), "a", encoding="utf-8") as opened:
            opened.write(CODE + "\n")
        status, output = run("meson", "setup", build, copy)
        report.case("the sources are configured with a new language", [] if status == 0 else output.splitlines()[-5:])
        if status == 0:
            check_build(report, build, po.languages(copy))
    report.finish()


if __name__ == "__main__":
    main()
