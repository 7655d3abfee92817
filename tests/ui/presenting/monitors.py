"""Monitors of a virtual X server, made and taken away through RandR, as a cable would."""

from __future__ import annotations

import ctypes
import ctypes.util

LIBRARIES = tuple(ctypes.util.find_library(name) for name in ("X11", "Xrandr"))


class Info(ctypes.Structure):
    """XRRMonitorInfo."""

    _fields_ = [
        ("name", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("primary", "automatic", "outputs_count", "x", "y")),
        *((name, ctypes.c_int) for name in ("width", "height", "millimetres", "millimetres_high")),
        ("outputs", ctypes.POINTER(ctypes.c_ulong)),
    ]


class Monitors:
    """The first one made takes the place of the whole screen."""

    def __init__(self, display: str) -> None:
        self._x, self._randr = (ctypes.CDLL(name) for name in LIBRARIES)
        opened = self._x.XOpenDisplay
        opened.restype, opened.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
        self._display = ctypes.c_void_p(opened(display.encode()))
        self._x.XDefaultRootWindow.restype = self._x.XInternAtom.restype = ctypes.c_ulong
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        for call in (self._randr.XRRGetMonitors, self._randr.XRRAllocateMonitor):
            call.restype = ctypes.POINTER(Info)
        count = ctypes.c_int()
        first = self._randr.XRRGetMonitors(self._display, self._root, 0, ctypes.byref(count))
        self._output = first[0].outputs[0]

    def plug(self, name: str, x: int, width: int, height: int, first: bool = False) -> None:
        made = self._randr.XRRAllocateMonitor(self._display, int(first))
        info = made.contents
        info.name, info.primary = self._name(name), int(first)
        info.x, info.width, info.height = x, width, height
        info.millimetres, info.millimetres_high = width // 4, height // 4
        if first:
            info.outputs[0] = self._output
        self._randr.XRRSetMonitor(self._display, self._root, made)
        self._x.XSync(self._display, 0)

    def pull(self, name: str) -> None:
        self._randr.XRRDeleteMonitor(self._display, self._root, ctypes.c_ulong(self._name(name)))
        self._x.XSync(self._display, 0)

    def _name(self, name: str) -> int:
        return self._x.XInternAtom(self._display, name.encode(), 0)
