# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks through a place of the clinic as whoever has no mouse does, and looks at it as whoever has no screen does."""

import re
import time

import keyboard
import rules

# More stops of Tab than this are no way through a page, whatever is on it.
MOST_STOPS = 260
# In a long list it is enough to see that the arrows lead on.
ARROWS = 6
# What stands in a line, in which the arrows lead from each to the next.
IN_LINE = ("radio", "tab", "list item", "row")

# What the walk lets pass, why, and a part of it that meets it. One that is met by nothing there any more fails.
EXCEPTIONS = [
    (r"^cannot be reached: button '(Minimize|Maximize|Close)'",
     "the window's own buttons: GTK keeps them out of the way of Tab, Alt+F4 and Escape do the same",
     "around"),
    (r"^the keyboard stops at nothing: generic '' < group 'List Covered'",
     "libadwaita's own: the words of a page that says a state are scrolled with the arrow keys",
     "around"),
    (r"^the keyboard stops at nothing: generic '' < menu ",
     "GTK's own: a menu of which nothing can be chosen at the moment is scrolled with the arrow keys",
     "plan"),
    (r"^says its name twice: (toggle )?button 'Earlier Imports'",
     "libadwaita's own: the half of a split button that opens its menu is named by its tooltip",
     "plan"),
    (r"^cannot be reached: button 'Details of ",
     "beside each session of the diary, for the pointer: Tab goes from cell to cell; F4 and Alt+Return do the same",
     "plan"),
    (r"^cannot be reached: list item .* < list 'Patients'",
     "the arrows open whom they come to, and so lead away from the place; the journeys go through the list",
     "around"),
    (r"^cannot be reached: button '(Evidence: |Amend…|Note)",
     "in the card of a question: where GTK 4.18 puts the keyboard on Amend, Tab comes round to it; arrows and Shift+Tab lead on",
     "assessment"),
    (r"^\d+ times button 'Evidence: ",
     "beside two figures that rest on the same card: they lead to the same place",
     "around"),
    (r"^cannot be reached: row '.*' < tree grid ",
     "GTK's own: the heads of the columns, which are read with each cell and do nothing here",
     "around"),
]


