# SPDX-License-Identifier: GPL-3.0-or-later
"""What the sources have of dialogs and popovers: each has to be at a place that is walked."""

import os
import re

SOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "src", "ui")

# Dialogs without a type of their own: the source that makes one, and the place where it is walked. A source that is not
# here, as it is new, fails.
PLAIN_DIALOGS = {
    "rehab-about.c": "about",
    "rehab-comparison-view.c": "compare",
    "rehab-messages.c": "finish",  # every question is made by it
    "rehab-running-forward-dialog.c": "running-forward",
    "rehab-running-reason-dialog.c": "running-reason",
    "rehab-running-save-dialog.c": "running-save",
    "rehab-running-session-dialog.c": "running-session",
    "rehab-running-span-dialog.c": "running-span",
    "rehab-running-start-dialog.c": "running-start",
    "rehab-squad-help.c": "squad-help",
}

# Popovers that the walk does not open where they hang, and why.
POPOVERS_ELSEWHERE = {
    "RehabRunningEntry": "is the entry over a cell of the running plan, which journey-squad types into",
    "RehabRunningSheetMenu": "hangs at the cell that asks for it; its commands have keys, and test-running-page opens it",
    "RehabDiarySheetMenu": "hangs at the cell that asks for it; its commands have keys, and test-diary-sheet opens it",
    "RehabSelectionBar": "is there while exercises are chosen; test-programme-page works it",
    "RehabLetterMenu": "is the model of the Patient Menu, which is walked",
    "RehabItemMenu": "is the card of a question, walked as that of RehabItemRow",
    "RehabAttentionCard": "is the card of a reason, walked as that of RehabAttentionList",
    "RehabHelpLink": "closes the popover that it stands in, and has none",
    "RehabProgressPartButton": "is the menu of a chart, walked as that of RehabProgressSheet",
    "RehabRowMenus": "are the menus of an exercise, walked as those of RehabPrescriptionRow",
}


def type_name(file_name):
    return "".join(word.capitalize() for word in os.path.splitext(file_name)[0].split("-"))


def read_sources():
    for folder, _, names in os.walk(SOURCES):
        for name in names:
            if name.endswith((".c", ".ui")):
                with open(os.path.join(folder, name), encoding="utf-8") as file:
                    yield name, file.read()


def find_dialogs():
    """Types of dialogs in the sources, and sources of dialogs without a type."""
    types, plain = set(), set()
    for name, text in read_sources():
        types |= set(re.findall(r"G_DEFINE_FINAL_TYPE \((Rehab\w+), \w+, \w+_TYPE_(?:\w+_)?DIALOG\)", text))
        if re.search(r"\badw_(alert_|about_)?dialog_new(_from_appdata)? \(", text):
            plain.add(name)
    return types, plain


def find_popovers():
    """Who makes popovers, or has them in its template."""
    return {type_name(name) for name, text in read_sources()
            if re.search(r"gtk_popover_(menu_)?new|GTK_TYPE_POPOVER\)|class=\"GtkPopover\"", text)}


def find_missed_dialogs(types, places):
    """Dialogs that are shown at none of the places."""
    found, plain = find_dialogs()
    missed = sorted(found - types)
    missed += sorted(plain - set(PLAIN_DIALOGS))
    return missed + sorted(place for name, place in PLAIN_DIALOGS.items() if place is not None and place not in places)


def find_missed_popovers(types):
    """Owners of popovers, of which none hangs anywhere."""
    return sorted(find_popovers() - types - set(POPOVERS_ELSEWHERE))
