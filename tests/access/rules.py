# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader needs of everything on the screen: pure functions of the tree that it sees."""

import re

# What can be worked, as AT-SPI calls it.
CONTROLS = {"button", "toggle button", "checkbox", "check box", "radio", "radio button", "switch", "text box", "search box", "combo box",
            "spin button", "slider", "link", "menu item", "check menu item", "radio menu item", "tab", "grid cell",
            "table cell", "tree item", "option", "row"}
# And what can where the keyboard can be in it.
ROWS = {"list item", "row", "grid cell"}
# What groups controls: two of the same name are a riddle inside one of these.
GROUPS = {"list item", "row", "list", "grid", "tree grid", "table", "radio group", "tab list", "menu", "menu bar",
          "toolbar", "dialog", "alert dialog", "window", "tab panel", "alert"}
TABLES = {"grid", "tree grid", "table"}
PICTURES = {"image", "img"}
ROLE_WORDS = re.compile(r"\b(button|tick box|check ?box|link|menu item|switch|entry|text box|slider|image of|picture of)$", re.I)


def is_showing(node):
    return "showing" in node.states


def is_control(node):
    if node.role in ROWS:
        return "focusable" in node.states
    return node.role in CONTROLS


def is_inside(node, roles):
    return any(around.role in roles for around in node.ancestors())


def get_group(node):
    """The nearest thing around that holds controls together, a group with a name among them."""
    for around in node.ancestors():
        if around.role in GROUPS or (around.role == "group" and around.name):
            return around
    return None


def is_wrapped(node):
    """What GTK puts into a control, or around one, of which it is the same for whoever works it.

    A menu button holds a toggle button of its name, a row with a switch the switch; the choices of a drop-down list are
    GTK's own and are read by the words in them, as AdwExpanderRow is by the row in it.
    """
    if node.role == "list item" and is_inside(node, {"combo box"}):
        return True
    # A row that folds out holds a row with its words, to which the keyboard goes, and those that it folds out.
    if node.role == "list item" and not node.name and any(below is not node and below.role == "list item" and below.name for below in node.walk()):
        return True
    for around in node.ancestors():
        if around.role in ("combo box", "spin button") or (is_control(around) and around.name == node.name and around.role not in ROWS | {"tab"}):
            return True
        if around.role in GROUPS and around.role not in ROWS:
            return False
    return False


def find_unnamed(nodes):
    for node in nodes:
        if is_showing(node) and is_control(node) and not node.name.strip() and not is_wrapped(node):
            # The cells of a table speak for themselves: their row and their column have names.
            if node.role == "grid cell" and is_inside(node, {"tree grid"}):
                continue
            yield f"has no name: {place(node)}"


def find_twins(nodes):
    """Controls of one role and name in one group, of which nobody can tell which is which."""
    met = {}
    for node in nodes:
        if not is_showing(node) or not is_control(node) or not node.name or is_wrapped(node) or is_inside(node, TABLES):
            continue
        group = get_group(node)
        key = (group.path if group is not None else "", node.role, node.name)
        met.setdefault(key, []).append(node)
    for (_, role, name), twins in met.items():
        if len(twins) > 1:
            yield f"{len(twins)} times {role} {name!r} in one group: {place(twins[0])}"


def find_wordless_pictures(nodes):
    """Pictures that say nothing; one beside words that say it is not in the tree at all."""
    for node in nodes:
        if is_showing(node) and node.role in PICTURES and not (node.name + node.description).strip():
            yield f"picture says nothing: {place(node)}"


def find_role_words(nodes):
    """Names that end in what the role says already, and descriptions that only say the name again."""
    for node in nodes:
        if not is_showing(node) or not is_control(node):
            continue
        if ROLE_WORDS.search(node.name) and node.role in node.name.lower():
            yield f"says its role twice: {place(node)}"
        if node.description and node.description.strip() == node.name.strip():
            yield f"says its name twice: {place(node)}"


def find_untitled(nodes):
    for node in nodes:
        if is_showing(node) and node.role in ("dialog", "alert dialog", "window", "grid", "tree grid", "table") and not node.name:
            yield f"has no title: {place(node)}"


def place(node):
    """Where it is, in words that are the same in each run."""
    around = " < ".join(repr(a) for a in node.ancestors() if a.name)
    description = " ".join(node.description.split())[:60]
    return f"{node!r}{' -- ' + description if description else ''} < {around}"


RULES = (find_unnamed, find_twins, find_wordless_pictures, find_role_words, find_untitled)


def judge(nodes):
    """What is wrong with some nodes of the tree."""
    return [problem for rule in RULES for problem in rule(nodes)]
