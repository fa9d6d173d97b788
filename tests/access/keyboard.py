# SPDX-License-Identifier: GPL-3.0-or-later
"""Real keys, one at a time, and where they take the keyboard's focus."""

import ctypes
import time

KEYS = {"Tab": 0xff09, "Escape": 0xff1b, "Down": 0xff54, "Up": 0xff52, "Left": 0xff51, "Right": 0xff53, "Home": 0xff50, "End": 0xff57, "Return": 0xff0d, "space": 0x20, "F1": 0xffbe, "F2": 0xffbf,
        "shift": 0xffe1, "ctrl": 0xffe3}
# How long a key may take to move the focus before it is taken to move nothing, in seconds: where there is much to go to,
# and where it may well be the only thing.
SURELY = 1.0
PERHAPS = 0.2


class Keyboard:
    """Keys of the X server that the program is on."""

    def __init__(self, program):
        self.program = program
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.xtest = ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))

    def press(self, *names):
        """Presses keys at once, as "ctrl", "Down"."""
        codes = [self.x11.XKeysymToKeycode(self.display, ctypes.c_ulong(KEYS[name])) for name in names]
        for down, order in ((1, codes), (0, reversed(codes))):
            for code in order:
                self.xtest.XTestFakeKeyEvent(self.display, ctypes.c_uint(code), down, ctypes.c_ulong(0))
        self.x11.XFlush(self.display)

    def move(self, *names, patience=PERHAPS):
        """Presses keys and waits for the focus to move; returns the path of what has it, or None where nothing moved."""
        program = self.program
        program.catch_up()
        before = len(program.focus_events)
        self.press(*names)
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            program.listen()
            if any(is_on for _, _, is_on in program.focus_events[before:]):
                # There may be more to come of the same move.
                program.catch_up()
                return next(path for _, path, is_on in reversed(program.focus_events[before:]) if is_on)
            time.sleep(0.001)
        return None
