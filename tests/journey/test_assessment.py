#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole assessment on the real program, by keys alone: begun, killed halfway, gone on with, finished, compared, printed.

What each step puts in is looked for again on the screen, in the database and on paper. Each step builds on the one before.
"""

import datetime
import os
import re
import subprocess
import tempfile

from cases import Cases
from test_journey import CLINIC, FAMILY_NAME, GIVEN_NAME, NAME, Journey, key_by_key

# The night wakes, two of the routine questions are passed over: which keys a red flag gets, in the order of the form.
N_FLAGS = 28
RAISED = 16
N_FLAGS_ASKED = 26
FLAG = "Night pain"
UNASKED = ("Limp", "Trouble accelerating or pushing off")
ACTION = "Rang Dr Marlow; blood test this week"
REASON = "Read off the wrong line"
ALERT = "1 red flag open"

# Keys by section, as they are pressed from the first question on; "|" is Tab. What they record is in FINDINGS.
PAIN = "3|6|||2|"
WHERE = "Deep, at the sit bone"
SYMPTOMS = "y4|y|11|y|y|n|n|2|y5|y7|n|y6|y|20|y3|n|3|"
AGGRAVATING = "Hills, and driving to work"
TESTS = "n|y6|n|y4|n|y5|n|y6|"
PAGES = ("Overview", "Assessment", "Phases", "Programme", "Diary", "Progress")
LOAD_TESTS = "0|1|0|2|0|3|0|4|"
TRIALS = "90|210|220|215|180|190.5|185|"
VISA_H = "7|6|5|8|7|6|7|b|10"
IMPRESSION = "Proximal hamstring tendinopathy, right."
PLAN = "Bridges, then heavy slow loading."

# A review: nine flags, pain, symptoms, the tests of both sides, load, bridges, sport, the scores.
REVIEW_FLAGS = "n|" * 9
REVIEW = ("1|3|1|" "4|y2|y3|45|n|2|" "n|y3|n|n|n|y2|n|y2|n|y2|" "0|2|0|3|2|0|2|" "25|19|" "3|")
REVIEW_VISA_H = "8|7|7|8|8|7|7|b|15|"
REVIEW_SCORES = "6||3|6|"
REVIEW_WORDS = "Better."

# What the report of the first assessment says, among other things.
REPORT_WORDS = (CLINIC, NAME, "Right side", f"{FLAG} (Urgent) Yes", ACTION, REASON, IMPRESSION, PLAN, WHERE, AGGRAVATING,
                "Not asked", *UNASKED, "Eases, then returns and worsens", "Puranen-Orava", "VISA-H", "56", "190.5")

# A review has to be quick: "under two minutes of keys".
MOST_REVIEW_KEYS = 160


def expected_findings():
    """What the first assessment holds once it is finished, by key and side."""
    found = {("pain-now", ""): 3, ("pain-worst", ""): 6, ("pain-waking", ""): 2,
             ("pain-where", ""): WHERE, ("pain-localised", ""): 1,
             ("symptom-buttock-pain", ""): 1, ("symptom-buttock-pain.pain", ""): 4, ("symptom-gradual-onset", ""): 1,
             ("symptom-weeks", ""): 11, ("symptom-trigger", ""): 1, ("symptom-trigger-mileage", ""): 1,
             ("symptom-trigger-return", ""): 0, ("symptom-trigger-strength", ""): 0, ("symptom-warm-up", ""): 1,
             ("symptom-accelerating", ""): 1, ("symptom-accelerating.pain", ""): 5, ("symptom-sprinting", ""): 1,
             ("symptom-sprinting.pain", ""): 7, ("symptom-uphill", ""): 0, ("symptom-sitting", ""): 1,
             ("symptom-sitting.pain", ""): 6, ("symptom-sitting-longer", ""): 1, ("symptom-sitting-minutes", ""): 20,
             ("symptom-stretching", ""): 1, ("symptom-stretching.pain", ""): 3, ("symptom-heavy-loading", ""): 0,
             ("symptom-settling", ""): 3, ("symptom-aggravating", ""): AGGRAVATING,
             ("load-double-bridge", "left"): 0, ("load-double-bridge", "right"): 1,
             ("load-bent-knee-bridge", "left"): 0, ("load-bent-knee-bridge", "right"): 2,
             ("load-long-lever-bridge", "left"): 0, ("load-long-lever-bridge", "right"): 3,
             ("load-supine-plank", "left"): 0, ("load-supine-plank", "right"): 4}
    for test, pain in (("palpation", 6), ("puranen-orava", 4), ("bent-knee-stretch", 5), ("modified-bent-knee", 6)):
        found.update({(f"test-{test}", "left"): 0, (f"test-{test}", "right"): 1, (f"test-{test}.pain", "right"): pain})
    strength = "strength-knee-flexion-outer"
    found.update({(f"{strength}.device", ""): 1, (f"{strength}.position", ""): 1, (f"{strength}.angle", ""): 90})
    for side, trials in (("left", (210, 220, 215)), ("right", (180, 190.5, 185))):
        found.update({(f"{strength}.{i}", side): force for i, force in enumerate(trials, 1)})
    visa_h = {"1": 7, "2": 6, "3": 5, "4": 8, "5": 7, "6": 6, "7": 7, "8-branch": 2, "8": 10}
    found.update({(f"outcome-visa-h.{part}", ""): points for part, points in visa_h.items()})
    return found


class Assessment(Journey):
    def ask(self, query):
        """What sqlite3 answers about the clinic, which must not be open."""
        return subprocess.run(["sqlite3", "-readonly", "-batch", "-separator", "\t", os.path.join(self.data_folder, "hamstring-rehab.db"), query],
                              check=True, capture_output=True, text=True).stdout.rstrip("\n")

    def findings(self, assessment="initial", *, flags):
        """The answers of an assessment, by key and side: numbers, or texts."""
        answers = {}
        where = "LIKE" if flags else "NOT LIKE"
        for line in self.ask("SELECT item_key, ifnull (side, ''), ifnull (value, ''), ifnull (text, '') FROM finding "
                             "JOIN assessment ON assessment.id = assessment_id "
                             f"WHERE assessment.kind = '{assessment}' AND item_key {where} 'flag-%'").splitlines():
            key, side, value, text = line.split("\t")
            answers[key, side] = float(value) if value else text
        return answers

    def keys(self, text):
        self.program.keys(*key_by_key(text))

    def go_to(self, section, steps=1):
        """Goes on by so many sections, with the key."""
        self.program.keys(*["ctrl+Next"] * steps)
        self.program.find("heading", section)

    def choose_patient(self):
        self.program.press(self.program.find("list item", NAME, inside="Patients"))
        self.program.find("heading", NAME)

    # The steps

    def begin(self):
        """Red flags, pain and the body chart are answered from the keyboard."""
        program = self.program
        program.keys("ctrl+2")
        program.find("button", "New Assessment", focused=True)
        program.keys("Return")

        program.find("radio", "Bladder or bowel change: not asked", focused=True)
        for n in range(1, N_FLAGS_ASKED + 1):
            self.keys("y|" if n == RAISED else "n|")
        program.label(f"{N_FLAGS_ASKED} of {N_FLAGS} answered")
        program.find("alert", ALERT)

        self.go_to("Pain")
        program.find("text box", re.compile("^Pain now"), focused=True)
        self.keys(PAIN)
        program.label("3 of 9 answered")

        # Two dabs beside each other, with the keys that are told below the pictures.
        program.find("image", "Pain area from behind").focus()
        program.keys("space", "Down", "Down", "space")
        self.chart = program.wait_until("the sit bone is painted", lambda: next(
            (node.description for node in program.find_all("image", "Pain area from behind")
             if node.description.startswith("Right: sit bone and gluteal fold")), None))
        program.label("4 of 9 answered")

    def kill(self):
        """Killed halfway, it has every answer that was given, on the disk and on the screen."""
        program = self.program
        program.process.kill()
        program.process.wait()
        assert program.process.returncode == -9, program.process.returncode
        assert not program.complaints(), program.words()

        flags = self.findings(flags=True)
        assert len(flags) == N_FLAGS_ASKED and sum(flags.values()) == 1 and flags["flag-night-pain", ""] == 1, flags
        others = self.findings(flags=False)
        assert others.pop(("pain-chart", "")), others
        assert others == {("pain-now", ""): 3, ("pain-worst", ""): 6, ("pain-waking", ""): 2}, others
        assert self.ask("SELECT count (*) FROM assessment WHERE locked_at IS NULL") == "1"
        assert self.ask("PRAGMA integrity_check") == "ok"

        self.start()
        program = self.program
        self.choose_patient()
        program.find("alert", ALERT)
        program.keys("ctrl+2")
        program.find("radio", "Bladder or bowel change: no", checked=True, focused=True)
        answers = [node.name for node in program.find_all("radio", re.compile(": (no|yes|not asked)$"), checked=True)]
        assert sum(name.endswith(": no") for name in answers) == N_FLAGS_ASKED - 1, answers
        assert [name for name in answers if name.endswith(": yes")] == [f"{FLAG}: yes"], answers
        assert [name for name in answers if name.endswith(": not asked")] == [f"{name}: not asked" for name in UNASKED], answers

        self.go_to("Pain")
        program.label("4 of 9 answered")
        typed = [node.text for node in program.find_all("text box", re.compile("to 10$"))]
        assert typed == ["3", "6", "", "", "2", ""], typed
        assert program.find("image", "Pain area from behind").description == self.chart

    def go_on(self):
        """The rest is answered: words, choices, both sides, three trials, a questionnaire item by item."""
        program = self.program
        program.find("text box", "Pain in words").focus()
        program.type(WHERE)
        self.keys("|y|")
        program.label("6 of 9 answered")

        self.go_to("Symptoms")
        program.find("radio", "Deep one-sided buttock pain: not asked", focused=True)
        self.keys(SYMPTOMS)
        program.find("text box", "What makes it worse", focused=True)
        program.type(AGGRAVATING)
        self.keys("|")
        program.label("18 of 19 answered")
        assert program.find("combo box", "Pain during a run").description == "Eases, then returns and worsens"

        self.go_to("Provocation Tests", 3)
        self.keys(TESTS)
        program.label("8 of 20 answered")
        program.find("radio", "Tender sit bone, left: no", checked=True)
        program.find("radio", "Tender sit bone, right, involved side: yes", checked=True)

        self.go_to("Load Tests")
        self.keys(LOAD_TESTS)
        program.label("8 of 25 answered")

        # Left and right are known apart, and measured with the same device.
        self.go_to("Strength and Range")
        test = "Knee flexion, hip straight, knee near straight"
        program.choose(f"{test}: Device", "Hand-held dynamometer")
        program.choose(f"{test}: Position", "Lying on the front")
        self.keys("|" + TRIALS)
        program.label(re.compile("^Best 220.*Mean of 3 trials 215"), inside=test)
        program.label(re.compile("^Best 190.5"), inside=test)
        program.label(re.compile(r"^Symmetry 86.5\s%: the involved right to the left"), inside=test)

        self.go_to("Outcome Measures", 2)
        program.find("text box", re.compile("^VISA-H: total"), focused=True)
        program.keys("Tab", "Return")
        program.find("text box", re.compile("^VISA-H, Item 1"), focused=True)
        self.keys(VISA_H)
        program.label("56 of 100", inside="VISA-H")

        self.go_to("Impression and Plan", 4)
        program.find("text box", "Impression", focused=True)
        program.type(IMPRESSION)
        program.keys("Tab")
        program.find("text box", "Plan", focused=True)
        program.type(PLAN)

    def finish(self):
        """Finishing lists the red flags that were not asked, and locks the rest."""
        program = self.program
        program.keys("ctrl+Return")
        program.find("alert dialog", "Red Flags Not Asked")
        program.label("\n".join(UNASKED), inside="Red Flags Not Asked")
        program.press(program.find("button", "Finish Anyway"))
        program.gone("alert dialog")
        program.label(re.compile("^Finished on .* by AK"))
        program.find("text box", "Impression", read_only=True)

        self.go_to_first_section()
        program.gone("radio", f"{FLAG}: no")
        program.label("Not asked", inside=UNASKED[0])
        program.label("Yes", inside=FLAG)

    def deal_with_the_flag(self):
        """The open red flag stands above each of the six pages until somebody records what was done."""
        program = self.program
        for number, page in enumerate(PAGES, 1):
            program.keys(f"ctrl+{number}")
            program.find("tab", page, selected=True)
            program.label(re.compile(f"^{FLAG}. Urgent.* Asked .*, AK$"), inside=ALERT)

        program.press(program.find("button", "Record Action…", inside=ALERT))
        program.find("text box", FLAG, inside="Red Flags", focused=True)
        program.type(ACTION)
        program.press(program.find("button", "Save", inside="Red Flags", sensitive=True))
        program.gone("dialog", "Red Flags")
        for number, page in enumerate(PAGES, 1):
            program.keys(f"ctrl+{number}")
            program.find("tab", page, selected=True)
            program.gone("alert", ALERT)
        program.keys("ctrl+1")
        program.label(re.compile(f"{FLAG}.*{ACTION}"), inside="Timeline")

    def amend(self):
        """A finished answer is amended: what was signed stays beside it, with the reason."""
        program = self.program
        self.go_to_first_section()
        self.go_to("Pain")
        program.press(program.find("button", "About “Worst pain in 24 hours”"), "space")
        program.find("button", "Amend…", focused=True)
        program.keys("Return")
        program.find("dialog", "Amend Answer")
        program.label("6", inside="Amend Answer")
        program.find("text box", re.compile("^Worst pain in 24 hours"), inside="Amend Answer").focus()
        program.keys("ctrl+a", "7")
        program.find("text box", "Reason", inside="Amend Answer").focus()
        program.type(REASON)
        program.press(program.find("button", "Amend", inside="Amend Answer", sensitive=True))
        program.gone("dialog", "Amend Answer")
        program.label("7", inside="Worst pain in 24 hours")
        program.label(re.compile(f"Was 6.*|.*{REASON}"), inside="Worst pain in 24 hours")

    def go_to_first_section(self):
        program = self.program
        program.keys("ctrl+2")
        program.find("tab", "Assessment", selected=True)
        for _section in range(14):
            if program.find_all("heading", "Red Flags"):
                return
            program.keys("ctrl+Prior")
        program.find("heading", "Red Flags")

    def review(self):
        """A second assessment in the short form takes few keys, and what cannot be is not kept."""
        program = self.program
        program.keys("ctrl+2")
        program.press(program.find("button", "New Review"))
        program.find("radio", "Bladder or bowel change: not asked", focused=True)
        program.find("radio", "Core", checked=True)
        program.label("Was yes on " + self.short_today(), inside=FLAG)

        # From here on the keys count, up to the last question.
        before = program.pressed
        self.keys(REVIEW_FLAGS + REVIEW)
        program.find("text box", re.compile("^VISA-H: total"), focused=True)
        program.keys("Tab", "Return")
        program.find("text box", re.compile("^VISA-H, Item 1"), focused=True)
        self.keys(REVIEW_VISA_H)
        self.keys(REVIEW_SCORES)
        program.find("text box", "Impression", focused=True)
        pressed = program.pressed - before
        for words in ("9 of 9 answered", "3 of 3 answered", "6 of 6 answered", "10 of 10 answered", "7 of 7 answered",
                      "2 of 2 answered", "1 of 1 answered", "4 of 4 answered"):
            program.label(words)
        program.label("67 of 100", inside="VISA-H")
        program.label("+11 since " + self.short_today(), inside="VISA-H")
        print(f"# {pressed} key presses for a whole review", flush=True)
        assert pressed <= MOST_REVIEW_KEYS, pressed
        program.type(REVIEW_WORDS)

    def refuse(self):
        """What cannot be is said in a sentence and not kept, and half a questionnaire has no total."""
        program = self.program
        change = program.find("text box", re.compile("^Global change"))
        change.focus()
        program.keys("ctrl+a", "9")
        program.find("alert", "Not kept. Enter a whole number from 1 to 7.")
        program.keys("BackSpace", "6")
        program.gone("alert", re.compile("^Not kept"))

        item = program.find("text box", re.compile("^VISA-H, Item 3"))
        item.focus()
        program.keys("ctrl+a", "BackSpace")
        program.label("7 of 8 items, no total", inside="VISA-H")
        program.keys("ctrl+Return")
        program.find("alert dialog", "Red Flags Not Asked")
        program.label("Begun, without a total", inside="Red Flags Not Asked")
        program.label("VISA-H", inside="Red Flags Not Asked")
        program.keys("Escape")
        program.gone("alert dialog")
        item.focus()
        program.keys("7")
        program.label("67 of 100", inside="VISA-H")

        tomorrow = self.today + datetime.timedelta(days=1)
        for typed, sentence in ((tomorrow, "^This day is in the future. The earlier date is kept"),
                                (datetime.date(1998, 4, 3), "^This day is too long ago. The earlier date is kept")):
            program.find("text box", "Date").focus()
            program.keys("ctrl+a")
            program.type(f"{typed.day}.{typed.month}.{typed.year}")
            program.keys("Return")
            program.find("alert", re.compile(sentence))
        program.find("text box", "Date").focus()
        program.keys("ctrl+a")
        program.type(f"{self.today.day}.{self.today.month}.{self.today.year}")
        program.keys("Return")
        program.gone("alert", re.compile("The earlier date is kept"))

    def archive(self):
        """The patient is archived while the assessment is open, and brought back with all that was entered."""
        program = self.program
        program.find("text box", re.compile("^NPRS")).focus()
        program.keys("ctrl+a", "2")
        program.find("button", "Patient Menu").focus()
        program.keys("space")
        program.find("menu item")
        program.keys("a")
        program.label(f"{NAME} archived, with a draft assessment")
        program.gone("list item", NAME, inside="Patients")
        program.press(program.find("button", "Undo"))

        program.find("heading", NAME)
        program.keys("ctrl+2")
        assert program.find("text box", re.compile("^NPRS")).text == "2"
        program.label("67 of 100", inside="VISA-H")
        program.label("10 of 10 answered")
        assert program.find("text box", "Impression").text == REVIEW_WORDS
        program.keys("ctrl+Return")
        program.press(program.find("button", "Finish Anyway"))
        program.gone("alert dialog")
        program.label(re.compile("^Finished on .* by AK"))

    def compare(self):
        """The two are compared, all of it, what changed and what was positive."""
        program = self.program
        program.find("button", re.compile("^Review, ")).focus()
        program.keys("space")
        program.press(program.find("button", "Compare Two…"))
        program.find("dialog", "Compare Assessments")
        program.find("list item", "Bladder or bowel change: was No, now No. Unchanged", inside="Comparison")
        every = self.count_compared()

        program.click("radio", "Changed", inside="Compare Assessments")
        program.gone("list item", re.compile("^Bladder or bowel change: "), inside="Comparison")
        program.find("list item", f"{FLAG}: was Yes, now No. Changed", inside="Comparison")
        changed = self.count_compared()
        program.click("radio", "Positive", inside="Compare Assessments")
        program.gone("list item", re.compile("^Loss of sexual function: "), inside="Comparison")
        program.find("list item", f"{FLAG}: was Yes, now No. Changed", inside="Comparison")
        positive = self.count_compared()
        assert 0 < changed < every and 0 < positive < every, (every, changed, positive)

        # The amended answer is what is compared.
        program.find("search box", "Search Items", inside="Compare Assessments").focus()
        program.type("worst")
        program.find("list item", re.compile("^Worst pain in 24 hours: was 7.*, now 3"), inside="Comparison")
        program.press(program.find("radio", "Positive", inside="Compare Assessments"), "Escape")
        program.gone("dialog", "Compare Assessments")

    def count_compared(self):
        label = self.program.label(re.compile("^[0-9]+ of [0-9]+ items"), inside="Compare Assessments")
        return int(label.name.split()[0])

    def open_first(self):
        program = self.program
        program.find("button", re.compile("^Review, ")).focus()
        program.keys("space")
        program.find("list item", re.compile("First assessment"), inside="Assessments")
        program.keys("Down", "Return")
        program.find("heading", re.compile("^First assessment, "))

    def save_paper(self, dialog, name):
        """Saves what a dialog shows as PDF, closes it, and returns the words on the paper."""
        program = self.program
        path = os.path.join(self.folder, name)
        program.press(program.find("button", "Save as PDF…", inside=dialog, sensitive=True))
        program.save_as(path)
        program.label("Saved as PDF")
        program.wait_until("it is on the disk", lambda: os.path.exists(path))
        text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
        return " ".join(text.split())

    def print_report(self):
        """The report is saved as PDF: the answers, what was amended, and what was not asked."""
        program = self.program
        self.open_first()
        program.keys("ctrl+shift+p")
        program.find("image", re.compile("^Page 1 of "), inside="Assessment Report")
        words = self.save_paper("Assessment Report", "report.pdf")
        program.click("button", "Close", inside="Assessment Report")
        program.gone("dialog", "Assessment Report")
        for wanted in REPORT_WORDS:
            assert wanted in words, f"{wanted!r} is not in the report:\n{words}"
        assert "reduce the load" not in words, words

    def write_letter(self):
        """A letter to the coach tells no diagnosis, no score and no pain."""
        program = self.program
        program.keys("ctrl+shift+l")
        program.find("image", re.compile("^Page 1 of "), inside="Letter")
        program.choose("Kind", "Coach", inside="Letter")
        program.find("text box", re.compile("^Recipient"), inside="Letter").focus()
        program.type("Pat Lowe")
        words = self.save_paper("Letter", "letter.pdf")
        program.click("button", "Close", inside="Letter")
        program.gone("dialog", "Letter")
        for wanted in (CLINIC, "Pat Lowe", f"{GIVEN_NAME} {FAMILY_NAME}", "Annika Keller"):
            assert wanted in words, f"{wanted!r} is not in the letter:\n{words}"
        for unwanted in ("tendinopathy", "hamstring", "VISA", "56", "67", "/10", "of 10", "pain", FLAG, ACTION, "positive"):
            assert unwanted.lower() not in words.lower(), f"{unwanted!r} is in the letter:\n{words}"

    def look_into_the_database(self):
        """The database holds each answer as it was signed, and beside it what was amended."""
        assert self.ask("PRAGMA integrity_check") == "ok"
        assert self.ask("PRAGMA foreign_key_check") == ""
        flags = self.findings(flags=True)
        others = self.findings(flags=False)
        assert others.pop(("pain-chart", "")), others
        wanted = expected_findings()
        assert others == wanted, {key: (others.get(key), wanted.get(key)) for key in others.keys() | wanted.keys()
                                  if others.get(key) != wanted.get(key)}
        assert len(flags) == N_FLAGS_ASKED, flags
        assert len(flags) + 1 + len({key.split(".")[0] for key, _side in others}) >= 60

        assert self.ask("SELECT item_key, value, reason FROM amendment") == f"pain-worst\t7.0\t{REASON}"
        assert self.ask("SELECT item_key, action FROM flag_action") == f"flag-night-pain\t{ACTION}"
        assert self.ask("SELECT kind, locked_at IS NOT NULL, impression FROM assessment ORDER BY created_at") == \
            f"initial\t1\t{IMPRESSION}\nreview\t1\t{REVIEW_WORDS}"
        review = self.findings("review", flags=False)
        assert review["outcome-global-change", ""] == 6 and review["outcome-nprs", ""] == 2, review
        assert review["outcome-visa-h.3", ""] == 7, review

    def short_today(self):
        return f"{self.today.day} {self.today:%b}"


STEPS = ["name_the_clinic", "add_an_athlete", "begin", "kill", "go_on", "finish", "deal_with_the_flag", "amend", "review", "refuse", "archive", "compare",
         "print_report", "write_letter", "quit", "look_into_the_database"]


def main():
    with tempfile.TemporaryDirectory(prefix="rehab-assessment-") as folder:
        journey = Assessment(folder)
        cases = Cases(len(STEPS))
        cases.run_in_turn(journey, STEPS)
        cases.finish()


if __name__ == "__main__":
    main()
