#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the budgets: what the program costs, beside what it would cost to do nothing but the unavoidable.

Usage: bench.py BUILD_FOLDER

Prints one line a budget: name, figure, baseline, ratio, limit, and ok or over. Figure and baseline are medians of runs that
took turns in the same minute, so that the ratio means something on a busy machine. Fails when a budget is over.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time

PATIENTS = 1000
SEARCHED = 10000
ATHLETES = 60
FRAME = 16.0
WARM_UPS = 2
RUNS = 11
TIME_LIMIT = 1.25
MEMORY_LIMIT = 1.30
SHEET_LIMIT = 2.0
CHARTS_LIMIT = 0.25
CROSSHAIR_LIMIT = 0.1
CASES_LIMIT = 4.0
LINES_LIMIT = 4.0
PAGE_LIMIT = 8.0  # frames are drawn while it is read
SEARCH_LIMIT = 4.0
IMPORT_LIMIT = 2.0
IMPORT_MEGABYTES = 256.0


class Budget:
    """One line: a figure and its baseline, in the same unit, and how many times the baseline is allowed, if that is set."""

    def __init__(self, name, unit, figures, baselines, limit):
        self.name = name
        self.unit = unit
        self.figure = statistics.median(figures)
        self.baseline = statistics.median(baselines)
        self.limit = limit

    @property
    def ratio(self):
        return self.figure / self.baseline

    @property
    def over(self):
        return self.limit is not None and self.ratio > self.limit

    def __str__(self):
        limit, verdict = ("    -", "") if self.limit is None else (f"{self.limit:5.2f}", "over" if self.over else "ok")
        return (f"{self.name:<44} {self.figure:9.1f} {self.unit:<2}  {self.baseline:9.1f} {self.unit:<2}  "
                f"{self.ratio:5.2f}  {limit}  {verdict}").rstrip()


def run(command, environment):
    """Runs a program to its end. Returns (milliseconds, megabytes at most)."""
    started = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.PIPE)
    said = process.stderr.read()
    _pid, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0 or said:
        sys.exit(f"bench: {command[0]} ended with {process.returncode} and said: {said.decode(errors='replace').strip()}")
    return elapsed * 1000.0, usage.ru_maxrss / 1024.0


def take_turns(one, other, environment):
    """Runs two programs in turn. Returns a list of what each run gave, for each program."""
    runs = ([], [])
    for turn in range(WARM_UPS + RUNS):
        for command, given in zip((one, other), runs):
            result = run(command, environment)
            if turn >= WARM_UPS:
                given.append(result)
    return runs


def measure_start(build):
    """From exec to the first frame, or to the list of patients on the screen, and out again, beside an empty window."""
    environment = dict(os.environ, GSETTINGS_SCHEMA_DIR=os.path.join(build, "data"), GSETTINGS_BACKEND="memory")
    with tempfile.TemporaryDirectory(prefix="rehab-bench-") as folder:
        make_clinic(build, folder, str(PATIENTS))
        program = [os.path.join(build, "src", "hamstring-rehab"), "--data-dir", folder]
        empty = [os.path.join(build, "tests", "bench", "empty-window")]
        first, first_empty = take_turns([*program, "--exit-after-first-frame"], empty, environment)
        listed, listed_empty = take_turns([*program, "--exit-after-startup"], empty, environment)
    yield Budget("start to first frame", "ms", times(first), times(first_empty), TIME_LIMIT)
    yield Budget(f"start to the list of {PATIENTS:,} patients", "ms", times(listed), times(listed_empty), None)
    yield Budget(f"memory with {PATIENTS:,} patients listed", "MB", sizes(listed), sizes(listed_empty), MEMORY_LIMIT)


def measure_sheet(build):
    """A programme of ten exercises to PDF, beside bare Pango and Cairo; and the preview's first page, beside two frames."""
    yield from measure_pairs(build, "sheet-bench", {
        "pdf": ("sheet of ten exercises to PDF", SHEET_LIMIT),
        "preview": ("redraw of the sheet's preview", 1.0),
    })


