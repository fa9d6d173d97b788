#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Decisions on an athlete and the squad's morning, by keys alone: a step taken in spite of its criteria, a running plan
whose pointer is answered, a clearance, a reason set aside, the squad reviewed, and the coach's sheet.

What a coach may not read is searched for in all that the coach's view tells and in the text of the coach's PDF.
"""

import datetime
import os
import re
import subprocess
import tempfile
import time

import clinic
from cases import Cases
from driver import Program

SQUAD = "Harbour Runners"
NAME = "Hale, Ingrid"
OTHERS = (("Brandt", "Tomas", "Left"), ("Costa", "Rui", "Right"))
IMPRESSION = "Proximal hamstring tendinopathy, right."

N_FLAGS = 29
FLAG = "Night pain"
RAISED = 16
STEP = "1 Calm to 2 Shallow"
STEP_REASON = "Runs free of pain on grass"
# The criteria of the step as they stood: key, state, value, and on which side.
CRITERIA = ("shallow-load-test|not-met|6.0|right", "shallow-holds|||", "shallow-settled|||", "shallow-bridges|||",
            "shallow-flags|not-met||")
GO_ON_REASON = "Felt easy and a race is near"
NOTE = "Sit bone sore at 3 of 10"
SET_ASIDE_REASON = "Race on Sunday, seen on Monday"

# What no coach may read of these athletes: words of the diagnosis, the findings that were answered with yes, pain, scores,
# phases, sides, open red flags, exercises, and what clinicians wrote to each other.
CLINICAL = ("hamstring", "tendin", "tendon", "proximal", "diagnos", "buttock", "sit bone", "palpation", "Puranen", "stretch",
            "bridge", "load test", "pain", "sore", "settled", "symptom", "VISA", "53", "of 10", "/10", "symmetry", "score",
            "Phase", "Calm", "Shallow", "isometric", "heavy", "flexion", "left", "right", "side", "red flag", FLAG, "night",
            "urgent", "attention", "criteri", "reason", "Goom", "exercise", "deadlift", "curl", "strides", "not asked",
            "not measured", STEP_REASON, GO_ON_REASON, NOTE, SET_ASIDE_REASON)
# "Hamstring Rehab" is the name of the window, not of a condition.
PROGRAM_NAME = re.compile("hamstring.rehab", re.IGNORECASE)


class Squad:
    def __init__(self, folder):
        self.folder = folder
        self.data_folder = os.path.join(folder, "clinic")
        self.program = None
        self.today = datetime.date.today()
        self.pressed = 0
        self.began = time.monotonic()

    def start(self):
        self.program = Program("--data-dir", self.data_folder)

    def kill(self):
        """As when the battery is empty: nothing is said to the program."""
        self.pressed += self.program.pressed
        assert not self.program.complaints(), self.program.words()
        self.program.kill()

    def open_athlete(self):
        program = self.program
        program.find("list item", NAME, inside="Patients")
        program.keys("ctrl+f")
        program.find("search box", "Search Patients", focused=True)
        program.type("Hale")
        program.gone("list item", re.compile("^Costa"), inside="Patients")
        program.keys("Return")
        program.find("heading", NAME)

    def open_plan(self):
        program = self.program
        program.keys("ctrl+4")
        program.find("tab", "Exercises")
        program.keys("alt+u")
        program.find("tab", "Running", checked=True)

    def day(self, week, words, **wanted):
        """A Monday of the running plan."""
        return self.program.find("grid cell", re.compile(f"^Week {week}, Monday.*: {words}"), **wanted)

    def add(self, family_name, given_name, side):
        program = self.program
        program.keys("ctrl+n")
        program.find("text box", "Family name", focused=True)
        program.enter("Family name", family_name)
        program.enter("Given name", given_name)
        program.choose("Side", side)
        program.choose("Sport", "Long distance")
        if (family_name, given_name, side) == OTHERS[0]:
            program.choose("Squad", "New squad…")
            program.enter("Name of the squad", SQUAD)
        else:
            program.choose("Squad", SQUAD)
        program.click("button", "Save")
        program.gone("dialog", "New Patient")
        program.find("heading", f"{family_name}, {given_name}")

    # The steps

    def begin(self):
        """A clinic with three athletes in a squad."""
        self.start()
        program = self.program
        program.enter("Clinic", "Harbour Physiotherapy")
        program.enter("Name", "Annika Keller")
        program.enter("Initials", "AK")
        program.click("button", "Start")
        program.label("No Patients Yet")
        for other in OTHERS:
            self.add(*other)
        self.add("Hale", "Ingrid", "Right")

    def assess(self):
        """One of them is assessed, and a day of the diary is kept."""
        program = self.program
        program.keys("ctrl+2")
        program.find("button", "New Assessment", focused=True)
        program.keys("Return")
        program.find("radio", "Bladder or bowel change: not asked", focused=True)
        program.keys(*[key for n in range(1, N_FLAGS + 1) for key in ("y" if n == RAISED else "n", "Tab")])
        program.label(f"{N_FLAGS} of {N_FLAGS} answered")
        program.keys("ctrl+Next")
        program.find("text box", re.compile("^Pain now"), focused=True)
        program.keys("3", "Tab", "7", "Tab")
        program.keys("ctrl+Next")
        program.find("radio", "Deep one-sided buttock pain: not asked", focused=True)
        program.keys("y", "4", "Tab", "y", "Tab")
        program.keys(*["ctrl+Next"] * 3)
        program.find("radio", "Tender sit bone, left: not asked", focused=True)
        program.keys("n", "Tab", "y", "6", "Tab", "n", "Tab", "y", "5", "Tab")
        program.keys("ctrl+Next")
        program.find("heading", "Load Tests")
        program.keys("0", "Tab", "2", "Tab", "0", "Tab", "6", "Tab")
        program.keys(*["ctrl+Next"] * 3)
        program.find("text box", re.compile("^VISA-H: total"), focused=True)
        program.type("53")
        program.keys(*["ctrl+Next"] * 4)
        program.find("text box", "Impression", focused=True)
        program.type(IMPRESSION)
        program.keys("ctrl+Return")
        program.press(program.find("button", "Finish", inside="Finish This Assessment?"))
        program.label(re.compile("^Finished"))

        # Of today: pain on waking 3, worst 7, an hour sat; a run of 40 minutes at 5, 6 km, pain 3, 6 and 6.
        program.keys("ctrl+5")
        program.find("text box", re.compile("^Pain on waking"), focused=True)
        program.keys("3", "Tab", "7", "Tab", "6", "0", "Tab", "4", "Tab",
                     "r", "4", "0", "Tab", "5", "Tab", "6", "Tab", "Tab", "3", "Tab", "6", "Tab", "6", "Tab")
        program.wait_until("the run is kept", lambda: program.find("text box", re.compile("^Pain straight after, Run")).text == "6")

    def move(self):
        """A step whose criteria are not met wants a reason, and keeps them as they stood."""
        program = self.program
        dialog = "Move to Another Phase"
        program.keys("ctrl+3")
        program.find("heading", "Phase 1: Calm and isometric")
        program.press(program.find("button", "Move…", sensitive=True))
        program.label("0 of 5 met, 2 not met, 3 not measured", inside=dialog)
        program.find("button", "Move to 2 Shallow", inside=dialog, sensitive=False)

        # The open red flag is answered for by itself, and does not do for the reason.
        program.press(program.find("switch", "Take the Step in Spite of It", inside=dialog), "space")
        program.wait_until("the reason is asked for",
                           lambda: any(lack.text == "The reason is missing." for lack in program.find_all("status", inside=dialog)))
        program.find("button", "Move to 2 Shallow", inside=dialog, sensitive=False)
        program.keys("ctrl+Return")
        program.find("text box", "Why the Step Is Taken", inside=dialog).focus()
        program.type(STEP_REASON)
        program.find("button", "Move to 2 Shallow", inside=dialog, sensitive=True)
        program.keys("ctrl+Return")
        program.gone("dialog", dialog)

        program.find("heading", "Phase 2: Slow heavy, little hip flexion")
        program.press(program.find("list item", STEP, inside="Steps"))
        program.label(STEP_REASON, inside="Steps")
        program.find("list item", re.compile("^Load tests, hip near straight: Not met · 6 of 10"), inside="Steps")
        program.find("list item", "Holds tolerated: Not measured", inside="Steps")
        program.find("list item", f"Red flags: Not met · 1 open: {FLAG}", inside="Steps")

    def plan(self):
        """Six weeks of running are typed, and two things that rise together hold them up until that is answered."""
        program = self.program
        self.open_plan()
        program.press(program.find("button", "Start Running Plan…"))
        program.find("radio", inside="Start Running Plan", focused=True)
        program.keys("End", "Return")
        program.find("radio", "Free plan", inside="Start Running Plan", checked=True)
        program.label("6 weeks, 0 sessions", inside="Start Running Plan")
        program.press(program.find("button", "Start", inside="Start Running Plan"))
        program.gone("dialog", "Start Running Plan")
        self.day(1, "nothing planned", selected=True, focused=True)

        # Three runs in the first week, and all weeks like it.
        for _run in range(3):
            program.type("run 3 km")
            program.keys("Tab", "Right")
        program.find("grid cell", re.compile("^Week 1, Friday.*: Run 3 km, planned"))
        program.keys("ctrl+a", "ctrl+d")
        self.day(6, "Run 3 km, planned")
        assert len(program.find_all("grid cell", re.compile(": Run 3 km, planned"))) == 18

        # Distance alone may rise; with strides beside it that is pointed out.
        program.keys("ctrl+Home", "Down", "Down", "Down")
        program.type("run 4 km")
        program.keys("Return")
        self.day(4, "Run 4 km, planned", focused=True)
        program.gone("label", re.compile("^Rise together"))
        program.keys("Right", "Right", "plus")
        program.find("text box", "Session", focused=True)
        program.type("strides 4 x 60 m")
        program.keys("Return")
        program.label(re.compile(r"^Rise together: Distance 9[.,]0 → 10[.,]0 km.* · Strides 0 → 4\. .*\(F91, F103\)$"))

        # It is not saved while that is not answered, nor by an answer without words.
        program.keys("ctrl+s")
        program.find("text box", "Reason", inside="Go On with Week 4", focused=True)
        program.keys("Return")
        program.label("This is needed.", inside="Go On with Week 4")
        program.keys("Escape")
        program.gone("dialog", "Go On with Week 4")
        program.find("button", re.compile("^No version yet"))
        program.keys("ctrl+s")
        program.find("text box", "Reason", inside="Go On with Week 4", focused=True)
        program.type(GO_ON_REASON)
        program.keys("Return")
        program.find("button", re.compile("^Version 1 · "))
        program.label(re.compile(f"^Going on: “{GO_ON_REASON}” · AK"))
        program.gone("label", "unsaved changes")

    def outlive_a_kill(self):
        """An edit that was not saved is there after the program was killed, and what was decided is in the file."""
        program = self.program
        program.keys("ctrl+Home", "Down", "Down", "Down", "Down")
        program.type("run 5 km on trail")
        program.keys("Return")
        self.day(5, "Run 5 km, trail, planned")
        program.label("unsaved changes")
        self.kill()

        clinic.look(self.data_folder, "SELECT from_phase, to_phase, date, reason FROM phase_change", f"calm|shallow|{self.today.isoformat()}|{STEP_REASON}")
        clinic.look(self.data_folder, "SELECT criterion_key, ifnull (state, ''), ifnull (value, ''), ifnull (side, '') FROM phase_criterion "
                  "ORDER BY position", "\n".join(CRITERIA))
        clinic.look(self.data_folder, "SELECT ifnull (number, 'draft'), weeks, progression_key, (SELECT count (*) FROM running_session "
                  "WHERE plan_id = running_plan.id) FROM running_plan ORDER BY saved_at IS NULL", "1|6|free|19\ndraft|6|free|19")
        clinic.look(self.data_folder, "SELECT week, raised, running_reason.reason FROM running_reason JOIN running_plan ON running_plan.id = plan_id "
                  "WHERE number = 1", f"3|distance speed|{GO_ON_REASON}")
        clinic.look(self.data_folder, "PRAGMA integrity_check", "ok")

        self.start()
        self.open_athlete()
        self.open_plan()
        self.day(5, "Run 5 km, trail, planned")
        self.program.label("Unsaved changes are kept from last time")
        self.program.find("button", re.compile("^Version 1 · "))

    def clear(self):
        """A clearance with its limits is given, and shows before it is saved what a coach will read."""
        program = self.program
        dialog = "New Clearance"
        program.keys("ctrl+3")
        program.press(program.find("button", "New Clearance…"))
        program.choose("Sport", "Training with limits", inside=dialog)
        for name, value in (("Top speed, % of the own best", "70"), ("Longest distance, km", "5")):
            program.find("text box", name, inside=dialog).focus()
            program.type(value)
        program.choose("Hills", "None", inside=dialog)
        program.find("text box", "Note, for those who treat", inside=dialog).focus()
        program.type(NOTE)
        program.label("Top speed  up to 70 % of the own best", inside=dialog)
        program.press(program.find("button", "Save", inside=dialog))
        program.gone("dialog", dialog)
        program.find("list item", "Hills", inside="Clearance")
        program.label(NOTE, inside="Clearance")

    def set_aside(self):
        """What wants attention is set aside with a reason until a day; an open red flag is not."""
        program = self.program
        program.keys("ctrl+1")
        program.press(program.find("list item", re.compile("^Red flag open"), inside="Wants Attention"))
        program.label("Source")
        assert not program.find_all("button", "Set Aside…")
        program.keys("Escape")
        program.press(program.find("list item", "Pain 6 on " + self.short_today() + ", the rule accepts up to 3", inside="Wants Attention"))
        program.find("button", "Evidence: Pain above the pain rule", focused=True)
        program.keys("Tab")
        program.find("button", "Set Aside…", focused=True)
        program.keys("Return")
        program.find("text box", "Reason", inside="Set Aside", focused=True)
        program.type(SET_ASIDE_REASON)
        program.press(program.find("button", "Set Aside", inside="Set Aside"))
        program.gone("dialog", "Set Aside")
        program.gone("list item", re.compile("^Pain 6"), inside="Wants Attention")
        program.find("list item", "Set aside (1)", inside="Wants Attention")

    def row(self, name, **wanted):
        return self.program.find("row", re.compile(f"^{name}"), inside="Athletes", **wanted)

    def names(self):
        """Those in the table, from above."""
        family_names = [NAME.split(", ")[0], *(family_name for family_name, _given_name, _side in OTHERS)]
        names = [row.name.split(", ")[0] for row in self.program.find_all("row", inside="Athletes")]
        return [name for name in names if name in family_names]

    def go_to_last(self):
        rows = [row for row in self.program.find_all("row", inside="Athletes") if row.description]
        next((row for row in rows if "selected" in row.states), rows[0]).focus()
        self.program.keys("End")
        self.row(NAME, focused=True)

    def review(self):
        """The squad is filtered, an athlete opened, and the keyboard comes back to the same row."""
        program = self.program
        program.keys("ctrl+shift+r")
        program.find("button", re.compile(f"^{SQUAD}, 3 athletes, 1 wants attention$"))
        self.row("Brandt, Tomas")
        assert len(self.names()) == 3, self.names()

        program.choose("Side", "Left")
        program.gone("row", re.compile(f"^{NAME}"), inside="Athletes")
        assert self.names() == ["Brandt"], self.names()
        program.press(program.find("button", "Show Everybody"))
        row = self.row(NAME)
        assert all(words in row.description for words in ("2 Shallow", "7, ", "53, ", "Red flag open")), row.description

        # In and back again. The table is one stop of Tab; arrows go along its rows.
        self.go_to_last()
        program.keys("Return")
        program.find("heading", NAME)
        program.keys("alt+Left")
        self.row(NAME, focused=True)

        # Beside the table, without leaving it.
        program.keys("space")
        program.find("button", "Close the Panel")
        program.label(re.compile("^Of 7 criteria of 2 Deep: 0 met, "))
        program.keys("Escape")
        program.gone("button", "Close the Panel")
        self.row(NAME, focused=True)

    def search(self, text, where):
        text = PROGRAM_NAME.sub("", text)
        # What begins so: "side", but not "beside".
        found = [word for word in CLINICAL if re.search(rf"(?<!\w){re.escape(word)}", text, re.IGNORECASE)]
        assert not found, f"{found} stand in {where}:\n{text}"

    def show_coach(self):
        """A coach reads what is allowed today, and nothing else anywhere on the screen."""
        program = self.program
        program.press(program.find("radio", "Medical", inside="For Whom"), "Right")
        program.find("radio", "Coach", inside="For Whom", focused=True)
        program.keys("space")
        program.find("radio", "Coach", inside="For Whom", checked=True)
        program.gone("column header", "VISA-H")
        row = self.row(NAME)
        for words in ("Training with limits", "70 %", "5 km"):
            assert words in row.description, row.description
        self.search("\n".join(f"{node.name}\n{node.description}" for node in program.read().walk()), "the coach's view")

        # No way from here into a record.
        self.go_to_last()
        program.keys("Return", "space")
        program.label("Records are opened from the medical list")
        assert not program.find_all("heading", NAME) and not program.find_all("button", "Close the Panel")

    def save_coach(self):
        """The coach's sheet is saved as PDF, tells no more than the view, and that it went out is kept."""
        program = self.program
        path = os.path.join(self.folder, "coach.pdf")
        program.keys("ctrl+p")
        program.find("image", re.compile("^Page 1 of 1"), inside="Print the Squad")
        program.press(program.find("button", "Save as PDF…", inside="Print the Squad", sensitive=True))
        program.save_as(path)
        program.label("Saved as PDF")
        program.wait_until("it is on the disk", lambda: os.path.exists(path))
        words = " ".join(subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout.split())
        for wanted in (SQUAD, "Hale", "Brandt", "Costa", "Training with limits", "70 %", "5 km"):
            assert wanted in words, f"{wanted!r} is not on the sheet:\n{words}"
        self.search(words, "the coach's sheet")
        program.click("button", "Close", inside="Print the Squad")
        program.gone("dialog", "Print the Squad")

    def end(self):
        """The program has nothing to complain of, and the file holds what was decided and what went out."""
        self.pressed += self.program.pressed
        self.program.quit()
        assert not self.program.complaints(), self.program.words()
        clinic.look(self.data_folder, "SELECT participation, speed_percent, distance_km, hills, note FROM clearance", f"modified|70|5.0|none|{NOTE}")
        clinic.look(self.data_folder, "SELECT rule_key, reason FROM set_aside", f"pain-rule|{SET_ASIDE_REASON}")
        clinic.look(self.data_folder, "SELECT audience, way, format, athletes FROM squad_disclosure", "coach|saved|pdf|3")
        clinic.look(self.data_folder, "PRAGMA integrity_check", "ok")
        print(f"# {self.pressed} keys in {time.monotonic() - self.began:.0f} s", flush=True)

    def short_today(self):
        return f"{self.today.day} {self.today:%b}"


STEPS = ["begin", "assess", "move", "plan", "outlive_a_kill", "clear", "set_aside", "review", "show_coach", "save_coach", "end"]


def main():
    with tempfile.TemporaryDirectory(prefix="rehab-squad-") as folder:
        squad = Squad(folder)
        cases = Cases(len(STEPS))
        cases.run_in_turn(squad, STEPS)
        cases.finish()


if __name__ == "__main__":
    main()
