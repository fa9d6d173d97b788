#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole job, once, on the real program: from naming the clinic to the printed sheet, and finding it all again.

Everything is done and read from outside, over AT-SPI and with a keyboard; then the PDF is read with pdftotext and the
database with sqlite3. Each step builds on the one before.
"""

import datetime
import os
import re
import stat
import subprocess
import tempfile

import clinic
from cases import Cases
from driver import Program

CLINIC = "Harbour Physiotherapy"
FAMILY_NAME = "O'Riordan"
GIVEN_NAME = "Siobhán"
NAME = f"{FAMILY_NAME}, {GIVEN_NAME}"
GOAL = "Half marathon in spring"

# Answers to the symptoms in the order of the form. After a yes Tab goes to its pain where that is asked; a digit chooses
# from a list; two are in the patient's words.
SYMPTOM_KEYS = ["y", "4", "Tab",  # buttock pain
                "y", "Tab",  # gradually
                "1", "1", "Tab",  # weeks
                "y", "Tab", "y", "Tab", "n", "Tab", "n", "Tab",  # load rose: a jump in distance
                "2", "Tab",  # during a run: eases, then returns and worsens
                "n", "Tab",  # accelerating
                "n", "Tab",  # sprinting
                "y", "Tab", "Tab",  # uphill, how much is not asked
                "y", "6", "Tab",  # sitting
                "y", "Tab",  # grows with time
                "2", "0", "Tab",  # minutes until it hurts
                "n", "Tab",  # stretching
                "n", "Tab",  # heavy loading
                "3", "Tab"]  # settles after more than a day

# What is typed for each day of the week from its first cell on; "|" is Tab. Pain on waking, the worst, minutes sat and
# pain then; what was done, by its letter; minutes, effort, km and climb of it; pain before, during, after, next morning.
WEEK = ("1|3|90|2|r40|4|7.2|30|1|2|2|1|",
        "1|2|120|1|s50|7||",
        "2|4|||z",
        "",
        "2|3|60|1|r35|4|6||1|3|2|2|",
        "1|2|30|0|z",
        "1|2|45|1|h30|6|5.5|120|1|3|2|1|")


def spoken(day):
    return f"{day.day} {day:%B %Y}"


def key_by_key(typed):
    names = {"|": "Tab", ".": "period"}
    return [names.get(character, character) for character in typed]


class Journey:
    def __init__(self, folder):
        self.folder = folder
        self.data_folder = os.path.join(folder, "clinic")
        self.program = None
        self.today = datetime.date.today()
        self.monday = self.today - datetime.timedelta(days=self.today.weekday() + 7)

    def start(self):
        self.program = Program("--data-dir", self.data_folder)

    def name_the_clinic(self):
        """The first run names the clinic and who works there."""
        self.start()
        program = self.program
        program.label("Welcome to Hamstring Rehab")

        # Without a name it does not start, and says so.
        program.click("button", "Start")
        program.label("This is needed.")

        program.enter("Clinic", CLINIC)
        program.enter("Telephone", "020 7946 0123")
        program.enter("Name", "Annika Keller")
        program.enter("Initials", "AK")
        program.click("button", "Start")
        program.label(CLINIC)
        program.label("No Patients Yet")
        program.find("button", "Annika Keller")

    def add_an_athlete(self):
        """An athlete with an accent and an apostrophe is added, with an episode of care."""
        program = self.program
        program.keys("ctrl+n")
        program.find("text box", "Family name", focused=True)
        program.enter("Family name", FAMILY_NAME)
        program.enter("Given name", GIVEN_NAME)
        program.enter("Date of birth", "3.4.1999")
        program.choose("Side", "Right")
        program.enter("Onset", "1.9.2025")
        program.choose("How it began", "Gradually")
        program.enter("Goal", GOAL)
        program.choose("Sport", "Long distance")
        program.click("button", "Save")
        program.gone("dialog", "New Patient")

        program.find("heading", NAME)
        program.label("RIGHT side")
        program.find("list item", NAME, inside="Patients", selected=True)
        program.label("Episode of care opened", inside="Timeline")

    def assess(self):
        """The first assessment is recorded from the keyboard, and finished with the unanswered listed."""
        program = self.program
        program.keys("ctrl+2")
        program.click("button", "New Assessment", inside="No Assessment Yet")

        # Red flags: the keyboard is in the first question; N, Tab, N, Tab ...
        program.find("radio", "Bladder or bowel change: not asked", focused=True)
        program.label("0 of 28 answered")
        program.keys(*["n", "Tab"] * 27)
        program.label("27 of 28 answered")

        # Pain: the worst of a day and that on waking; the others are left unasked.
        program.keys("ctrl+Next")
        program.find("text box", re.compile("^Pain now"), focused=True)
        program.keys("Tab", "4", "Tab", "Tab", "Tab", "2", "Tab")
        program.label("2 of 9 answered")

        # Symptoms: some are there, and some of these with how much they hurt. A yes brings up the place for its
        # pain, and the keys come faster than it is drawn.
        program.keys("ctrl+Next")
        program.find("radio", "Deep one-sided buttock pain: not asked", focused=True)
        program.keys(*SYMPTOM_KEYS)
        program.label("17 of 19 answered")
        program.find("radio", "Load rose before onset: yes", checked=True)
        program.find("radio", "Pain sprinting: no", checked=True)
        assert program.find("combo box", "Pain during a run").description == "Eases, then returns and worsens"
        assert program.find("text box", "Pain sitting: pain from 0 to 10").text == "6"

        # The three stretches after palpation, left then right; a digit after a yes is its pain.
        program.keys(*["ctrl+Next"] * 3)
        program.find("radio", "Tender sit bone, left: not asked", focused=True)
        program.keys("Tab", "Tab", "n", "Tab", "y", "4", "Tab", "n", "Tab", "y", "5", "Tab", "n", "Tab", "y", "6", "Tab")
        program.label("6 of 20 answered")
        for test, pain in (("Puranen-Orava", "4"), ("Bent-knee stretch", "5"), ("Modified bent-knee stretch", "6")):
            program.find("radio", f"{test}, left: no", checked=True)
            program.find("radio", f"{test}, right, involved side: yes", checked=True)
            assert program.find("text box", f"{test}, right, involved side: pain from 0 to 10").text == pain, test

        # The score; more than it can be is not taken.
        program.keys(*["ctrl+Next"] * 4)
        score = program.find("text box", re.compile("^VISA-H: total"), focused=True)
        program.type("530")
        program.find("alert", "Not kept. Enter a whole number from 0 to 100.")
        program.keys("BackSpace")
        program.label("1 of 9 answered")
        assert score.text == "53", score.text
        program.keys(*["ctrl+Next"] * 4)
        program.find("text box", "Impression", focused=True)
        program.type("Proximal hamstring tendinopathy, right.")

        # Finishing names the red flag that was passed over, and locks the rest.
        program.keys("ctrl+Return")
        program.find("alert dialog", "Red Flags Not Asked")
        program.label("Trouble accelerating or pushing off", inside="Red Flags Not Asked")
        program.click("button", "Finish Anyway")
        program.gone("alert dialog")
        program.label(re.compile("^Finished"))
        program.find("text box", "Impression", read_only=True)

    def find_exercise(self, name, **wanted):
        return self.program.find("list item", name, inside="Exercises of the programme", **wanted)

    def prescribe(self):
        """A programme is made from a template, edited, and saved as version 1."""
        program = self.program
        program.keys("ctrl+4")
        template = program.find("list item", re.compile("^Phase 1: calm and isometric"), inside="For This Phase")
        program.press(template)
        self.find_exercise(re.compile("^Bridge hold, 5 × 30 s hold, every day, 1 of 5$"), focused=True)

        # The order: from the first to the second place.
        program.keys("alt+Down")
        self.find_exercise(re.compile("^Bridge hold, 5 × 30 s hold, every day, 2 of 5$"), focused=True)

        # The dose: the form is opened beside the words.
        program.keys("alt+Return")
        program.enter("Sets", "4")
        program.enter("Hold, seconds", "45")
        program.label("4 holds of 45 seconds.\nEvery day.")
        bridge = self.find_exercise(re.compile("^Bridge hold, 4 × 45 s hold, every day, 2 of 5$"), expanded=True)
        program.press(bridge, "alt+Return")

        # One is removed, one is added from the library.
        program.keys("Escape", "Down", "Down")
        self.find_exercise(re.compile("^Clamshell, .* 4 of 5$"), focused=True)
        program.keys("Delete")
        program.gone("list item", re.compile("^Clamshell, .*"), inside="Exercises of the programme")
        program.enter("Search exercises", "towel", role="search box")
        program.press(program.find("list item", "Heel press into a towel", inside="Exercises"))
        self.find_exercise(re.compile("^Heel press into a towel, .* 5 of 5$"))

        program.keys("ctrl+s")
        program.find("dialog", re.compile("Version 1"))
        program.keys("Return")
        program.find("button", re.compile("^Version 1"))
        program.gone("label", "Unsaved changes")

    def keep_a_diary(self):
        """A week of the diary is typed from the keyboard."""
        program = self.program
        program.keys("ctrl+5")
        program.click("button", "Previous Week")
        program.label("0 of 7 days kept")
        days = [self.monday + datetime.timedelta(days=i) for i in range(7)]
        said = [f"{day:%A} {day.day} {day:%B}" for day in days]
        for day, keys in zip(said, WEEK):
            if keys:
                program.find("text box", f"Pain on waking, {day}").focus()
                program.keys(*key_by_key(keys))
        program.label("6 of 7 days kept")
        program.label("○ Settled", inside=re.compile(f"^{said[0]}"))
        program.label("Not asked", inside=re.compile(f"^{said[1]}"))
        program.label(re.compile("^✕ Not settled"), inside=re.compile(f"^{said[4]}"))
        program.find("group", f"{said[3]}, not kept")

    def look_at_progress(self):
        """Progress draws pain and load, and says what it draws."""
        program = self.program
        program.keys("ctrl+6")
        said = program.wait_until("charts that say what they draw", lambda: program.find("group", "Charts").description)
        for words in ("worst pain between 2 and 4, last 2 on Sun", "2 of 3 sessions settled by the next morning",
                      "load 138 a day over the 7 days up to Sun"):
            assert words in said, said
        assert re.search("6 of [0-9]+ days kept", said), said
        program.click("radio", "Table")
        program.find("row", re.compile("Tue.*Recorded 1 2 Strength Not asked"))
        program.click("radio", "Charts")

    def print_the_sheet(self):
        """The sheet is saved as PDF through the print dialog, and says what was prescribed."""
        program = self.program
        path = os.path.join(self.folder, "sheet.pdf")
        program.keys("ctrl+4", "ctrl+p")
        program.find("image", "Page 1 of 3", inside="Programme Sheet")
        program.click("button", "Save as PDF…")
        program.save_as(path)
        program.label("Saved as PDF")
        program.click("button", "Close", inside="Programme Sheet")
        program.gone("dialog", "Programme Sheet")

        sheet = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
        words = " ".join(sheet.split())
        for wanted in (CLINIC, f"Programme for {GIVEN_NAME} {FAMILY_NAME} Right side", f"Version 1, {spoken(self.today)}, AK",
                       "1 Heel press into a ball 5 holds of 30 seconds. Every day.",
                       "2 Bridge hold 4 holds of 45 seconds. Every day.",
                       "3 Side plank Right side 3 holds of 30 seconds. Monday, Wednesday and Friday.",
                       "4 Walking 10 minutes. Every day.",
                       "5 Heel press into a towel Right leg 5 holds of 30 seconds. Every day.",
                       "The pain rule you agreed with your physiotherapist", "0 to 3: fine",
                       "Next morning: is the pain back to where it was before?",
                       "Diary of two weeks", "Pain around the session", "Before During After morning",
                       "Questions? Ring us: 020 7946 0123"):
            assert wanted in words, f"{wanted!r} is not on the sheet:\n{sheet}"
        for unwanted in ("Clamshell", "reduce the load"):
            assert unwanted not in words, f"{unwanted!r} is on the sheet:\n{sheet}"

    def quit(self):
        """It quits, and has complained of nothing."""
        self.program.quit()
        assert not self.program.complaints(), self.program.words()

    def look_into_the_database(self):
        """The database holds what was entered, and is for its owner only."""
        modes = {name: stat.S_IMODE(os.stat(os.path.join(self.data_folder, name)).st_mode)
                 for name in [".", *os.listdir(self.data_folder)]}
        assert modes.pop(".") == 0o700 and set(modes.values()) == {0o600}, modes

        monday = self.monday
        day = [(monday + datetime.timedelta(days=i)).isoformat() for i in range(7)]
        today = self.today.isoformat()
        for query, wanted in (
                ("PRAGMA integrity_check", "ok"),
                ("PRAGMA foreign_key_check", ""),
                ("SELECT name, telephone FROM clinic", f"{CLINIC}|020 7946 0123"),
                ("SELECT name, initials FROM clinician", "Annika Keller|AK"),
                ("SELECT family_name, given_name, birth_date, archived FROM patient", f"{FAMILY_NAME}|{GIVEN_NAME}|1999-04-03|0"),
                ("SELECT side, onset_date, onset, goal, opened_on FROM episode", f"right|2025-09-01|gradual|{GOAL}|{today}"),
                ("SELECT kind, date, locked_at IS NOT NULL, impression FROM assessment",
                 f"initial|{today}|1|Proximal hamstring tendinopathy, right."),
                # What was passed over has no row: it is not a no.
                ("SELECT count (*), sum (value) FROM finding WHERE item_key LIKE 'flag-%'", "27|0.0"),
                ("SELECT count (*) FROM finding WHERE item_key IN ('flag-push-off', 'pain-now', 'symptom-uphill.pain')", "0"),
                ("SELECT item_key, ifnull (side, '-'), value FROM finding WHERE item_key LIKE 'pain-%' OR item_key LIKE 'outcome-%' "
                 "ORDER BY item_key", "outcome-visa-h|-|53.0\npain-waking|-|2.0\npain-worst|-|4.0"),
                ("SELECT item_key, side, value FROM finding WHERE item_key LIKE 'test-%' ORDER BY item_key, side",
                 "\n".join(f"test-{test}|left|0.0\ntest-{test}|right|1.0\ntest-{test}.pain|right|{pain}.0" for test, pain in
                           (("bent-knee-stretch", 5), ("modified-bent-knee", 6), ("puranen-orava", 4)))),
                ("SELECT item_key, value FROM finding WHERE item_key LIKE 'symptom-%.pain' ORDER BY item_key",
                 "symptom-buttock-pain.pain|4.0\nsymptom-sitting.pain|6.0"),
                ("SELECT item_key, value FROM finding WHERE item_key IN ('symptom-weeks', 'symptom-warm-up', 'symptom-settling', "
                 "'symptom-sitting-minutes') ORDER BY item_key",
                 "symptom-settling|3.0\nsymptom-sitting-minutes|20.0\nsymptom-warm-up|1.0\nsymptom-weeks|11.0"),
                ("SELECT number, date, printed_at IS NOT NULL FROM programme_version", f"1|{today}|1"),
                ("SELECT position, exercise_key, ifnull (side, '-'), sets, hold_seconds, minutes, days FROM prescription ORDER BY position",
                 "0|ball-curl-hold|-|5|30||127\n1|bridge-hold|-|4|45||127\n2|side-plank|right|3|30||21\n"
                 "3|walking|-|||10.0|127\n4|towel-heel-press|right|5|30||127"),
                ("SELECT date, waking_pain, worst_pain, sitting_minutes, sitting_pain, rest_day FROM diary_day ORDER BY date",
                 f"{day[0]}|1|3|90|2|0\n{day[1]}|1|2|120|1|0\n{day[2]}|2|4|||1\n{day[4]}|2|3|60|1|0\n{day[5]}|1|2|30|0|1\n"
                 f"{day[6]}|1|2|45|1|0"),
                ("SELECT date, kind, minutes, effort, distance_km, climb_m, pain_before, pain_during, pain_after, pain_next_morning, "
                 "origin FROM session ORDER BY date",
                 f"{day[0]}|run|40.0|4|7.2|30.0|1|2|2|1|typed\n{day[1]}|strength|50.0|7|||||||typed\n"
                 f"{day[4]}|run|35.0|4|6.0||1|3|2|2|typed\n{day[6]}|hills|30.0|6|5.5|120.0|1|3|2|1|typed"),
                # Who did it is known of every row, and no row was changed behind the audit's back.
                ("SELECT count (*) FROM finding WHERE created_by IS NULL", "0"),
                ("SELECT count (*) > 0 FROM audit WHERE table_name = 'programme_version'", "1")):
            clinic.look(self.data_folder, query, wanted)

    def find_it_again(self):
        """Started again, it is all there."""
        self.start()
        program = self.program
        program.label(CLINIC)
        program.press(program.find("list item", NAME, inside="Patients"))
        program.find("heading", NAME)
        program.label("RIGHT side")

        program.find(None, re.compile("^VISA-H: 53"))
        program.find(None, re.compile("^Pain: 2 worst, Sun .* Settled$"))
        program.find(None, re.compile(r"Last week 830 \(6 of 7 days kept\)"))
        program.label("Episode of care opened", inside="Timeline")

        program.keys("ctrl+2")
        program.press(program.find("list item", "Outcome Measures", inside="Sections"))
        program.label(re.compile("^53\\b"), inside="VISA-H")
        program.keys("ctrl+4")
        self.find_exercise("Bridge hold, 4 × 45 s hold, every day, 2 of 5")
        program.find("button", re.compile("^Version 1"))
        program.keys("ctrl+5")
        program.click("button", "Previous Week")
        program.label("6 of 7 days kept")
        program.keys("ctrl+6")
        said = program.wait_until("charts that say what they draw", lambda: program.find("group", "Charts").description)
        assert "load 138 a day" in said, said
        program.quit()
        assert not program.complaints(), program.words()


STEPS = ["name_the_clinic", "add_an_athlete", "assess", "prescribe", "keep_a_diary", "look_at_progress", "print_the_sheet",
         "quit", "look_into_the_database", "find_it_again"]


def main():
    with tempfile.TemporaryDirectory(prefix="rehab-journey-") as folder:
        journey = Journey(folder)
        cases = Cases(len(STEPS))
        cases.run_in_turn(journey, STEPS)
        cases.finish()


if __name__ == "__main__":
    main()
