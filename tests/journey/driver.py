# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program from outside, as a screen reader and a keyboard would.

What is on the screen is read over AT-SPI, asking the program itself each time: nothing is remembered that may have
changed since. What is done is done by accessible actions, by setting a text as an input method does, or by keys of a
(virtual) keyboard. Nothing waits for a time; everything waits for something to be seen, and says what was seen instead
when it did not come.
"""

import contextlib
import os
import re
import shlex
import subprocess
import tempfile
import time

import gi

from gi.repository import Gio, GLib

# How long something may take to appear on a machine that has much else to do.
PATIENCE = float(os.environ.get("REHAB_PATIENCE", "30"))
PAUSE = 0.03

ACCESSIBLE = "org.a11y.atspi.Accessible"

# Bits of AT-SPI's state set.
STATES = {1: "active", 3: "busy", 4: "checked", 7: "editable", 8: "enabled", 9: "expandable", 10: "expanded",
          11: "focusable", 12: "focused", 16: "modal", 22: "selectable", 23: "selected", 24: "sensitive", 25: "showing",
          30: "visible", 36: "invalid entry", 39: "required", 41: "checkable", 43: "read only"}


class Missing(AssertionError):
    """Something that should have come to be on the screen did not."""


class Node:
    """Something on the screen, as it was when it was read."""

    def __init__(self, program, bus_name, path, parent):
        self.program = program
        self.bus_name = bus_name
        self.path = path
        self.parent = parent
        self.children = []
        self.name = ""
        self.description = ""
        self.child_count = 0
        self.role = ""
        self.states = frozenset()

    def __repr__(self):
        return f"{self.role} {self.name!r}"

    def walk(self):
        """This and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def ancestors(self):
        node = self.parent
        while node is not None:
            yield node
            node = node.parent

    def dump(self, depth=0):
        """The tree from here, a line a node, without what says nothing."""
        told = self.name or self.description or self.children == []
        lines = []
        if told:
            states = " ".join(sorted(self.states - {"enabled", "sensitive", "showing", "visible", "focusable", "selectable"}))
            off = "" if "sensitive" in self.states else " off"
            more = f" -- {self.description}" if self.description else ""
            lines.append(f"{'  ' * depth}{self.role} {self.name!r}{more}{off}{' [' + states + ']' if states else ''}")
        for child in self.children:
            lines.extend(child.dump(depth + (1 if told else 0)))
        return lines

    def call(self, interface, method, arguments=None, reply=None):
        return self.program.call(self, interface, method, arguments, reply)

    def get(self, interface, name):
        """A property of one of AT-SPI's interfaces."""
        value = self.call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)), "(v)")
        return value[0]

    @property
    def text(self):
        """The text in it: what is typed into an entry, or the words of a label."""
        length = self.get("org.a11y.atspi.Text", "CharacterCount")
        return self.call("org.a11y.atspi.Text", "GetText", GLib.Variant("(ii)", (0, length)), "(s)")[0]

    def actions(self):
        return [action[0] for action in self.call("org.a11y.atspi.Action", "GetActions", None, "(a(sss))")[0]]

    def act(self, name):
        """Does one of its actions, by name, as "Click"."""
        names = self.actions()
        if name not in names:
            raise AssertionError(f"{self} has no action {name!r}, only {names}")
        done = self.call("org.a11y.atspi.Action", "DoAction", GLib.Variant("(i)", (names.index(name),)), "(b)")[0]
        if not done:
            raise AssertionError(f"{self} did not do {name!r}")

    def click(self):
        self.act("Click")

    def focus(self):
        """Brings the keyboard here with Tab, as whoever has no mouse does."""
        self.program.tab_to(self)

    def set_text(self, text):
        """Puts a text in place of what is there."""
        done = self.call("org.a11y.atspi.EditableText", "SetTextContents", GLib.Variant("(s)", (text,)), "(b)")[0]
        if not done:
            raise AssertionError(f"{self} did not take the text {text!r}")
        self.program.wait_until(f"{text!r} stands in {self}", lambda: self.text == text)


