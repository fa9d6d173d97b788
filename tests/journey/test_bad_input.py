#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What people, disks and other programs do wrong, tried on the real program.

Each gets a clear sentence on the screen; nothing is lost or overwritten, and nothing is said to the terminal only.
"""

import contextlib
import datetime
import hashlib
import os
import re
import shutil
import subprocess
import tempfile
import unicodedata

from cases import Cases, Skip
from driver import Program

DATABASE = "hamstring-rehab.db"
TROUBLE = "The Clinic Could Not Be Opened"

# Write-protects the folder $1, and becomes the rest of the arguments, without the power to undo it.
WRITE_PROTECTED = ["unshare", "--user", "--mount", "--map-current-user", "--keep-caps", "sh", "-ec",
                   'mount --bind "$1" "$1"; mount -o remount,bind,ro,nosuid,nodev "$1"; shift; '
                   'exec setpriv --ambient-caps=-all "$@"', "sh"]

# Unshares the file systems, puts a small one at $1, and becomes the rest of the arguments, without the power to mount.
ON_A_SMALL_DISK = ["unshare", "--user", "--mount", "--map-current-user", "--keep-caps", "sh", "-ec",
                   'mount -t tmpfs -o size=2m,mode=700 tmpfs "$1"; shift; exec setpriv --ambient-caps=-all "$@"', "sh"]


def ask(folder, query):
    """What sqlite3 answers about a clinic that is not open."""
    return subprocess.run(["sqlite3", "-readonly", "-batch", os.path.join(folder, DATABASE), query], check=True,
                          capture_output=True, text=True).stdout.rstrip("\n")


def digest(folder):
    """What is in a folder, but for the lock, which says nothing about the clinic."""
    digests = {}
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        # Some are not to be read by their owner while they are tried.
        mode = os.stat(path).st_mode
        os.chmod(path, 0o600)
        with open(path, "rb") as file:
            content = file.read()
        os.chmod(path, mode & 0o777)
        # SQLite leaves an empty journal where there was one.
        if not name.endswith(".lock") and not (name.endswith("-journal") and not content):
            digests[name] = hashlib.sha256(content).hexdigest()
    return digests


class BadInput:
    def __init__(self, folder):
        self.folder = folder
        self.count = 0
        self.program = None
        self.sound = os.path.join(folder, "sound")

    # The place

    @contextlib.contextmanager
    def open(self, folder, **options):
        """The program with a clinic; it has to end well, and to have complained of nothing."""
        outer = self.program
        self.program = Program("--data-dir", folder, **options)
        try:
            yield self.program
            self.program.quit()
            assert not self.program.complaints(), self.program.words()
        finally:
            self.program.kill()
            self.program = outer if outer is not None else self.program

    def name_clinic(self, program):
        program.enter("Clinic", "Harbour Physiotherapy")
        program.enter("Name", "Annika Keller")
        program.enter("Initials", "AK")
        program.click("button", "Start")
        program.label("No Patients Yet")

    def clinic(self):
        """A copy of a sound clinic with one patient, in a folder of its own."""
        if not os.path.exists(self.sound):
            with self.open(self.sound) as program:
                self.name_clinic(program)
                self.add(program, "Sound")
        self.count += 1
        folder = os.path.join(self.folder, str(self.count))
        shutil.copytree(self.sound, folder)
        os.chmod(folder, 0o700)
        return folder

    def fill_in(self, program, family_name, **more):
        program.keys("ctrl+n")
        program.find("text box", "Family name", focused=True)
        program.enter("Family name", family_name)
        for name, text in more.items():
            program.enter(name.replace("_", " ").capitalize(), text)
        program.click("button", "Save", inside="New Patient")

    def add(self, program, family_name, **more):
        self.fill_in(program, family_name, **more)
        program.gone("dialog", "New Patient")
        program.find("heading", re.compile(re.escape(family_name)))

    def refuse(self, sentence, family_name, **more):
        """What is typed is refused with a sentence below it, stays there to be put right, and is not saved."""
        folder = self.clinic()
        with self.open(folder) as program:
            self.fill_in(program, family_name, **more)
            program.label(sentence, inside="New Patient")
            for name, text in {"Family name": family_name,
                               **{name.replace("_", " ").capitalize(): text for name, text in more.items()}}.items():
                assert program.find("text box", name, inside="New Patient").text == text
            program.click("button", "Cancel", inside="New Patient")
            if family_name or more:
                program.click("button", "Discard")
            program.gone("dialog", "New Patient")
        assert ask(folder, "SELECT count (*) FROM patient") == "1"

    def keep(self, family_name, given_name):
        """A name is kept as it is, and found by it again."""
        folder = self.clinic()
        with self.open(folder) as program:
            self.add(program, family_name, given_name=given_name)
            given_name = unicodedata.normalize("NFC", given_name)
            program.find("list item", f"{family_name}, {given_name}", inside="Patients")
        assert ask(folder, "SELECT family_name, given_name FROM patient WHERE family_name != 'Sound'") == \
            f"{family_name}|{given_name}"
        with self.open(folder) as program:
            program.find("list item", f"{family_name}, {given_name}", inside="Patients")

    def stand_off(self, folder, sentence, **options):
        """A clinic that cannot be opened is left alone to the last bit, and the window says why."""
        before = digest(folder)
        with self.open(folder, **options) as program:
            program.label(TROUBLE)
            program.label(sentence)
            program.find("button", "Open the Folder")
            # Trying again changes nothing about it.
            program.click("button", "Try Again")
            program.label(sentence)
        assert digest(folder) == before, (before, digest(folder))

    # The cases

    def empty_name(self):
        """A patient without a name is refused."""
        self.refuse("This is needed.", "", given_name="Siobhán")

    def long_name(self):
        """A name of 300 letters is refused, and not cut."""
        self.refuse("This is too long: at most 80 characters fit.", "Wołek" * 60)

    def born_in_the_future(self):
        """A birth date in the future is refused."""
        tomorrow = datetime.date.today() + datetime.timedelta(days=1)
        self.refuse("This day is in the future.", "Keller", date_of_birth=f"{tomorrow.day}.{tomorrow.month}.{tomorrow.year}")

    def born_in_1850(self):
        """A birth date in 1850 is refused."""
        self.refuse("This day is too long ago.", "Keller", date_of_birth="1.1.1850")

    def no_date(self):
        """A day that the calendar does not have is refused."""
        self.refuse(re.compile("^Enter a date as day, month and year"), "Keller", date_of_birth="31.2.1999")

    def quotes(self):
        """A name with apostrophes, quotes and markup is kept as it is."""
        self.keep("O'Brien-\"Smith\" <b>&amp;</b>", "D'Arcy; DROP TABLE patient; --")

    def right_to_left(self):
        """A name from right to left is kept as it is."""
        self.keep("بن عيسى", "مُحَمَّد")

    def emoji(self):
        """A name with emoji, a flag and a loose accent is kept, the accent joined to its letter."""
        self.keep("Strøm 🏃🏽‍♀️🇳🇴", "Zoe\u0308")

    def garbage(self):
        """A file of garbage is left alone."""
        folder = self.clinic()
        with open(os.path.join(folder, DATABASE), "wb") as file:
            file.write(b"This is not a database.\n" * 4000)
        self.stand_off(folder, re.compile("^The clinic's file (is damaged|belongs to another program)"))

    def damaged(self):
        """A clinic's file with a page of it overwritten is left alone."""
        folder = self.clinic()
        with open(os.path.join(folder, DATABASE), "r+b") as file:
            file.seek(100)
            file.write(b"\xa5" * 3996)
        self.stand_off(folder, re.compile("^The clinic's file is damaged and cannot be read. It was left untouched"))

    def cut(self):
        """A clinic's file that was cut short is left alone."""
        folder = self.clinic()
        path = os.path.join(folder, DATABASE)
        os.truncate(path, os.path.getsize(path) // 2 // 4096 * 4096)
        self.stand_off(folder, re.compile("^The clinic's file is damaged and cannot be read. It was left untouched"))

    def empty(self):
        """A clinic's file that is empty is left alone: it may have held something."""
        folder = self.clinic()
        os.truncate(os.path.join(folder, DATABASE), 0)
        self.stand_off(folder, re.compile("^The clinic's file is damaged and cannot be read. It was left untouched"))

    def newer(self):
        """A clinic's file of a newer version is left alone."""
        folder = self.clinic()
        subprocess.run(["sqlite3", os.path.join(folder, DATABASE), "PRAGMA user_version = 999"], check=True)
        self.stand_off(folder, re.compile("^The clinic's file was written by a newer version of Hamstring Rehab."))

    def foreign(self):
        """A database of another program is left alone."""
        folder = self.clinic()
        os.remove(os.path.join(folder, DATABASE))
        subprocess.run(["sqlite3", os.path.join(folder, DATABASE),
                        "PRAGMA application_id = 252006674; CREATE TABLE photo (id); INSERT INTO photo VALUES (1)"], check=True)
        os.chmod(os.path.join(folder, DATABASE), 0o600)
        self.stand_off(folder, "The clinic's file belongs to another program. It was left untouched.")

    def read_only(self):
        """A clinic on a disk that cannot be written to is left alone."""
        folder = self.clinic()
        self.stand_off(folder, re.compile("^The clinic's file or its folder cannot be written to. Nothing was changed"),
                       before=[*WRITE_PROTECTED, folder])

    def no_place(self):
        """A new clinic where nothing can be made says so, and makes nothing."""
        folder = os.path.join(self.folder, "closed")
        os.mkdir(folder, 0o500)
        if os.access(folder, os.W_OK):
            raise Skip("root writes everywhere; build-aux/dev test takes that power away")
        with self.open(os.path.join(folder, "clinic")) as program:
            program.label(TROUBLE)
            program.label(re.compile("^The clinic's file or its folder cannot be written to. Nothing was changed"))
        assert os.listdir(folder) == []

    def unreadable(self):
        """A clinic's file that cannot be read is left alone."""
        folder = self.clinic()
        os.chmod(os.path.join(folder, DATABASE), 0)
        if os.access(os.path.join(folder, DATABASE), os.R_OK):
            raise Skip("root reads everything; build-aux/dev test takes that power away")
        self.stand_off(folder, re.compile("^The clinic's file or its folder cannot be (read|written to). Nothing was changed"))

    def second_instance(self):
        """A second instance says that the clinic is open already, and takes over when it is not."""
        folder = self.clinic()
        with self.open(folder) as first:
            first.find("list item", "Sound", inside="Patients")
            with self.open(folder) as second:
                second.label(re.compile("^Hamstring Rehab is already open with this clinic"))
                second.click("button", "Try Again")
                second.label(re.compile("^Hamstring Rehab is already open with this clinic"))

                # The first one ends by its own close button, for the keyboard is in the second.
                first.click("button", "Close")
                first.wait_for_end()
                second.click("button", "Try Again")
                second.find("list item", "Sound", inside="Patients")

    def full_disk(self):
        """A full disk is named, what was typed stays, and is saved once there is room."""
        folder = os.path.join(self.folder, "small")
        os.mkdir(folder)
        with self.open(folder, before=[*ON_A_SMALL_DISK, folder]) as program:
            self.name_clinic(program)
            self.add(program, "Kept")

            # Its folder as the program sees it: there is nothing in the one of that name here.
            seen = f"/proc/{program.process.pid}/root{folder}"
            with open(os.path.join(seen, "ballast"), "wb", buffering=0) as ballast, contextlib.suppress(OSError):
                while True:
                    ballast.write(b"\0" * 1024)

            for _attempt in range(40):
                self.fill_in(program, "Refused", notes="x" * 9000)
                with contextlib.suppress(AssertionError):
                    program.wait_until("it is saved or refused", lambda: program.find_all("alert dialog")
                                       or not program.find_all("dialog", "New Patient"))
                if program.find_all("alert dialog"):
                    break
            program.find("alert dialog", "The Patient Was Not Saved")
            program.label(re.compile("The disk is full. What was saved before is safe, this last change was not saved"))
            program.click("button", "Close", inside="The Patient Was Not Saved")
            assert program.find("text box", "Family name", inside="New Patient").text == "Refused"

            os.remove(os.path.join(seen, "ballast"))
            program.click("button", "Save", inside="New Patient")
            program.gone("dialog", "New Patient")
            shutil.copytree(seen, os.path.join(self.folder, "large"))
            program.find("list item", "Kept", inside="Patients")
            program.find("list item", "Refused", inside="Patients")


CASES = ["empty_name", "long_name", "born_in_the_future", "born_in_1850", "no_date", "quotes", "right_to_left", "emoji",
         "garbage", "damaged", "cut", "empty", "newer", "foreign", "read_only", "no_place", "unreadable",
         "second_instance", "full_disk"]


def main():
    with tempfile.TemporaryDirectory(prefix="rehab-bad-input-") as folder:
        bad_input = BadInput(folder)
        cases = Cases(len(CASES))
        for name in CASES:
            cases.run(getattr(bad_input, name), lambda: bad_input.program)
        cases.finish()


if __name__ == "__main__":
    main()