class Walk:
    """One walk over all places, with what it counted and which exceptions it met."""

    def __init__(self, host, keys):
        self.host = host
        self.keyboard = keys
        self.places = 0
        self.popups = 0
        self.controls = 0
        self.stops = 0
        self.met = set()
        self.known = set()  # controls whose way by keyboard was walked
        self.seen_popups = set()
        self.outside = set()  # what the arrows may leave a group for
        self.met_before = set()  # all that was there before a popover

    # What is let pass

    def is_exception(self, problem):
        rule = next((i for i, (pattern, _, _) in enumerate(EXCEPTIONS) if re.search(pattern, problem, re.S)), None)
        if rule is not None:
            self.met.add(rule)
        return rule is not None

    def unmet_exceptions(self, part):
        return [pattern for i, (pattern, _, where) in enumerate(EXCEPTIONS) if where == part and i not in self.met]

    # One place

    def visit(self, place):
        """Opens a place with all its menus and popovers; returns what is wrong with it."""
        self.host.open(place)
        try:
            self.places += 1
            problems = self.look_at(None)
            popups = self.host.tell("popups")
            # The arrows may have led to more.
            self.met_before |= {node.path for node in self.host.read().walk()}
            for line in popups:
                number, owner, kind, words = (line.split(" ", 3) + [""])[:4]
                key = (owner, kind, re.sub(r"“.*?”|\b(for|to|of)\b.*|\d+.*", "", words))
                if key not in self.seen_popups:
                    self.seen_popups.add(key)
                    problems += self.visit_popup(number, owner)
        finally:
            self.host.tell("close")
        return [problem for problem in dict.fromkeys(problems) if not self.is_exception(problem)]

    def visit_popup(self, number, owner):
        self.popups += 1
        self.host.tell("pop-up", number)
        problems = self.look_at(self.met_before)
        self.keyboard.press("Escape")
        self.host.tell("visible")
        self.host.tell("pop-down")
        return [f"{problem} (popover of {owner})" for problem in problems]

    def look_at(self, before):
        root = self.host.read()
        here = find_front(root, before)
        self.met_before = (before or set()) | {node.path for node in root.walk()}
        problems = rules.judge(here)
        controls = [node for node in here if rules.is_showing(node) and rules.is_control(node) and not rules.is_wrapped(node)]
        self.controls += len(controls)
        keys = {key_of(node) for node in controls}
        new = keys - self.known
        # What is much like a place before it needs no second walk.
        if before is not None or len(new) > max(3, len(keys) / 4):
            self.known |= keys
            problems += self.walk_keys(here, new, is_popup=before is not None)
        return problems

    # By keyboard

    def walk_keys(self, here, new, is_popup):
        problems, order = self.walk_tab(is_popup)
        by_path = {node.path: node for node in here}
        if not set(order) <= set(by_path):
            by_path = {node.path: node for node in self.host.read().walk()}
        reached = set(order) | {node.path for node in here if "focused" in node.states}
        paths = {node.path for node in here}
        for path in order:
            node = by_path.get(path)
            if node is None:
                continue
            if is_modal(here) and path not in paths and not rules.is_inside(node, {"dialog", "alert dialog"}):
                problems.append(f"the keyboard leaves what is in front: {rules.place(node)}")
            if not node.name.strip() and not rules.is_wrapped(node):
                problems.append(f"the keyboard stops at nothing: {rules.place(node)}")
        if is_popup and here and here[0].role == "menu":
            reached |= self.walk_arrows(len(here))
        problems += self.walk_groups(here, new, reached, order)
        return problems

    def walk_tab(self, is_popup):
        """Tab until it comes round; every stop has to be on the screen."""
        problems, order, still = [], [], 0
        while len(order) < MOST_STOPS and still < (1 if is_popup else 2):
            path = self.keyboard.move("Tab", patience=keyboard.PERHAPS if is_popup else keyboard.SURELY)
            if path is None:
                still += 1
                continue
            still = 0
            hidden = self.host.tell("visible")
            if hidden:
                # A page that is slow to draw is slow to scroll as well.
                time.sleep(0.3)
                hidden = self.host.tell("visible")
            if hidden:
                problems.append(f"has the keyboard and cannot be seen: {hidden[0]}")
            if path in order:
                break
            order.append(path)
        self.stops += len(order)
        if len(order) >= MOST_STOPS:
            problems.append(f"Tab does not come round in {MOST_STOPS} stops")
        return problems, order

    def walk_arrows(self, count):
        reached = set()
        for _ in range(min(count, 40)):
            path = self.keyboard.move("Down")
            if path is None or path in reached:
                break
            reached.add(path)
        self.stops += len(reached)
        return reached

    def walk_groups(self, here, new, reached, order):
        """What Tab passes by has to be reached with the arrows from what it stops at in the same group."""
        missing = {}
        for node in here:
            if (key_of(node) in new and is_missed(node, reached) and not has_reached_twin(node, reached)
                    and not self.is_exception(f"cannot be reached: {rules.place(node)}")):
                group = rules.get_group(node)
                missing.setdefault(group.path if group is not None else "", []).append(node)

        self.outside = {node.path for node in here}

        # Two of each kind of group are tried: five questions with the same three answers are all alike.
        starts, kinds, members, tried = {}, {}, {}, set()
        for node in here:
            for around in node.ancestors():
                members.setdefault(around.path, set()).add(node.path)
        for group, nodes in missing.items():
            kinds.setdefault((nodes[0].role, tuple(node.name for node in nodes if node.role in ("radio", "tab"))), []).append(group)
        wanted = {group for groups in kinds.values() for group in groups[:2]}
        for node in here:
            if node.path in reached:
                for around in node.ancestors():
                    if around.path in wanted:
                        starts.setdefault(node.path, []).append(around.path)
        # The arrows may lead away from where Tab was.
        for _ in range(3 * len(order) + 1 if starts else 0):
            path = self.keyboard.move("Tab", patience=keyboard.SURELY)
            for group in starts.get(path, []):
                if group not in tried:
                    tried.add(group)
                    reached |= self.try_arrows(missing[group], members[group])
            if tried >= wanted:
                break
        return [f"cannot be reached: {rules.place(node)}" for group in sorted(wanted)
                for node in find_left(missing[group], reached)[:3]]

    def try_arrows(self, nodes, members):
        """There and back again; holding Ctrl in a list, which so moves its cursor and chooses nothing."""
        wanted = {node.path for node in nodes}
        found = set()
        roles = {node.role for node in nodes}
        if roles & {"list item", "row"}:
            ways = ((("ctrl", "Down"), ("ctrl", "Up")), (("ctrl", "Up"), ("ctrl", "Down")))
        elif roles <= {"radio", "tab"}:
            ways = ((("Right",), ("Left",)), (("Left",), ("Right",)))
        else:
            ways = ((("Right",), ("Left",)), (("Left",), ("Right",)), (("Down",), ("Up",)), (("Up",), ("Down",)))
        for way, back in ways:
            steps = 0
            while steps < ARROWS:
                path = self.keyboard.move(*way)
                if path is None:
                    break
                if path not in members and path in self.outside:
                    # An arrow that has no way to go in a group takes the next thing outside of it.
                    self.keyboard.move(*back)
                    break
                steps += 1
                found.add(path)
            for _ in range(steps):
                self.keyboard.move(*back)
            if wanted <= found or len(found & members) >= ARROWS - 1:
                break
        self.stops += len(found)
        # Those that were walked before are beside those that are new.
        return found | wanted if roles <= set(IN_LINE) and found & members else found


