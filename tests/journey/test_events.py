#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Events of the sample clinic on the real program, by keys alone, and as a screen reader tells them."""

import datetime
import re
import subprocess

from cases import Cases
from driver import Program

ATHLETE = "Duarte, Marco"
TITLE = "Radial shockwave, session 5"
RESULT = "Sore until noon."


class Events:
    def __init__(self):
        # What unfolds below a pointer that nobody moves would take it for a choice.
        subprocess.run(["xdotool", "mousemove", "0", "0"], check=True)
        self.program = Program("--demo")

    def add(self):
        """An event is added by keys alone, and a day that cannot be is said to be so."""
        program = self.program
        program.find("list item", ATHLETE, inside="Patients")
        program.keys("ctrl+f")
        program.type(ATHLETE)
        program.gone("list item", re.compile("^Adeyemi"), inside="Patients")
        program.press(program.find("list item", ATHLETE, inside="Patients"))
        program.find("heading", ATHLETE)
        program.label("Timeline")

        program.keys("ctrl+shift+e")
        program.find("dialog", "Add Event")
        program.choose("Kind", "Shockwave", inside="Add Event")
        assert "The side of the episode" in [node.name for node in program.find("combo box", "Side").walk()]

        today = datetime.date.today()
        tomorrow, yesterday = today + datetime.timedelta(days=1), today - datetime.timedelta(days=1)
        program.find("text box", "Date", inside="Add Event").focus()
        program.keys("ctrl+a")
        program.type(f"{tomorrow.day}.{tomorrow.month}.{tomorrow.year}")
        program.keys("ctrl+s")
        program.label("This day is in the future. Only a referral or a competition can be planned.")
        program.keys("ctrl+a")
        program.type(f"{yesterday.day}.{yesterday.month}.{yesterday.year}")

        # The first of the titles that are suggested.
        program.press(program.find(None, "Suggested titles", inside="Add Event"), "space")
        program.find("button", TITLE, focused=True)
        program.keys("Return")
        program.wait_until("the title is there", lambda: program.find("text box", "Title", inside="Add Event").text == TITLE)

        program.find("text box", "Result", inside="Add Event").focus()
        program.type(RESULT)
        program.keys("ctrl+s")
        program.gone("dialog", "Add Event")
        program.find("list item", TITLE, inside="Events")
        program.label(re.compile(re.escape(RESULT)), inside="Events")

    def read_cards(self):
        """What is published is reached with Tab and told with its limits."""
        program = self.program
        program.press(program.find("list item", TITLE, inside="Events"))
        program.find("dialog", "Edit Event")
        for name, words in (("Cautions", "pregnancy"), ("Against conservative care", "17 of 20 (85 %)"),
                            ("All treatments together", "very low-level"), ("The exercise beside it", "Second-hand")):
            card = program.find("group", name, inside="What Is Published")
            card.focus()
            assert words in card.description, card.description

    def ask(self):
        """What was entered is not discarded unasked."""
        program = self.program
        program.find("text box", "Title", inside="Edit Event").focus()
        program.type("x")
        program.keys("Escape")
        program.find("alert dialog", "Discard What You Entered?")
        program.click("button", "Discard", inside="Discard What You Entered?")
        program.gone("dialog", "Edit Event")

    def delete(self):
        """A deleted event is brought back by one press."""
        program = self.program
        program.press(program.find("list item", TITLE, inside="Events"))
        program.find("dialog", "Edit Event")
        program.press(program.find("button", "Delete Event", inside="Edit Event"))
        program.gone("dialog", "Edit Event")
        program.gone("list item", TITLE, inside="Events")
        program.click("button", "Undo")
        program.find("list item", TITLE, inside="Events")
        program.label(re.compile(re.escape(RESULT)), inside="Events")

    def end(self):
        """The program has nothing to complain of."""
        self.program.quit()
        assert not self.program.complaints(), self.program.words()


CASES = ["add", "read_cards", "ask", "delete", "end"]


def main():
    events = Events()
    cases = Cases(len(CASES))
    for name in CASES:
        if not cases.run(getattr(events, name), lambda: events.program):
            break
    if events.program.process.poll() is None:
        events.program.kill()
    cases.finish()


if __name__ == "__main__":
    main()
