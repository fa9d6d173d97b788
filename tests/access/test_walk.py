# SPDX-License-Identifier: GPL-3.0-or-later
"""Every page, dialog, menu and popover of the sample clinic, as a screen reader and a keyboard meet it."""

import os
import re
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import host  # finds the journeys' modules
import keyboard
import walk

from cases import Cases

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

# Places that are an open popover of a page: the walk opens each where it hangs.
OPENED_FROM_PAGE = {"episodes", "progress-series"}

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


def main():
    program = host.Host(sys.argv[1])
    places = [place for place in program.tell("places") if place not in OPENED_FROM_PAGE]
    wanted = sys.argv[2:]
    if wanted:
        places = [place for place in places if place in wanted]
    cases = Cases(len(places) + (0 if wanted else 4))
    whole = walk.Walk(program, keyboard.Keyboard(program))

    for place in places:
        def visit():
            began = time.monotonic()
            problems = whole.visit(place)
            print(f"# {place}: {time.monotonic() - began:.1f} s")
            if problems:
                raise AssertionError(f"{len(problems)} things are wrong:\n" + "\n".join(problem[:400] for problem in problems))

        visit.__doc__ = place
        cases.run(visit)

    def walk_each_dialog():
        """every type of dialog was opened"""
        types, plain = find_dialogs()
        missed = sorted(types - whole.types)
        missed += sorted(plain - set(PLAIN_DIALOGS))
        missed += sorted(place for name, place in PLAIN_DIALOGS.items() if place is not None and place not in places)
        if missed:
            raise AssertionError(f"not walked: {', '.join(missed)}")

    def walk_each_popover():
        """every owner of a popover had it opened"""
        missed = sorted(find_popovers() - whole.types - set(POPOVERS_ELSEWHERE))
        if missed:
            raise AssertionError(f"not walked: {', '.join(missed)}")

    def need_each_exception():
        """every exception is still needed"""
        unmet = whole.unmet_exceptions()
        if unmet:
            raise AssertionError(f"met by nothing: {', '.join(unmet)}")

    def end_well():
        """nothing was said meanwhile"""
        program.end()

    if not wanted:
        for function in (walk_each_dialog, walk_each_popover, need_each_exception, end_well):
            cases.run(function)
    print(f"# walked {whole.places} pages and dialogs and {whole.popups} menus and popovers: {whole.controls:,} controls, "
          f"{whole.stops:,} stops of the keyboard")
    cases.finish()


if __name__ == "__main__":
    main()
