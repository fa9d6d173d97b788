# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the project, as text, for the lint tests."""

import os
import re

# What is not the project's own, or not text.
LEFT_OUT_FOLDERS = {".git", ".flatpak-builder", "__pycache__", "build", "_build", "subprojects"}
LEFT_OUT_ENDINGS = (".png", ".pdf", ".gmo", ".mo", ".pyc", "~")

COMMENT_OR_STRING = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.S)


def read(root):
    """Returns {path relative to root: text} of all files."""
    files = {}
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in LEFT_OUT_FOLDERS)
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name in LEFT_OUT_FOLDERS or name.endswith(LEFT_OUT_ENDINGS) or not os.path.isfile(path):
                continue
            with open(path, encoding="utf-8", errors="replace") as opened:
                files[os.path.relpath(path, root)] = opened.read()
    return files


def blank(text, keep_strings=False):
    """C without its comments, and without what stands in its strings; lines stay where they are."""
    def replace(match):
        found = match.group()
        if found.startswith("/"):
            return re.sub(r"[^\n]", " ", found)
        return found if keep_strings else found[0] + " " * (len(found) - 2) + found[-1]
    return COMMENT_OR_STRING.sub(replace, text)


def lines_with(pattern, text):
    """Yields (line number, what matched)."""
    for match in re.finditer(pattern, text, re.M):
        yield text.count("\n", 0, match.start()) + 1, match.group().strip()
