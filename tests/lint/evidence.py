#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From any figure on the screen one step leads to what stands behind it.

Usage: evidence.py SOURCE_ROOT
Holds that every kind of card is led to from a page, and that whatever puts a source, a limit of the clinic or a figure of the
training load into words has such a step. What it cannot see is whether the step stands beside the figure: that is looked at.
"""

import re
import sys

import tap
import tree

# Words of these stand for a figure or its source.
TELLS = (r"\b(rehab_sources_dup_\w+|rehab_threshold_dup_\w+|rehab_load_value_dup_words|rehab_strength_dup_symmetry"
         r"|rehab_attention_list_thresholds|rehab_threshold_get_info)\s*\(")
LEADS = re.compile(r"\brehab_help_link_(?:new|new_with_label|add_to_row|beside|set_card)\s*\(|\brehab_overview_card_set_evidence\s*\(")
TABLE = re.compile(r'\.prefix = "([a-z]+)"')

# What tells a figure and has its step elsewhere, with where that is.
ELSEWHERE = {
    "src/ui/attention/rehab-attention-list.c": "a line opens rehab-attention-card.c",
    "src/ui/assessment/rehab-item-words.c": "words of a row, which opens rehab-item-card.c",
    "src/ui/overview/rehab-load-facts.c": "each names its card to rehab-load-view.c",
    "src/ui/squad/rehab-squad-cell.c": "a tooltip of what rehab-squad-panel.c lists",
}


def is_page(path):
    return path.startswith("src/ui/") and path.endswith(".c") and not path.startswith("src/ui/help/")


def find_dead_ends(files):
    """Files that tell figures and lead nowhere."""
    problems = []
    for path, text in files.items():
        if is_page(path) and path not in ELSEWHERE and not LEADS.search(tree.blank(text)):
            problems += [f"{path}:{line}: {found} and no step to its card" for line, found in tree.lines_with(TELLS, tree.blank(text))]
    return problems


def find_stale(files):
    """Exceptions that are none any more."""
    return [f"{path} is excepted for nothing" for path in ELSEWHERE
            if path not in files or not tree.lines_with(TELLS, tree.blank(files[path])) or LEADS.search(tree.blank(files[path]))]


def names(prefix, text):
    """Whether a page has keys of that kind of cards."""
    made = rf"rehab_card_dup_key \(REHAB_CARD_{prefix.upper()}," if prefix != "item" else r"rehab_card_dup_item_key \("
    return re.search(rf'"{prefix}(?:\.[^"]*)?"|{made}', text) is not None


def find_unled(files):
    """Kinds of cards that no page leads to."""
    prefixes = {prefix for path, text in files.items() if path.startswith("src/guide/") for prefix in TABLE.findall(text)}
    pages = [tree.blank(text, keep_strings=True) for path, text in files.items() if is_page(path)
             and (LEADS.search(tree.blank(text)) or path in ELSEWHERE)]
    return [f"no page leads to a card \"{prefix}.…\"" for prefix in sorted(prefixes)
            if not any(names(prefix, text) for text in pages)]


def check_self(report):
    report.catches("a source that leads nowhere", find_dead_ends({"src/ui/a.c": "x = rehab_sources_dup_short (keys);"}))
    report.catches("a limit that leads nowhere", find_dead_ends({"src/ui/a.c": "x = rehab_threshold_dup_words (which, value);"}))
    report.catches("nothing in what has a step",
                   find_dead_ends({"src/ui/a.c": "x = rehab_sources_dup_short (k); rehab_help_link_beside (x, c);"}), 0)
    report.catches("nothing in the help itself", find_dead_ends({"src/ui/help/a.c": "x = rehab_sources_dup_short (keys);"}), 0)
    cards = {"src/guide/a.c": '.prefix = "rule", .prefix = "load"'}
    report.catches("a kind of card that no page names", find_unled({**cards, "src/ui/a.c": 'rehab_help_link_new ("rule.settled");'}))
    report.catches("nothing where each is named",
                   find_unled({**cards, "src/ui/a.c": 'rehab_help_link_add_to_row (row, "rule", k); g ("load.%s", n);'}), 0)


def main():
    files = tree.read(sys.argv[1])
    report = tap.Report()
    check_self(report)
    report.case("what tells a figure leads to its card", find_dead_ends(files))
    report.case("every kind of card is led to from a page", find_unled(files))
    report.case("each exception is one", find_stale(files))
    report.finish()


if __name__ == "__main__":
    main()
