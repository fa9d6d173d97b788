#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the texts of the program and their translations.

Usage: catalogues.py SOURCE_ROOT
Of the program: each text that is marked is in the template. Of each language of po/LINGUAS: the catalogue is one that the
program can read, nothing in it was guessed, and no translation lost a figure, a source, a directive or a mnemonic on the
way. Of the languages in COMPLETE: nothing is missing, and nothing is left over.
"""

import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections import Counter

import po
import tap
import tree
import translations

# The languages that promise to be whole: a text that is not translated into one of them fails this test.
COMPLETE = ["de", "fr"]

NARROW = "\u202f"
UNBROKEN = "\u00a0"

# The macro, and which of its arguments are context and texts.
MACROS = {"_": (None, [0]), "N_": (None, [0]), "C_": (0, [1]), "NC_": (0, [1]), "ngettext": (None, [0, 1]),
          "g_dgettext": (None, [1]), "g_dngettext": (None, [1, 2]), "g_dpgettext2": (1, [2])}
TOKEN = re.compile(r'\s+|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|[A-Za-z_]\w*|[^\s\w]|\w+', re.S)


# Marked texts of the sources

def read_arguments(code, start):
    """The arguments behind an opening parenthesis: of each its tokens."""
    arguments, depth, at = [[]], 1, start
    while depth > 0:
        match = TOKEN.match(code, at)
        if match is None:
            break
        at = match.end()
        token = match.group()
        if token.isspace() or token == "\\":
            continue
        depth += (token in "([{" and len(token) == 1) - (token in ")]}" and len(token) == 1)
        if token == "," and depth == 1:
            arguments.append([])
        elif depth > 0:
            arguments[-1].append(token)
    return arguments


def read_literal(tokens):
    """The text of literals side by side; None when there is none; raises ValueError when something else is among them."""
    if not any(token.startswith('"') for token in tokens):
        return None
    if not all(token.startswith('"') for token in tokens):
        raise ValueError(" ".join(tokens))
    return "".join(po.unescape(token[1:-1]) for token in tokens)


def find_marked(path, text):
    """Yields (context, text, problem) of every literal in a marking macro of C."""
    code = tree.blank(text, keep_strings=True)
    code = re.sub(r"^[ \t]*#[ \t]*define[ \t]+(?:_|N_|C_|NC_|ngettext)\b.*$", "", code, flags=re.M)
    blank = tree.blank(text)
    for match in re.finditer(r"\b(" + "|".join(MACROS) + r") ?\(", blank):
        arguments = read_arguments(code, match.end())
        context_place, places = MACROS[match[1]]
        try:
            literals = [read_literal(arguments[place]) for place in places if place < len(arguments)]
            if literals and literals[0] is not None:
                context = read_literal(arguments[context_place]) if context_place is not None else None
                yield context, literals[0], literals[1] if len(literals) > 1 else None, None
        except ValueError as error:
            yield None, None, None, f"{path}: {match[1]} ({error}) is more than literals: nobody can translate it"


def find_template_texts(text):
    """Yields (context, text) of a template of the interface."""
    for element in ElementTree.fromstring(text).iter():
        if element.get("translatable") in ("yes", "true", "1") and element.text:
            yield element.get("context"), element.text


def find_data_texts(path, text):
    if path.endswith(".desktop.in"):
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            for value in re.findall(rf"^{key}=(.*)$", text, re.M):
                yield None, value
        return
    names = {"summary", "description"} if path.endswith(".gschema.xml") else {"name", "summary", "caption", "p", "li"}
    waiting = [ElementTree.fromstring(text)]
    while waiting:
        element = waiting.pop()
        if "no" in (element.get("translatable"), element.get("translate")):
            continue
        if element.tag in names and element.text and element.text.strip():
            yield None, re.sub(r"\s+", " ", element.text.strip())
        waiting += list(element)


def find_texts(files):
    """Returns ({(context, text): path}, problems)."""
    texts, problems = {}, []
    for path, text in files.items():
        if path.startswith("src/") and path.endswith((".c", ".h")):
            for context, singular, plural, problem in find_marked(path, text):
                if problem is not None:
                    problems.append(problem)
                else:
                    texts[context, singular] = path
        elif path.startswith("src/") and path.endswith(".ui"):
            texts.update(((context, found), path) for context, found in find_template_texts(text))
        elif translations.has_words(path, text):
            texts.update(((context, found), path) for context, found in find_data_texts(path, text))
    texts.pop((None, ""), None)
    return texts, problems


def find_missing(files, template):
    texts, problems = find_texts(files)
    known = {message.key for message in template}
    return problems + [f"{path}: the template lacks “{text}”" + (f" ({context})" if context else "")
                       for (context, text), path in texts.items() if (context, text) not in known]


# What a translation has to keep

def bare(text):
    """Without directives and markup, in which a letter or a figure means something else."""
    text = re.sub(r"%%|%(?:\d+\$)?[-+#0']*(?:\d+|\*)?(?:\.(?:\d+|\*))?(?:hh|h|ll|l|j|z|t|L)?[a-zA-Z]", "%", text)
    return re.sub(r"<[^<>]+>|&\w+;", "", text)


def sources(text):
    return Counter(re.findall(r"\b[FR]\d+\b", text))


def figures(text):
    """Numbers as they count: neither the sign before decimals nor that between thousands matters."""
    text = re.sub(r"\b[A-Z]\d+\b", "", bare(text))
    text = re.sub(rf"(?<=\d)[.,{UNBROKEN}{NARROW}  ](?=\d{{3}}(?!\d))", "", text)
    return Counter(number.replace(",", ".") for number in re.findall(r"\d+(?:[.,]\d+)?", text))


def tags(text):
    return Counter(re.findall(r"</?[a-z]+(?:[^<>]*)>", text))


def mnemonics(text):
    return len(re.findall(r"(?<!_)_(?=[^\W_])", text))


def edges(text):
    """The blanks at both ends, but for those that French has before a semicolon or a colon."""
    text = text.strip(NARROW + UNBROKEN)
    return re.match(r"\s*", text).group(), re.search(r"\s*$", text).group() if text.strip() else ""


def check_form(message, original, form):
    """Yields what is wrong with a translation of a text."""
    if edges(original) != edges(form):
        yield "begins or ends with other blanks or line breaks"
    if original.count("\n") > form.count("\n") and original.strip().count("\n"):
        yield "has lost a line break"
    if mnemonics(original) != mnemonics(form):
        yield "has another number of mnemonics"
    if sources(original) != sources(form):
        yield "names other sources"
    if tags(original) != tags(form):
        yield "has other markup"
    if "..." in form:
        yield "has three points for an ellipsis"
    if original.rstrip().endswith("…") != form.rstrip().endswith("…"):
        yield "differs in the ellipsis at its end"
    if "  " in form and "  " not in original:
        yield "has two blanks beside each other"
    if message.plural is None and figures(original) - figures(form):
        yield f"has lost {', '.join(figures(original) - figures(form))}"


def check_german(text):
    plain = bare(text)
    # Within typed words and keywords, marks for inches and the like are meant.
    if "”" in plain or plain.count("„") != plain.count("“"):
        yield "has other quotation marks than „ and “"
    if re.search(r'(?<!\w)"(?=\w)', plain):
        yield "has straight quotation marks"


def check_french(text):
    plain = bare(text)
    # Words to search for are parted by semicolons alone.
    if plain.endswith(";") and " " not in plain:
        return
    if "“" in plain or "”" in plain or "„" in plain or re.search(r'(?<!\w)"(?=\w)', plain):
        yield "has other quotation marks than « and »"
    if re.search(rf"«(?!{NARROW})|(?<!{NARROW})»", plain):
        yield "has no narrow unbroken blank inside of its quotation marks"
    if re.search(rf"(?<![{NARROW}{UNBROKEN}\s:;!?(\[])[;!?](?!\w)", plain) or re.search(r"\w :(?=\s|$)| [;!?]", plain) \
            or re.search(rf"[^\W\d]:(?=\s|$)", plain):
        yield "has no unbroken blank before : ; ! or ?"


LANGUAGES = {"de": check_german, "fr": check_french}

# Texts that the program reads and nobody else: what is typed, keys, signs.
NOT_FOR_PEOPLE = re.compile(r".* keywords|key|diary key, .*|decimal sign|typed date|language code of this translation")


def check_message(language, message):
    """Yields what is wrong with the translations of a message."""
    if message.is_head or not message.is_translated:
        return
    for_people = not NOT_FOR_PEOPLE.fullmatch(message.context or "")
    for n, form in enumerate(message.translations):
        original = message.text if message.plural is None or (n == 0 and len(message.translations) > 1) else message.plural
        for problem in check_form(message, original, form) if for_people else ():
            yield f"{message}: “{form}” {problem}"
        for problem in LANGUAGES[language](form) if for_people and language in LANGUAGES else ():
            yield f"{message}: “{form}” {problem}"


# Mnemonics side by side

def find_mnemonics(text):
    """The texts of a template that have a mnemonic, by the page or menu they are on."""
    root = ElementTree.fromstring(text)
    groups = {}
    parents = {child: parent for parent in root.iter() for child in parent}

    def group_of(element):
        while element in parents:
            element = parents[element]
            if element.tag in ("menu", "section", "submenu") or "Page" in element.get("class", ""):
                return element
        return root

    for element in root.iter():
        if element.get("translatable") in ("yes", "true", "1") and element.text and mnemonics(element.text):
            groups.setdefault(group_of(element), []).append((element.get("context"), element.text))
    return list(groups.values())


def find_doubled_mnemonics(files, translate):
    problems = []
    for path, text in files.items():
        if not path.startswith("src/") or not path.endswith(".ui"):
            continue
        for group in find_mnemonics(text):
            seen = {}
            for key in group:
                translated = translate(key)
                letter = re.search(r"(?<!_)_([^\W_])", translated or "")
                if letter is None:
                    continue
                if letter[1].lower() in seen and seen[letter[1].lower()] != translated:
                    problems.append(f"{path}: “{translated}” and “{seen[letter[1].lower()]}” have the same mnemonic")
                seen[letter[1].lower()] = translated
    return problems


# Catalogues

def run_msgfmt(path):
    checked = subprocess.run(["msgfmt", "--check", "--output-file=" + os.devnull, path],
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False)
    return [line for line in checked.stdout.splitlines() if line.strip()]


def check_language(report, root, language, template_path, files):
    path = os.path.join(root, "po", language + ".po")
    if not os.path.exists(path):
        report.case(f"{language}: there is a catalogue", [f"po/{language}.po is not there"])
        return
    catalogue = po.read(path)
    template = po.read(template_path)
    known = {message.key for message in template}
    by_key = {message.key: message for message in catalogue}
    head = catalogue[0].translations[0] if catalogue and catalogue[0].is_head else ""

    # Merged first: which texts have directives is for the template to say.
    merged = os.path.join(os.path.dirname(template_path), language + ".po")
    with open(merged, "w", encoding="utf-8") as opened:
        opened.write(po.merge(path, template_path))
    report.case(f"{language}: msgfmt finds nothing", run_msgfmt(merged))
    report.case(f"{language}: the head says which language it is",
                [] if f"\nLanguage: {language}\n" in "\n" + head and "Plural-Forms: nplurals=" in head else [head or "no head"])
    report.case(f"{language}: nothing is guessed, nothing is there twice",
                [f"{message} is fuzzy" for message in catalogue if "fuzzy" in message.flags and not message.is_head]
                + [f"{key[1]} is there {times} times" for key, times in Counter(message.key for message in catalogue).items() if times > 1])
    report.case(f"{language}: translations keep what they have to",
                [problem for message in catalogue for problem in check_message(language, message) if message.key in known])
    report.case(f"{language}: no two mnemonics are the same",
                find_doubled_mnemonics(files, lambda key: by_key[key].translations[0] if key in by_key else key[1]))
    if language in COMPLETE:
        report.case(f"{language}: everything is translated",
                    [f"{message} has no translation" for message in template
                     if not message.is_head and not (message.key in by_key and by_key[message.key].is_translated)])
        report.case(f"{language}: nothing is left over",
                    [f"{message} is used no more" for message in catalogue if message.obsolete or message.key not in known])
    else:
        translated = sum(message.is_translated for message in catalogue if message.key in known and not message.is_head)
        report.skip(f"{language}: everything is translated", f"{translated} of {len(template) - 1}")


# The test of the test

def message_of(text, translation, context=None, plural=None):
    message = po.Message()
    message.text, message.context, message.plural = text, context, plural
    message.translations = translation if isinstance(translation, list) else [translation]
    return message


def check_self(report):
    fine = [("Save _Version", "Version _sichern"), ("About 7.5 % of 1,000 (R36)", "Etwa 7,5 % von 1.000 (R36)"), ("Print…", "Drucken…"),
            ("“%s” is new", "„%s“ ist neu"), (" (%s)", " (%s)"), ("<b>%s</b> · %d", "<b>%s</b> · %d"), ("3 sets\nof 5", "3 Sätze\nzu 5")]
    report.catches("nothing in German that is fine",
                   [problem for text, form in fine for problem in check_message("de", message_of(text, form))], 0)
    for name, text, form in (("a lost mnemonic", "_Save", "Sichern"), ("another mnemonic more", "Save", "_Sichern"),
                             ("a lost source", "Seen (R36)", "Gesehen"), ("another source", "Seen (F71)", "Gesehen (F17)"),
                             ("a lost figure", "Wait 48 hours", "Warten Sie"), ("a changed figure", "Wait 48 hours", "Warten Sie 24 Stunden"),
                             ("changed decimals", "2.5 kg", "25 kg"), ("a lost blank", ", %s", ",%s"[:1] + "%s "),
                             ("a lost line", "One\ntwo", "Eins zwei"), ("lost markup", "<b>One</b>", "Eins"), ("a lost ellipsis", "Print…", "Drucken"),
                             ("English quotation marks", "“%s”", "“%s”"), ("a blank too many", "One two", "Eins  zwei")):
        report.catches(name, list(check_message("de", message_of(text, form)))[:1])
    report.catches("three points", list(check_message("de", message_of("Print…", "Drucken...")))[:1])
    french = (("“%s”?", f"«{NARROW}%s{NARROW}»{NARROW}?", 0), ("“%s”", "« %s »", 1), ("“%s”", "“%s”", 1), ("Why?", "Pourquoi ?", 1),
              ("Why?", "Pourquoi?", 1), ("Side: %s", f"Côté{UNBROKEN}: %s", 0), ("Side: %s", "Côté : %s", 1), ("Side: %s", "Côté: %s", 1), ("at 14:05", "à 14:05", 0))
    for text, form, times in french:
        report.catches(f"French signs in “{form}”" if times else f"nothing in “{form}”",
                       list(check_message("fr", message_of(text, form)))[:1], times)

    source = 'x = _("One " /* a comment */\n  "two"); ngettext ("%d day", "%d days", n); C_("side", "Left"); _(label);\n'
    found = find_texts({"src/a.c": source})
    report.catches("nothing in a source that is fine", found[1], 0)
    report.catches("all texts of a source", found[0], 3)
    report.catches("a text put together of more than literals", find_texts({"src/a.c": '_("%" G_GINT64_FORMAT)\n'})[1])
    report.catches("a choice within a mark", find_texts({"src/a.c": '_(a ? "One" : "Two")\n'})[1])
    report.catches("a text that is not in the template", find_missing({"src/a.c": source}, [message_of("One two", ""), message_of("%d day", "")]))
    template = ('<interface><object class="GtkBox"><child><object class="GtkButton"><property name="label" translatable="yes">_Save</property></object></child>'
                '<child><object class="GtkButton"><property name="label" translatable="yes">_Stop</property></object></child></object></interface>')
    report.catches("a mnemonic on two buttons", find_doubled_mnemonics({"src/a.ui": template}, lambda key: key[1]))
    report.catches("nothing where they differ", find_doubled_mnemonics({"src/a.ui": template}, lambda key: key[1].replace("_Stop", "S_top")), 0)


def find_lists(files, languages):
    """A list of languages beside LINGUAS: whoever adds a language would have to know of it."""
    problems = []
    for path in ("src/core/meson.build", "src/core/rehab-language.c", "src/core/languages.gresource.xml.in", "po/meson.build"):
        for language in languages:
            if re.search(rf"""(?<![\w-])(?:{language}\.(?:po|mo|gmo)|['"]{language}['"])""", tree.blank(files[path], keep_strings=True)
                         if path.endswith(".c") else files[path]):
                problems.append(f"{path} names the language {language}: that is for po/LINGUAS")
    return problems


def main():
    root = sys.argv[1]
    report = tap.Report()
    check_self(report)
    files = tree.read(root)
    languages = po.languages(root)
    report.case("the languages are in alphabetical order", [] if languages == sorted(languages) else languages)
    report.case("languages are listed in LINGUAS alone", find_lists(files, languages))
    report.case("a complete language is a language", [language for language in COMPLETE if language not in languages])
    with tempfile.TemporaryDirectory() as folder:
        template = os.path.join(folder, "template.pot")
        with open(template, "w", encoding="utf-8") as opened:
            opened.write(po.extract(root))
        report.case("each marked text is in the template", find_missing(files, po.read(template)) + find_texts(files)[1])
        report.case("no two mnemonics of a place are the same", find_doubled_mnemonics(files, lambda key: key[1]))
        for language in languages:
            check_language(report, root, language, template, files)
    report.finish()


if __name__ == "__main__":
    main()
