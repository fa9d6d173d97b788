#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A paper week of the diary, typed by keyboard alone, copied, taken back, and its chart read out with the arrow keys.

The keys are counted, for a week of paper is to be typed in under a minute.
"""

import datetime
import os
import re
import tempfile
import time

import clinic
from cases import Cases
from driver import Program

NAME = "Okafor, Ngozi"

# Seven days and nine sessions, as they stand on the paper. Of each day pain on waking, the worst, minutes sat and pain
# then; of each session its letter, minutes, effort, km and climb, and pain before, during, after, and the next morning.
# None was left blank on the paper.
WEEK = (
    ((1, 3, 90, 2), (("r", 40, 4, 7.2, 30, 1, 2, 2, 1),)),
    ((1, 2, 120, 1), (("s", 50, 7, None, None, 1, 3, 2, 2), ("r", 20, 3, 3.5, None, 2, 2, 2, 2))),
    ((2, 4, None, None), ("z",)),
    ((2, 3, 60, 1), (("h", 35, 6, 6, 140, 2, 3, 3, 2),)),
    ((2, 2, 150, 2), (("x", 45, 3, None, None, 2, 2, 1, 1),)),
    ((1, 4, 45, 1), (("r", 60, 5, 11.4, 80, 1, 3, 3, 2), ("d", 15, 5, 1.2, None, 2, 3, 3, 2))),
    ((2, 3, 30, 1), (("l", 180, None, None, None, 2, 4, 4, 2), ("s", 40, 6, None, None, 2, 2, 2, None))),
)
QUESTIONS_OF_A_SESSION = 8  # behind its name

# Whoever types from a list on a number pad strikes four keys a second.
MOST_KEYS = 230
KINDS = {"r": "run", "s": "strength", "h": "hills", "x": "cross-training", "d": "strides", "l": "long-sit"}


def cells(values):
    """Keys for a row of cells: what is in each and Tab behind it."""
    keys = []
    for value in values:
        keys += [{".": "period"}.get(character, character) for character in ("" if value is None else f"{value:g}")] + ["Tab"]
    return keys


def last_answer(values):
    return max((i for i, value in enumerate(values) if value is not None), default=-1)


def keys_of_day(day, sessions, is_last):
    """The keys for a day, from its first cell to the first one of the next day."""
    keys = []
    if sessions == ("z",):
        # Rest has no cells behind it: the keyboard stays on the numbers of the day, and goes on down from there.
        return cells(day[:last_answer(day) + 1]) + ["z", "ctrl+Left", "Down"]

    for i, answer in enumerate(day):
        keys += cells([answer])
    for i, (letter, *answers) in enumerate(sessions):
        keys.append(letter)
        last = last_answer(answers)
        more = i + 1 < len(sessions)
        keys += cells(answers[:last + 1])[:-1] if more or is_last or last + 1 < QUESTIONS_OF_A_SESSION else cells(answers)
    return keys


class Diary:
    def __init__(self, folder):
        self.folder = os.path.join(folder, "clinic")
        self.program = None
        self.today = datetime.date.today()
        self.monday = self.today - datetime.timedelta(days=self.today.weekday() + 7)

    def day(self, n):
        return self.monday + datetime.timedelta(days=n)

    def said(self, n):
        return f"{self.day(n):%A} {self.day(n).day} {self.day(n):%B}"

    def cell(self, question, n, **wanted):
        return self.program.find("text box", f"{question}, {self.said(n)}", **wanted)

    def look_for_week(self, weeks_before):
        days = []
        sessions = []
        for n, (day, done) in enumerate(WEEK):
            date = self.day(n - 7 * weeks_before).isoformat()
            rest = done == ("z",)
            days.append("|".join([date] + ["" if value is None else str(value) for value in day] + [str(int(rest))]))
            for position, (letter, *answers) in enumerate(() if rest else done):
                shown = ["" if value is None else str(float(value)) if i in (0, 2, 3) else str(value) for i, value in enumerate(answers)]
                sessions.append("|".join([date, str(position), KINDS[letter], *shown]))
        between = f"WHERE date BETWEEN '{self.day(-7 * weeks_before).isoformat()}' AND '{self.day(6 - 7 * weeks_before).isoformat()}'"
        clinic.look(self.folder, "SELECT date, waking_pain, worst_pain, sitting_minutes, sitting_pain, rest_day FROM diary_day "
                  f"{between} ORDER BY date", "\n".join(days))
        clinic.look(self.folder, "SELECT date, position, kind, minutes, effort, distance_km, climb_m, pain_before, pain_during, pain_after, "
                  f"pain_next_morning FROM session {between} ORDER BY date, position", "\n".join(sessions))

    def begin(self):
        """A clinic with one athlete, whose diary is opened."""
        self.program = program = Program("--data-dir", self.folder)
        clinic.begin(program, NAME, "Left")

    def type_a_week(self):
        """Seven days and nine sessions are typed from a list, in few keys."""
        program = self.program
        program.keys("ctrl+5")
        program.find("text box", re.compile("^Pain on waking"), focused=True)
        program.keys("Prior")
        program.find("text box", re.compile("^Pain on waking, Monday"), focused=True)
        program.keys("ctrl+Home")
        self.cell("Pain on waking", 0, focused=True)

        keys = [key for n, (day, sessions) in enumerate(WEEK) for key in keys_of_day(day, sessions, n == len(WEEK) - 1)]
        began = time.monotonic()
        before = program.pressed
        program.keys(*keys, "Home")
        program.label("7 of 7 days kept")
        pressed = program.pressed - before
        took = time.monotonic() - began
        print(f"# {pressed} keys for 7 days and 9 sessions, taken by the program in {took:.1f} s", flush=True)
        assert pressed <= MOST_KEYS, f"{pressed} keys are more than {MOST_KEYS}"

    def look_into_the_file(self):
        """The file holds what was typed, and nothing else; started again, it is all there."""
        self.program.quit()
        self.look_for_week(0)
        clinic.look(self.folder, "SELECT (SELECT count (*) FROM diary_day), (SELECT count (*) FROM session)", "7|9")
        self.program = program = Program("--data-dir", self.folder)
        program.press(program.find("list item", NAME, inside="Patients"))
        program.find("heading", NAME)
        program.keys("ctrl+5")
        program.find("text box", re.compile("^Pain on waking"), focused=True)
        program.keys("Prior")
        program.label("7 of 7 days kept")

    def read_the_sums(self):
        """What became of each session, and what the week came to, stand beside and below it."""
        program = self.program
        program.label("○ Settled", inside=re.compile(f"^{self.said(0)}"))
        program.find("label", re.compile("^✕ Not settled"), inside=re.compile(f"^{self.said(1)}"))
        load = sum(answers[0] * answers[1] for _, done in WEEK if done != ("z",) for letter, *answers in done if letter != "l")
        program.find("label", re.compile(rf"^Load, week of .*: Load {load // 1000}[,.]?{load % 1000:03}$"))
        program.find("label", re.compile("^Kilometres, week of .*: 29[.,]3$"))

    def copy_the_week(self):
        """The whole week is copied to the one before it, taken back in one step, and made again."""
        program = self.program
        program.keys("ctrl+a", "ctrl+c", "Prior")
        program.label("0 of 7 days kept")
        program.keys("ctrl+Home", "ctrl+v")
        program.label("7 of 7 days kept")
        self.cell("Pain on waking", -7, focused=True)
        assert self.cell("Kilometres, Run", -7).text in ("7.2", "7,2")
        program.find("text box", f"Minutes, Run (2), {self.said(-6)}")
        program.keys("ctrl+z")
        program.label("0 of 7 days kept")
        program.keys("ctrl+shift+z")
        program.label("7 of 7 days kept")
        program.find("text box", f"Minutes, Run (2), {self.said(-6)}")

        # Both weeks are seen beside each other.
        program.keys("Next", "ctrl+t")
        program.label("14 of 14 days kept")
        self.cell("Pain on waking", -7)
        program.keys("ctrl+t")
        self.cell("Pain on waking", 0, focused=True)
        program.label("7 of 7 days kept")

    def refuse(self):
        """What cannot be is refused in a sentence, and stays to be mended."""
        program = self.program
        program.keys("ctrl+Home", "Right", "1", "1", "Tab")
        worst = self.cell("Worst pain", 0, focused=True, invalid_entry=True)
        assert worst.text == "11" and "Enter a number from 0 to 10." in worst.description, (worst.text, worst.description)
        program.keys("Escape")
        assert self.cell("Worst pain", 0, focused=True, invalid_entry=False).text == "3"
        program.keys("minus", "1", "Tab")
        assert self.cell("Worst pain", 0, focused=True, invalid_entry=True).text == "-1"
        program.keys("Escape")
        distance = self.cell("Kilometres, Run", 0)
        distance.focus()
        program.keys("1", "comma", "0", "0", "0", "Tab")
        assert self.cell("Kilometres, Run", 0, focused=True, invalid_entry=True).text == "1,000"
        program.keys("Escape")
        assert self.cell("Kilometres, Run", 0, focused=True, invalid_entry=False).text in ("7.2", "7,2")

    def read_the_chart(self):
        """Progress opens, and its chart is read out with the arrow keys."""
        program = self.program
        program.keys("ctrl+6")
        chart = program.wait_until("a chart that keys can go to", lambda: next(
            (node for node in program.find_all(None, re.compile("^(Charts|Pain and load)$"), focusable=True)
             if node.role in ("group", "image")), None))
        program.press(chart, "End")
        program.label(re.compile(f"{self.today:%A}"))
        saturday = self.day(5)
        program.keys(*["Left"] * (self.today - saturday).days)
        program.label(re.compile(f"^{saturday:%A},? {saturday.day} {saturday:%B}"))
        program.label(re.compile("Run.*load 300", re.DOTALL))

    def end(self):
        """It ends, has complained of nothing, and the file holds both weeks."""
        self.program.quit()
        assert not self.program.complaints(), self.program.words()
        self.look_for_week(0)
        self.look_for_week(1)
        clinic.look(self.folder, "SELECT (SELECT count (*) FROM diary_day), (SELECT count (*) FROM session)", "14|18")
        clinic.look(self.folder, "PRAGMA integrity_check", "ok")


STEPS = ["begin", "type_a_week", "look_into_the_file", "read_the_sums", "copy_the_week", "refuse", "read_the_chart", "end"]


def main():
    with tempfile.TemporaryDirectory(prefix="rehab-diary-") as folder:
        diary = Diary(folder)
        cases = Cases(len(STEPS))
        cases.run_in_turn(diary, STEPS)
        cases.finish()


if __name__ == "__main__":
    main()
