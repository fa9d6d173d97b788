# SPDX-License-Identifier: GPL-3.0-or-later
"""Catalogues of gettext: read, written, and made from the sources with gettext's own tools."""

import os
import re
import subprocess

ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v", '"': '"', "\\": "\\"}


class Message:
    """One text, with its translations: one, or of a plural one for each form."""

    def __init__(self):
        self.comments = []     # lines from "#" on, in their order
        self.context = None
        self.text = ""
        self.plural = None
        self.translations = [""]
        self.obsolete = False

    @property
    def key(self):
        return self.context, self.text

    @property
    def flags(self):
        return {flag.strip() for line in self.comments if line.startswith("#,") for flag in line[2:].split(",")}

    @property
    def is_head(self):
        return self.context is None and self.text == ""

    @property
    def is_translated(self):
        return all(self.translations) and "fuzzy" not in self.flags

    def __str__(self):
        return f"“{self.text}”" + (f" ({self.context})" if self.context is not None else "")


def unescape(literal):
    """What a literal of C or of a catalogue stands for, without its quotation marks."""
    def replace(match):
        found = match.group(1)
        if found[0] in "01234567" and found not in ESCAPES:
            return chr(int(found, 8))
        if found[0] == "x":
            return chr(int(found[1:], 16))
        return ESCAPES.get(found, found)
    return re.sub(r"\\(x[0-9a-fA-F]+|[0-7]{1,3}|.)", replace, literal, flags=re.S)


def escape(text):
    names = {value: "\\" + key for key, value in ESCAPES.items()}
    return "".join(names.get(letter, letter) for letter in text)


def parse(text):
    """Returns the messages of a catalogue in their order, its head first if it has one."""
    messages = []
    message, field = Message(), None
    values = {}

    def finish():
        nonlocal message, field, values
        if "msgid" in values:
            message.context = values.get("msgctxt")
            message.text = values["msgid"]
            message.plural = values.get("msgid_plural")
            forms = sorted((int(key[7:-1]), value) for key, value in values.items() if key.startswith("msgstr["))
            message.translations = [value for _, value in forms] or [values.get("msgstr", "")]
            messages.append(message)
        message, field, values = Message(), None, {}

    for line in text.split("\n"):
        line = line.strip()
        obsolete = line.startswith("#~")
        if obsolete:
            line = line[2:].strip()
        if not line:
            continue
        if line.startswith("#"):
            if "msgid" in values:
                finish()
            message.comments.append(line)
            continue
        match = re.match(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?\s*"(.*)"$', line)
        if match is None:
            raise ValueError(f"a catalogue has no line such as: {line}")
        if match[1] is not None:
            if match[1] in ("msgctxt", "msgid") and "msgid" in values:
                finish()
            field = match[1]
            values[field] = ""
            message.obsolete = obsolete
        values[field] += unescape(match[2])
    finish()
    return messages


def read(path):
    with open(path, encoding="utf-8") as catalogue:
        return parse(catalogue.read())


def write_message(message):
    def field(name, text):
        return f'{name} "{escape(text)}"'
    lines = list(message.comments)
    if message.context is not None:
        lines.append(field("msgctxt", message.context))
    lines.append(field("msgid", message.text))
    if message.plural is None:
        lines.append(field("msgstr", message.translations[0]))
    else:
        lines.append(field("msgid_plural", message.plural))
        lines += [field(f"msgstr[{i}]", form) for i, form in enumerate(message.translations)]
    return "\n".join(lines) + "\n"


def write(messages):
    return "\n".join(write_message(message) for message in messages)


def lines_of(path):
    """The lines of a list: no comments, no empty ones."""
    with open(path, encoding="utf-8") as opened:
        return [line.strip() for line in opened if line.strip() and not line.startswith("#")]


def languages(root):
    return lines_of(os.path.join(root, "po", "LINGUAS"))


def is_prose(message):
    """Whether a percent sign in it stands before a blank: "76 % of experts" has no directive, whatever xgettext thinks."""
    return re.search(r"(?<!%)%(?: |$)", message.text.replace("%%", "")) is not None


def is_date(message):
    """Whether it is a format of g_date_time_format(): its parts may come in any order."""
    return re.search(r"%-[dem]|%[AaBbYH]", message.text) is not None


def extract(root):
    """Returns the template of all catalogues as text: each text of the program once, in the order of po/POTFILES."""
    po_folder = os.path.join(root, "po")
    made = subprocess.run(
        ["xgettext", *lines_of(os.path.join(po_folder, "xgettext-options")), "--directory=" + root,
         "--files-from=" + os.path.join(po_folder, "POTFILES"), "--add-location=file", "--output=-"],
        check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    messages = parse(made)
    for message in messages:
        if is_prose(message) or is_date(message):
            message.comments = [line.replace(" c-format", " no-c-format") for line in message.comments]
    # A date of its own would be the only change in most of them.
    head = messages[0]
    head.translations = [re.sub(r"POT-Creation-Date: .*\n", "", head.translations[0])]
    head.comments = ["# Texts of Hamstring Rehab.", "# SPDX-License-Identifier: GPL-3.0-or-later", "#, fuzzy"]
    return write(messages)


def merge(catalogue, template):
    """Returns a catalogue (a path) with the texts of a template (a path): no guesses, and nothing that is used no more."""
    merged = subprocess.run(["msgmerge", "--quiet", "--no-fuzzy-matching", "--add-location=file", "--output-file=-", catalogue, template],
                            check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    return subprocess.run(["msgattrib", "--no-obsolete", "--add-location=file", "-"],
                          input=merged, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
