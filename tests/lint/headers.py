#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each header compiles by itself, with the flags of its layer and no other.

Usage: headers.py SOURCE_ROOT BUILD_ROOT
"""

import concurrent.futures
import json
import os
import shlex
import subprocess
import sys
import tempfile

import tap
import tree

KEPT = ("-I", "-isystem", "-D", "-W", "-std=", "-pthread", "-m", "-f")
LEFT_OUT = ("-fsanitize", "-fdiagnostics", "-fno-omit", "-Wp,")


def read_flags(build):
    """Returns {layer: (folder to compile in, command without what belongs to one source)}."""
    with open(os.path.join(build, "compile_commands.json"), encoding="utf-8") as commands:
        entries = json.load(commands)
    flags = {}
    for entry in entries:
        source = os.path.normpath(os.path.join(entry["directory"], entry["file"]))
        words = shlex.split(entry["command"])
        while os.path.basename(words[0]) in ("ccache", "sccache"):
            words.pop(0)
        command = [words[0]]
        for number, word in enumerate(words[1:], 1):
            if words[number - 1] in ("-isystem", "-I", "-D") or (word.startswith(KEPT) and not word.startswith(LEFT_OUT)):
                command.append(word)
        parts = source.split(os.sep)
        if "src" in parts and parts[-2] != "src":
            layer = parts[len(parts) - 1 - parts[::-1].index("src") + 1]
            flags.setdefault(layer, (entry["directory"], command))
    return flags


def compile_alone(header, folder, command):
    """Returns what the compiler said against it, or nothing. The guard is of no use for a main file, so it is included."""
    ran = subprocess.run([*command, "-Wno-pragma-once-outside-header", "-fsyntax-only", "-x", "c", "-"], cwd=folder,
                         input=f'#include "{header}"\n', capture_output=True, text=True)
    return "" if ran.returncode == 0 else ran.stderr.strip()


def find(headers, flags):
    """headers: {path to show: (layer, absolute path)}"""
    problems = []
    with concurrent.futures.ThreadPoolExecutor(max_workers=2) as workers:
        running = {path: workers.submit(compile_alone, absolute, *flags[layer])
                   for path, (layer, absolute) in headers.items() if layer in flags}
        for path, ran in running.items():
            if ran.result():
                problems.append(f"{path} does not compile by itself: {ran.result().splitlines()[0]}")
    return problems


def check_self(report, flags):
    with tempfile.TemporaryDirectory() as folder:
        planted = {}
        for name, text in (("whole.h", "#pragma once\n#include <glib.h>\ngboolean rehab_whole (void);\n"),
                           ("lacking.h", "#pragma once\ngboolean rehab_lacking (void);\n"),
                           ("reaching.h", "#pragma once\n#include <gtk/gtk.h>\n")):
            planted[name] = ("core", os.path.join(folder, name))
            with open(planted[name][1], "w", encoding="utf-8") as written:
                written.write(text)
        report.catches("nothing in a header that is whole", find({"whole.h": planted["whole.h"]}, flags), 0)
        report.catches("a header that lacks an include", find({"lacking.h": planted["lacking.h"]}, flags))
        report.catches("a header of core that reaches for GTK", find({"reaching.h": planted["reaching.h"]}, flags))


def main():
    root, build = sys.argv[1:]
    report = tap.Report()
    flags = read_flags(build)
    check_self(report, flags)
    headers = {}
    for path in tree.read(root):
        parts = path.split("/")
        if path.startswith("src/") and path.endswith(".h") and len(parts) > 2:
            headers.setdefault(parts[1], {})[path] = (parts[1], os.path.abspath(os.path.join(root, path)))
    for layer, of_layer in sorted(headers.items()):
        name = f"each header of {layer} compiles by itself"
        if layer in flags:
            report.case(name, find(of_layer, flags))
        else:
            report.skip(name, "nothing of this layer is compiled yet")
    report.finish()


if __name__ == "__main__":
    main()
