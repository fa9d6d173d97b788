#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists the pictures of the guide for the program's resources, and tells of those that are too large.

Usage: guide-pictures.py SOURCE_ROOT
Writes data/guide/guide.gresource.xml: every PNG of every language there is a folder for.
"""

import os
import sys

MOST_BYTES = 40_000

folder = os.path.join(sys.argv[1], "data", "guide")
names = sorted(f"{language}/{name}" for language in os.listdir(folder) if os.path.isdir(os.path.join(folder, language))
               for name in os.listdir(os.path.join(folder, language)) if name.endswith(".png"))

lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<!-- SPDX-License-Identifier: GPL-3.0-or-later -->", "<gresources>",
         '  <gresource prefix="/com/example/HamstringRehab/guide">', *(f"    <file>{name}</file>" for name in names),
         "  </gresource>", "</gresources>", ""]
with open(os.path.join(folder, "guide.gresource.xml"), "w", encoding="utf-8") as file:
    file.write("\n".join(lines))

large = [name for name in names if os.path.getsize(os.path.join(folder, name)) > MOST_BYTES]
for name in large:
    print(f"data/guide/{name} has more than {MOST_BYTES:,} bytes", file=sys.stderr)
sys.exit(1 if large else 0)
