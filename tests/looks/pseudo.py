#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes two languages that nobody speaks, to see by them what no translator could mend.

Usage: pseudo.py SOURCE_ROOT FOLDER STAMP DEPFILE
FOLDER/en_XA/LC_MESSAGES/hamstring-rehab.mo: English with accents, two vowels for one (so about 40 % longer), in brackets.
    What has no brackets on the screen was not marked; what lacks its second one was clipped; two pairs beside each other
    are a sentence put together of pieces.
FOLDER/ar_XB/LC_MESSAGES/hamstring-rehab.mo: the same letters from right to left.
STAMP is written when both are there; DEPFILE tells what they are made of.
"""

import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "lint"))

import po  # noqa: E402

DOMAIN = "hamstring-rehab"
LETTERS = str.maketrans("aceghijklnorstuwyzACEGHIJKLNORSTUWYZ", "åçéĝĥîĵķļñöŕšţûŵýžÅÇÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ")
DOUBLED = "åéîñöûýÅÉÎÑÖÛÝ"

# What the program reads, and no person: words that are looked for in what is typed, single keys, signs, codes.
LEFT_ALONE = re.compile(r".* keywords|key|diary key, .*|decimal sign|this language's own name|language code of this translation")

# Directives of printf and of g_date_time_format(), tags and entities.
KEPT = re.compile(r"(%(?:\d+\$)?[-+ #0']*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|j|z|t|L)?[a-zA-Z%]|<[^<>]+>|&\w+;)")

RLM, RLO, PDF = "\u200f", "\u202e", "\u202c"


def lengthen(word):
    return re.sub(f"([{DOUBLED}])", lambda match: match[1] + match[1].lower(), word.translate(LETTERS))


def turn_round(text):
    """Each word from right to left, as it would be written."""
    return re.sub(r"[^\W\d_]+", lambda match: RLO + match[0] + PDF, text)


def pieces_of(text, message):
    """(piece, whether it is for people), in their order. A share of "30 % of" is no directive."""
    if po.is_prose(message):
        return [(text, True)]
    return [(piece, not n % 2) for n, piece in enumerate(KEPT.split(text))]


def transform(text, message, backwards):
    pieces = pieces_of(text, message)
    if backwards:
        text = text.replace("→", "←")
        pieces = pieces_of(text, message)
    if not any(people and re.search(r"[^\W\d_]", piece) for piece, people in pieces):
        return text
    changed = "".join(lengthen(piece) if people else piece for piece, people in pieces)
    if backwards:
        changed = "".join(turn_round(piece) if people else piece for piece, people in pieces_of(changed, message))
    # What joins texts has its blanks and breaks outside.
    start, middle, end = re.fullmatch(r"(\s*)(.*?)(\s*)", changed, re.S).groups()
    return start + (RLM if backwards else "") + "[" + middle + "]" + end


def translate(messages, language, backwards):
    for message in messages:
        if message.is_head:
            message.comments = []
            message.translations = [f"Language: {language}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
                                    "Content-Transfer-Encoding: 8bit\nPlural-Forms: nplurals=2; plural=(n != 1);\n"]
        elif not LEFT_ALONE.fullmatch(message.context or ""):
            texts = [message.text] if message.plural is None else [message.text, message.plural]
            message.translations = [transform(text, message, backwards) for text in texts]
    return messages


def main():
    root, folder, stamp, depfile = sys.argv[1:]
    template = po.extract(root)
    for language, backwards in (("en_XA", False), ("ar_XB", True)):
        place = os.path.join(folder, language, "LC_MESSAGES")
        os.makedirs(place, exist_ok=True)
        source = os.path.join(folder, language + ".po")
        with open(source, "w", encoding="utf-8") as catalogue:
            catalogue.write(po.write(translate(po.parse(template), language, backwards)))
        subprocess.run(["msgfmt", "--check-format", "--output-file=" + os.path.join(place, DOMAIN + ".mo"), source], check=True)

    sources = [os.path.join(root, path) for path in po.lines_of(os.path.join(root, "po", "POTFILES"))]
    with open(depfile, "w", encoding="utf-8") as depends:
        depends.write(f"{os.path.basename(stamp)}: " + " ".join(sources) + "\n")
    with open(stamp, "w", encoding="utf-8") as written:
        written.write("en_XA\nar_XB\n")


if __name__ == "__main__":
    main()