class Program:
    """The program under test, running."""

    def __init__(self, *arguments, before=(), environment=None):
        """Starts it, by way of a command that becomes it, or starts it, if one is given."""
        program = shlex.split(os.environ.get("REHAB_PROGRAM", "hamstring-rehab"))
        self.said = tempfile.TemporaryFile()
        self.bus = Gio.DBusConnection.new_for_address_sync(
            accessibility_address(),
            Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION, None, None)
        self.process = subprocess.Popen([*before, *program, *arguments], stdin=subprocess.DEVNULL, stdout=self.said,
                                        stderr=self.said, env=environment)
        self.address = None
        self.has_used_file_dialog = False
        self.pressed = 0  # keys, so far
        self.roles = {}
        self.focus_events = []
        self.bus.call_sync("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry",
                           "RegisterEvent", GLib.Variant("(s)", ("object:state-changed:focused",)), None,
                           Gio.DBusCallFlags.NONE, -1, None)
        self.bus.signal_subscribe(None, "org.a11y.atspi.Event.Object", "StateChanged", None, "focused",
                                  Gio.DBusSignalFlags.NONE, self.take_focus)

    # Reading

    def take_focus(self, _bus, sender, path, _interface, _signal, arguments):
        self.focus_events.append((sender, path, bool(arguments.unpack()[1])))

    @property
    def focused(self):
        """The path of what the keyboard is in, as far as the program has told; None in between two things."""
        while GLib.MainContext.default().iteration(False):
            pass
        last = next(((path, on) for sender, path, on in reversed(self.focus_events)
                     if self.address is not None and sender == self.address[0]), (None, False))
        return last[0] if last[1] else None

    def call(self, node, interface, method, arguments=None, reply=None):
        result = self.bus.call_sync(node.bus_name, node.path, interface, method, arguments,
                                    GLib.VariantType(reply) if reply else None, Gio.DBusCallFlags.NONE,
                                    int(PATIENCE * 1000), None)
        return result.unpack()

    def find_application(self):
        """The root of its tree: of all on the accessibility bus, the application of this very process."""
        root = Node(self, "org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", None)
        for bus_name, path in self.call(root, ACCESSIBLE, "GetChildren", None, "(a(so))")[0]:
            with contextlib.suppress(GLib.Error):
                if self.is_ours(Node(self, bus_name, path, None)):
                    return bus_name, path
        return None

    def is_ours(self, root):
        """Whether an application on the accessibility bus is the program."""
        pid = self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                 "GetConnectionUnixProcessID", GLib.Variant("(s)", (root.bus_name,)),
                                 GLib.VariantType("(u)"), 0, -1, None).unpack()[0]
        return pid == self.process.pid

    def read(self):
        """Reads all that is on the screen, many questions at a time."""
        if self.process.poll() is not None:
            raise Missing(f"The program has ended with {self.process.returncode}. It said: {self.words()}")
        if self.address is None:
            self.address = self.find_application()
            if self.address is None:
                return None

        root = Node(self, *self.address, None)
        context = GLib.MainContext.default()
        waiting = [0]
        met = {root.path}

        def ask(node, interface, method, arguments, take):
            waiting[0] += 1

            def done(bus, result):
                waiting[0] -= 1
                # What has gone since its parent was asked is no longer there.
                with contextlib.suppress(GLib.Error):
                    take(node, bus.call_finish(result).unpack())

            self.bus.call(node.bus_name, node.path, interface, method, arguments, None,
                          Gio.DBusCallFlags.NO_AUTO_START, int(PATIENCE * 1000), None, done)

        def take_properties(node, reply):
            node.name = reply[0].get("Name", "")
            node.description = reply[0].get("Description", "")
            node.child_count = reply[0].get("ChildCount", 0)
            descend(node)

        def take_role(node, reply):
            self.roles[node.path] = node.role = reply[0]

        def take_states(node, reply):
            bits = sum(word << (32 * i) for i, word in enumerate(reply[0]))
            node.states = frozenset(name for bit, name in STATES.items() if bits >> bit & 1)
            descend(node)

        def descend(node):
            """Once both are known: that there are children, and that they are shown."""
            is_outermost = node.parent is None or node.parent.parent is None
            if node.child_count and ("showing" in node.states or is_outermost):
                node.child_count = 0
                ask(node, ACCESSIBLE, "GetChildren", None, take_children)

        def take_children(node, reply):
            for bus_name, path in reply[0]:
                # Some containers name a child twice.
                if path == "/org/a11y/atspi/null" or path in met:
                    continue
                met.add(path)
                child = Node(self, bus_name, path, node)
                node.children.append(child)
                ask_all(child)

        def ask_all(node):
            ask(node, "org.freedesktop.DBus.Properties", "GetAll", GLib.Variant("(s)", (ACCESSIBLE,)), take_properties)
            ask(node, ACCESSIBLE, "GetState", None, take_states)
            # What something is never changes.
            node.role = self.roles.get(node.path, "")
            if not node.role:
                ask(node, ACCESSIBLE, "GetRoleName", None, take_role)

        ask_all(root)
        while waiting[0] > 0:
            context.iteration(True)
        return root

    def dump(self):
        root = self.read()
        return "\n".join(root.dump()) if root is not None else "(nothing on the screen)"

    def words(self):
        """What the program has written so far to its standard output and error."""
        # Not by reading on: the place in the file is the program's as well.
        said = self.said.fileno()
        return os.pread(said, os.fstat(said).st_size, 0).decode(errors="replace").strip()

    # Finding. A role and a name are what a screen reader says: "button, Save". Names may be compiled patterns.

    def find_all(self, role, name=None, inside=None, root=None, **wanted):
        """What is on the screen now; `inside` is a name of something around it, `wanted` tells states."""
        root = root if root is not None else self.read()
        if root is None:
            return []
        return [node for node in root.walk()
                if role in (None, node.role) and "showing" in node.states and fits(node.name, name)
                and all((state.replace("_", " ") in node.states) == on for state, on in wanted.items())
                and (inside is None or any(fits(around.name, inside) for around in node.ancestors()))]

    def find(self, role, name=None, inside=None, **wanted):
        """Waits until there is one such thing, and takes the first."""
        what = f"{role or 'anything'} {shown(name)}" + (f" inside {shown(inside)}" if inside is not None else "") + \
               "".join(f", {'' if on else 'not '}{state}" for state, on in wanted.items())
        return self.wait_until(what, lambda: next(iter(self.find_all(role, name, inside, **wanted)), None))

    def gone(self, role, name=None, inside=None):
        """Waits until there is no such thing."""
        self.wait_until(f"no {role} {shown(name)}", lambda: not self.find_all(role, name, inside))

    def label(self, words, inside=None):
        """Waits for these words to stand somewhere."""
        return self.find("label", words, inside)

    def wait_until(self, what, condition, patience=PATIENCE):
        """Returns what `condition` gives as soon as that is true."""
        deadline = time.monotonic() + patience
        problem = ""
        while True:
            try:
                found = condition()
                if found:
                    return found
                problem = ""
            except GLib.Error as error:
                # What was asked went away meanwhile.
                problem = f" ({error.message})"
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise Missing(f"Waited in vain for: {what}{problem}\nThere is:\n{self.dump()}")
            time.sleep(PAUSE)

    # Doing

    def click(self, role, name, inside=None):
        """Does the main thing of a button once it can be done."""
        node = self.find(role, name, inside, sensitive=True)
        node.click()
        return node

    def keys(self, *names):
        """Presses keys, by their X names: "Tab", "ctrl+s"."""
        self.wait_until("the window has the keyboard", self.is_active)
        self.keys_now(*names)

    def keys_now(self, *names):
        self.pressed += len(names)
        subprocess.run(["xdotool", "key", "--delay", "4", *names], check=True)

    def type(self, text):
        """Types plain letters on the keyboard, wherever it is."""
        self.wait_until("the window has the keyboard", self.is_active)
        self.pressed += len(text)
        subprocess.run(["xdotool", "type", "--delay", "4", "--", text], check=True)

    def is_active(self):
        root = self.read()
        return root is not None and any("active" in window.states for window in root.children)

    def tab_to(self, node):
        """Presses Tab, or Shift and Tab, until the keyboard is in the node."""
        within = {below.path for below in node.walk()}
        order = [each.path for each in self.read().walk()]
        focused = self.focused
        back = focused in order and node.path in order and order.index(node.path) < order.index(focused)
        self.wait_until("the window has the keyboard", self.is_active)
        visited = []
        while focused not in within:
            if focused is not None and focused in visited:
                raise Missing(f"Tab does not get to {node}. There is:\n{self.dump()}")
            visited.append(focused)
            self.keys_now("shift+Tab" if back else "Tab")
            deadline = time.monotonic() + PATIENCE
            while self.focused in (focused, None):
                if time.monotonic() > deadline:
                    raise Missing(f"Tab does nothing on the way to {node}. There is:\n{self.dump()}")
                time.sleep(PAUSE / 10)
            focused = self.focused

    def press(self, node, key="Return"):
        """Puts the keyboard into something and presses a key: what has no action of its own is worked so."""
        node.focus()
        self.keys(key)

    def enter(self, name, text, inside=None, role="text box"):
        """Puts a text into the entry of that name."""
        node = self.find(role, name, inside, editable=True)
        node.set_text(text)
        return node

    def choose(self, name, choice, inside=None):
        """Picks from a list that folds out, with the arrow keys."""
        row = self.find("combo box", name, inside)
        self.press(row, "space")
        items = self.wait_until(f"the choices of {row}", lambda: self.unfolded(row))
        words = [next((below.name for below in item.walk() if below.role == "label"), "") for item in items]
        wanted = next((i for i, word in enumerate(words) if fits(word, choice)), None)
        now = next((i for i, item in enumerate(items) if "selected" in item.states), None)
        if wanted is None or now is None:
            raise Missing(f"{row} offers {words}, with {now} chosen, but not {shown(choice)}")
        self.keys(*["Down" if wanted > now else "Up"] * abs(wanted - now), "Return")
        self.wait_until(f"{row} is folded, and at {shown(choice)}", lambda: self.folded_at(row, choice))

    def again(self, node):
        """The same thing as it is now, or None."""
        return next((each for each in self.read().walk() if each.path == node.path), None)

    def unfolded(self, row):
        return [each for each in self.again(row).walk() if each.role == "list item" and "showing" in each.states]

    def folded_at(self, row, choice):
        row = self.again(row)
        words = [each.name for each in row.walk() if each.role == "label" and each.name != row.name]
        return len(words) == 1 and fits(words[0], choice)

    def photograph(self, path):
        """Takes a picture of the whole screen as it is."""
        subprocess.run(["import", "-silent", "-window", "root", path], check=True)

    def portray(self, path):
        """Takes a picture of the window that has the keyboard, once it has stopped moving."""
        self.wait_until("the window has the keyboard", self.is_active)
        window = subprocess.run(["xdotool", "getactivewindow"], check=True, capture_output=True, text=True).stdout.strip()
        before = None

        def still():
            nonlocal before
            now = subprocess.run(["import", "-silent", "-window", window, "rgb:-"], check=True, capture_output=True).stdout
            same, before = now == before, now
            return same

        self.wait_until("the picture stands still", still)
        subprocess.run(["import", "-silent", "-window", window, path], check=True)

    def save_as(self, path):
        """Answers the file dialog that is open."""
        self.has_used_file_dialog = True
        self.enter("Name:", path, inside=re.compile("^Save"))
        self.click("button", "Save", inside=re.compile("^Save"))
        self.gone("text box", "Name:", inside=re.compile("^Save"))

    def open_file(self, path):
        """Answers the file dialog that asks for a file to open: a slash has it ask for a path."""
        self.has_used_file_dialog = True
        title = re.compile("^Import")
        self.find("button", "Cancel", inside=title)
        self.wait_until("the keyboard is in the file dialog",
                        lambda: any("focused" in node.states for node in self.find_all(None, inside=title)))
        self.type("/")
        self.find("text box", inside=title, focused=True).set_text(path)
        self.keys("Return")
        self.gone("button", "Cancel", inside=title)

    # Ending

    def complaints(self):
        """Every line of its output counts: of GTK, GLib, the program itself or a sanitizer."""
        words = self.words()
        if self.has_used_file_dialog:
            words = without_leaks_of_libraries(words)
        return [line for line in words.splitlines() if line.strip()]

    def quit(self):
        """Leaves the program as people do, if it still runs, and waits until it has ended well."""
        if self.process.poll() is None:
            self.keys("ctrl+q")
        self.wait_for_end()

    def wait_for_end(self):
        try:
            status = self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Missing(f"The program does not end. There is:\n{self.dump()}") from None
        if status < 0 or self.complaints():
            raise AssertionError(f"The program ended with {status} and said: {self.words()}")
        if status != 0 and not self.words():
            raise AssertionError(f"The program ended with {status} and said nothing.")

    def kill(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()


def fits(name, wanted):
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(name) is not None
    return name == wanted


def shown(wanted):
    return f"like {wanted.pattern!r}" if isinstance(wanted, re.Pattern) else "of any name" if wanted is None else repr(wanted)


def without_leaks_of_libraries(words):
    """What a program said, but for a report of leaks that no function of its own had a part in.

    GTK 4.18 leaks what stands at the side of its file dialog each time that it is shown, and a suppression for GTK would
    hide the program's leaks as well.
    """
    head, rule, report = words.partition("=" * 65)
    is_of_leaks_only = "ERROR: LeakSanitizer: detected memory leaks" in report and report.count("ERROR:") == 1
    return head if is_of_leaks_only and re.search(r"\brehab-[a-z-]+\.c:", report) is None else words


def accessibility_address():
    """Where the bus is that screen readers listen on; the session bus starts it when it is asked."""
    session = Gio.bus_get_sync(Gio.BusType.SESSION, None)
    return session.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None,
                             GLib.VariantType("(s)"), Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