def measure_charts(build):
    """The Progress page of ten years, beside its points stroked once with bare Cairo; and the crosshair, beside the page."""
    yield from measure_pairs(build, "chart-bench", {
        "charts": ("redraw of ten years of Progress, all charts", CHARTS_LIMIT),
        "crosshair": ("move of the crosshair, beside a redraw", CROSSHAIR_LIMIT),
    })


def measure_squad(build):
    """The lines of a squad with a year of data beside the same rows of bare SQLite, and its page beside a bare table."""
    with tempfile.TemporaryDirectory(prefix="rehab-bench-") as folder:
        make_clinic(build, folder, "--squad", str(ATHLETES))
        yield from measure_pairs(build, "case-bench", {
            "cases": (f"cases of {ATHLETES} athletes, a year each", CASES_LIMIT),
            "attention": ("what wants attention of them", None),
            "lines": ("lines of them for the squad's table", LINES_LIMIT),
        }, folder)
        yield from measure_pairs(build, "list-bench", {"page": (f"squad page of {ATHLETES}, to the last row", PAGE_LIMIT)}, "page", folder)


def measure_search(build):
    """A key press in the search until the list is another one, beside the same search in bare SQLite."""
    with tempfile.TemporaryDirectory(prefix="rehab-bench-") as folder:
        make_clinic(build, folder, str(SEARCHED))
        search, longest = measure_pairs(build, "list-bench", {
            "search": (f"key press in search, {SEARCHED:,} patients", SEARCH_LIMIT),
            "longest": ("the longest of eight, to a list that grows", None),
        }, "search", folder)
    yield search
    yield Budget("the same, beside a frame", "ms", [search.figure], [FRAME], 1.0)
    yield longest


def measure_cases(build):
    """What a look at everybody reads after the start, when nothing else is to do."""
    with tempfile.TemporaryDirectory(prefix="rehab-bench-") as folder:
        make_clinic(build, folder, str(PATIENTS))
        yield from measure_pairs(build, "case-bench", {
            "cases": (f"cases of {PATIENTS:,} patients, two weeks each", CASES_LIMIT),
            "attention": ("what wants attention of them", None),
            "lines": ("lines of them", None),
        }, folder)


def make_clinic(build, folder, *arguments):
    subprocess.run([os.path.join(build, "tests", "bench", "make-clinic"), *arguments, folder], check=True)


def measure_pairs(build, program, names, *arguments):
    """Runs a program that prints a key and then pairs of milliseconds, figure and baseline, on each line."""
    command = [os.path.join(build, "tests", "bench", program), *arguments]
    said = subprocess.run(command, check=True, capture_output=True, text=True)
    for line in said.stdout.splitlines():
        key, *numbers = line.split("\t")
        values = [float(number) for number in numbers]
        name, limit = names[key]
        yield Budget(name, "ms", values[::2], values[1::2], limit)


def measure_import(build):
    """A squad's file of 100,000 diary rows, beside the same INSERTs in bare SQLite; and what the largest file takes."""
    command = os.path.join(build, "tests", "bench", "import-bench")
    said = subprocess.run([command], check=True, capture_output=True, text=True)
    values = [float(number) for number in said.stdout.split("\t")[1:]]
    yield Budget("import of 100,000 diary rows", "ms", values[::2], values[1::2], IMPORT_LIMIT)
    said = subprocess.run([command, "--memory"], check=True, capture_output=True, text=True)
    yield Budget("memory with a file of 200,000 rows", "MB", [float(said.stdout.split("\t")[1])], [IMPORT_MEGABYTES], 1.0)


def times(runs):
    return [milliseconds for milliseconds, _megabytes in runs]


def sizes(runs):
    return [megabytes for _milliseconds, megabytes in runs]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    build = os.path.abspath(sys.argv[1])
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        sys.exit("bench: no display to open a window on; run it as build-aux/dev bench")

    print(f"{'budget':<44} {'figure':>12}  {'baseline':>12}  {'ratio':>5}  {'limit':>5}")
    over = False
    for measure in (measure_start, measure_squad, measure_cases, measure_search, measure_sheet, measure_charts, measure_import):
        for budget in measure(build):
            print(budget, flush=True)
            over = over or budget.over
    sys.exit(1 if over else 0)


if __name__ == "__main__":
    main()
