#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts the test cases that meson ran in some builds, and shows why any failed.

Usage: summarise-tests.py [--chosen] [--tap FILE] BUILD ...

--chosen: only some tests were asked for, so others need not have run.
--tap: what a program said that meson did not run, in the Test Anything Protocol.
The last line is "N passed, N failed", with ", N skipped" where there are any.
A program that died, did not run or named no case counts as one failed case.
"""

import argparse
import collections
import json
import os
import sys
import xml.etree.ElementTree as ElementTree

SHOWN_LINES = 150


def read_cases(path):
    """Returns {"project:suite / program": Counter of passed, failed, skipped}."""
    cases = collections.defaultdict(collections.Counter)
    for suite in ElementTree.parse(path).getroot().iter("testsuite"):
        # A program that names its cases has an element of its own, "project." and
        # its name; one that does not is itself a case in the element "project".
        _project, _dot, program = suite.get("name").partition(".")
        for case in suite.iter("testcase"):
            if case.find("failure") is not None or case.find("error") is not None:
                verdict = "failed"
            elif case.find("skipped") is not None:
                verdict = "skipped"
            else:
                verdict = "passed"
            cases[program or case.get("name")][verdict] += 1
    return cases


def read_records(path):
    """Returns {"project:suite / program": what meson recorded of it}."""
    with open(path, encoding="utf-8", errors="replace") as log:
        records = [json.loads(line) for line in log if line.strip()]
    return {record["name"]: record for record in records}


def bare(program):
    return program.rpartition(" / ")[2]


def names_cases(record):
    """Whether a TAP program named a case, or said that it skips them all."""
    lines = (record.get("stdout") or "").splitlines()
    return any(line.startswith(("ok", "not ok", "1..0 ")) for line in lines)


def show(build, program, why, record):
    print(f"\n---- {program} ({build}): {why}")
    for stream in ("stdout", "stderr"):
        lines = (record.get(stream) or "").splitlines()
        if len(lines) > SHOWN_LINES:
            print(f"[{len(lines) - SHOWN_LINES} lines of {stream} before this]")
        for line in lines[-SHOWN_LINES:]:
            print(line)


def count_build(folder, chosen):
    """Returns the Counter of one build, after showing what failed in it."""
    name = os.path.basename(folder)
    logs = os.path.join(folder, "meson-logs")
    try:
        with open(os.path.join(folder, "meson-info", "intro-tests.json"), encoding="utf-8") as known:
            protocols = {test["name"]: test["protocol"] for test in json.load(known)}
        cases = read_cases(os.path.join(logs, "testlog.junit.xml"))
        records = read_records(os.path.join(logs, "testlog.json"))
    except FileNotFoundError:
        print(f"\n---- The {name} build has no test results.")
        return collections.Counter(failed=1)
    except (OSError, ValueError, ElementTree.ParseError) as error:
        print(f"\n---- The {name} build has no test results: {error}")
        return collections.Counter(failed=1)

    total = collections.Counter()
    for program, record in sorted(records.items()):
        counts = cases.get(program, collections.Counter())
        why = f"{record['result']}, exit status {record.get('returncode')}"
        if protocols.get(bare(program)) == "tap" and not names_cases(record):
            why += ", no test case"
            counts = collections.Counter(failed=1)
        elif record["result"] not in ("OK", "SKIP", "EXPECTEDFAIL") and not counts["failed"]:
            # Its cases went well as far as it came; then it died, or leaked.
            counts["failed"] += 1
        if counts["failed"]:
            show(name, program, why, record)
        total += counts

    if not chosen:
        for program in sorted(set(protocols) - {bare(program) for program in records}):
            print(f"\n---- {program} ({name}): did not run")
            total["failed"] += 1
    return total


def count_tap(path):
    """Returns the Counter of a program's own words. What it had planned and did not come to counts as failed, once."""
    with open(path, encoding="utf-8", errors="replace") as file:
        lines = file.read().splitlines()
    total = collections.Counter()
    for line in lines:
        if line.startswith("ok "):
            total["skipped" if "# SKIP" in line else "passed"] += 1
        elif line.startswith("not ok "):
            total["failed"] += 1
            print(f"\n---- {line}")
    planned = [line[3:] for line in lines if line.startswith("1..")]
    if planned != [str(total.total())]:
        print(f"\n---- {os.path.basename(path)}: {total.total()} cases of {' '.join(planned) or 'none'} planned")
        total["failed"] += 1
    return total


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--chosen", action="store_true")
    parser.add_argument("--tap")
    parser.add_argument("builds", nargs="*")
    wanted = parser.parse_args(arguments)

    total = collections.Counter()
    for folder in wanted.builds:
        total += count_build(folder, wanted.chosen)
    if wanted.tap is not None:
        total += count_tap(wanted.tap)
    line = f"{total['passed']} passed, {total['failed']} failed"
    if total["skipped"]:
        line += f", {total['skipped']} skipped"
    print(f"\n{line}")
    return 0 if total["passed"] > 0 and total["failed"] == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
