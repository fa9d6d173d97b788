#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each layer of src/ knows only the layers and libraries below it, and that rules ask no clock.

Usage: layers.py SOURCE_ROOT
"""

import os
import re
import sys

import tap
import tree

C_STANDARD = {"assert.h", "ctype.h", "errno.h", "float.h", "inttypes.h", "limits.h", "math.h", "stdarg.h",
              "stdbool.h", "stddef.h", "stdint.h", "stdio.h", "stdlib.h", "string.h"}
GLIB = {"glib.h", "glib-object.h", "glib/", "gobject/", "gio/"}
SYSTEM = {"fcntl.h", "signal.h", "unistd.h", "sys/", "gio-unix-2.0/", "glib-unix.h"}
CAIRO = {"cairo.h", "cairo-pdf.h", "cairo-svg.h"}
PANGO = CAIRO | {"pango/"}

# layer: (layers it may include, libraries it may include)
LAYERS = {
    "core": ({"core"}, C_STANDARD | GLIB),
    "store": ({"core", "store"}, C_STANDARD | GLIB | SYSTEM | {"sqlite3.h"}),
    "import": ({"core", "import"}, C_STANDARD | GLIB),
    "sample": ({"core", "store", "figure", "sample"}, C_STANDARD | GLIB | CAIRO),
    "chart": ({"core", "chart"}, C_STANDARD | GLIB | PANGO),
    "figure": ({"core", "figure"}, C_STANDARD | GLIB | CAIRO | {"gdk-pixbuf/"}),
    "guide": ({"core", "guide"}, C_STANDARD | GLIB),
    "print": ({"core", "chart", "figure", "guide", "print"}, C_STANDARD | GLIB | PANGO),
    "ui": ({"core", "store", "import", "sample", "chart", "figure", "guide", "print", "ui"},
           C_STANDARD | GLIB | SYSTEM | PANGO | {"adwaita.h", "gtk/", "gdk/", "gsk/", "graphene.h", "langinfo.h", "locale.h"}),
}
GENERATED = {"rehab-enum-types.h": "core", "rehab-languages-resource.h": "core", "rehab-migrations-resource.h": "store", "rehab-guide-resources.h": "ui", "rehab-resources.h": "ui"}
MOST_SQLITE_FILES = 2

# Today, the locale and chance are handed in, so that a rule gives the same answer in each test.
NO_CLOCK_LAYERS = {"core", "import", "chart", "figure", "guide", "print", "sample"}
CLOCK = (r"\b(?:time|clock|localtime|localtime_r|gmtime|gmtime_r|strftime|setlocale|uselocale|rand|random|srand"
         r"|g_get_real_time|g_get_monotonic_time|g_get_current_time|g_date_time_new_now\w*|g_date_set_time\w*"
         r"|g_random_\w+|g_rand_new) ?\(")


def layer_of(path):
    """The folder below src/; main.c stands above all and counts as ui."""
    parts = path.split("/")
    return parts[1] if len(parts) > 2 else "ui"


def allowed(header, libraries):
    return any(header == library or (library.endswith("/") and header.startswith(library)) for library in libraries)


def find_includes(files):
    problems = []
    homes = dict(GENERATED)
    sqlite_files = []
    sources = {path: text for path, text in files.items() if path.startswith("src/") and path.endswith((".c", ".h"))}
    for path in sources:
        if path.endswith(".h"):
            homes[os.path.basename(path)] = layer_of(path)

    for path, text in sources.items():
        layer = layer_of(path)
        if layer not in LAYERS:
            problems.append(f"{path}: src/{layer} is no layer that the lint knows; add it to LAYERS in {__file__}")
            continue
        layers, libraries = LAYERS[layer]
        code = tree.blank(text, keep_strings=True)
        for match in re.finditer(r'^[ \t]*#[ \t]*include[ \t]*(["<])([^">]+)[">]', code, re.M):
            line = code.count("\n", 0, match.start()) + 1
            quote, header = match.groups()
            if header == "sqlite3.h":
                sqlite_files.append(path)
            if quote == "<":
                if not allowed(header, libraries):
                    problems.append(f"{path}:{line}: {layer} must not include <{header}>")
            elif header != "config.h":
                home = homes.get(os.path.basename(header))
                if home is None:
                    problems.append(f"{path}:{line}: no layer has {header}")
                elif home not in layers:
                    problems.append(f"{path}:{line}: {layer} must not include {header}, which is of {home}")

    if len(set(sqlite_files)) > MOST_SQLITE_FILES:
        problems.append(f"sqlite3.h is for {MOST_SQLITE_FILES} files, not for: {', '.join(sorted(set(sqlite_files)))}")
    return problems


def find_clocks(files):
    return [f"{path}:{line}: {layer_of(path)} must not call {call.rstrip(' (')}: it is handed what it needs to know"
            for path, text in files.items()
            if path.startswith("src/") and path.endswith((".c", ".h")) and layer_of(path) in NO_CLOCK_LAYERS
            for line, call in tree.lines_with(CLOCK, tree.blank(text))]


def check_self(report):
    fine = {"src/core/rehab-date.h": "#include <glib.h>\n",
            "src/core/rehab-date.c": '#include "config.h"\n#include "rehab-date.h"\n#include "rehab-enum-types.h"\n'
                                     '/* time () and "rehab-store.h" in a comment */ int use_time (int time);\n',
            "src/store/rehab-store.h": '#include "rehab-date.h"\n',
            "src/store/rehab-database.c": "#include <sqlite3.h>\n",
            "src/ui/rehab-page.h": "#include <adwaita.h>\n",
            "src/main.c": '#include "rehab-page.h"\n#include <locale.h>\n'}
    report.catches("nothing in a tree that is fine", find_includes(fine) + find_clocks(fine), 0)

    for name, path, text in (
            ("core that knows the store", "src/core/rehab-rule.c", '#include "rehab-store.h"\n'),
            ("core that knows GTK", "src/core/rehab-rule.c", "  #  include <gtk/gtk.h>\n"),
            ("a chart that knows SQL", "src/chart/rehab-chart.c", "#include <sqlite3.h>\n"),
            ("a figure that lays out text", "src/figure/rehab-figure.c", "#include <pango/pangocairo.h>\n"),
            ("a page that decodes photographs", "src/print/rehab-sheet.c", "#include <gdk-pixbuf/gdk-pixbuf.h>\n"),
            ("a page that knows a widget", "src/print/rehab-sheet.c", '#include "rehab-page.h"\n'),
            ("a header of nobody", "src/ui/rehab-list.c", '#include "rehab-lost.h"\n'),
            ("a new layer", "src/web/rehab-web.c", "int web;\n")):
        report.catches(name, find_includes({**fine, path: text}))
    report.catches("a third file with SQL", find_includes(
        {**fine, "src/store/a.c": "#include <sqlite3.h>\n", "src/store/b.c": "#include <sqlite3.h>\n"}))
    report.catches("rules with a clock", find_clocks(
        {**fine, "src/core/rehab-rule.c": "a = g_get_real_time ();\nb = g_date_time_new_now_local ();\nc = time(NULL);\n"}), 3)


def main():
    files = tree.read(sys.argv[1])
    report = tap.Report()
    check_self(report)
    report.case("layers include only what lies below them", find_includes(files))
    report.case("rules know no clock, locale or chance", find_clocks(files))
    report.finish()


if __name__ == "__main__":
    main()
