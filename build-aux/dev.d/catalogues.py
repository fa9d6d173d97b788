#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings po/ up to date with the sources and tells how far each language is.

Usage: catalogues.py SOURCE_ROOT BUILD_FOLDER
Writes the template BUILD_FOLDER/hamstring-rehab.pot and merges it into the catalogue of every language of po/LINGUAS:
in the template's order, without guesses, without what is no longer used.
"""

import os
import subprocess
import sys

root, folder = sys.argv[1:]
sys.path.insert(0, os.path.join(root, "tests", "lint"))
sys.dont_write_bytecode = True

import po  # noqa: E402
import translations  # noqa: E402


def write_if_new(path, text):
    before = None
    if os.path.exists(path):
        with open(path, encoding="utf-8") as opened:
            before = opened.read()
    if text != before:
        with open(path, "w", encoding="utf-8") as opened:
            opened.write(text)


def main():
    translations.write(root)
    template = os.path.join(folder, "hamstring-rehab.pot")
    os.makedirs(folder, exist_ok=True)
    write_if_new(template, po.extract(root))
    print(f"{template}: {len(po.read(template)) - 1} texts")

    for language in po.languages(root):
        path = os.path.join(root, "po", language + ".po")
        write_if_new(path, po.merge(path, template))
        print(f"po/{language}.po: ", end="", flush=True)
        subprocess.run(["msgfmt", "--check", "--statistics", "--output-file=" + os.devnull, path], check=True, stderr=subprocess.STDOUT)


if __name__ == "__main__":
    main()