def key_of(node):
    group = rules.get_group(node)
    return node.role, node.name, (group.role, group.name) if group is not None else None


def find_front(root, before):
    """What is worked with now: what a popover added, the dialog in front, or all."""
    nodes = list(root.walk())
    if before is not None:
        return [node for node in nodes if node.path not in before]
    dialogs = [node for node in nodes if node.role in ("dialog", "alert dialog") and rules.is_showing(node)]
    return list(dialogs[-1].walk()) if dialogs else nodes


def find_left(nodes, reached):
    """What is left when the arrows were tried: they lead from each to the next, in a list longer than the trial as well."""
    left = [node for node in nodes if is_missed(node, reached)]
    return left if len(left) == len(nodes) or nodes[0].role not in IN_LINE else []


def get_row(node):
    return next((around for around in node.ancestors() if around.role in rules.ROWS), None)


def has_reached_twin(node, reached):
    """Tab goes through what is in one row of a list, and in any other one once the arrows are there."""
    row = get_row(node)
    if row is None or row.parent is None:
        return False
    return any(below.path in reached and below.role == node.role
               for other in row.parent.children if other is not row for below in other.walk() if below is not other)


def is_modal(here):
    return bool(here) and here[0].role in ("dialog", "alert dialog")


def is_missed(node, reached):
    """Something that takes the keyboard and did not get it, nor did anything in it or around it that works it."""
    if not (rules.is_showing(node) and "focusable" in node.states and "sensitive" in node.states):
        return False
    if node.role in ("generic", "list", "scroll bar", "group", "tab panel") or rules.is_wrapped(node) or node.path in reached:
        return False
    if node.role in rules.ROWS and any(below.path in reached for below in node.walk()):
        return False
    return not (node.role == "radio" and any(around.path in reached and around.role == "list item" for around in node.ancestors()))
