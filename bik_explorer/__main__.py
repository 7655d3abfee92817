"""The program: the command line, or the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bik_explorer.cli.arguments import CheckOptions, ListOptions, parse_arguments
from bik_explorer.cli.streams import give_up_output, use_utf8
from bik_explorer.model.options import ExportOptions, Options

if TYPE_CHECKING:
    from bik_explorer.export.outputs import Wanted


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments (else the program's own) ask for; gives the exit status."""
    use_utf8()
    try:
        options = parse_arguments(sys.argv[1:] if arguments is None else arguments)
    except SystemExit as end:  # argparse has said its line
        return end.code if isinstance(end.code, int) else 0
    return _open_window(options) if isinstance(options, Options) else _print(options)


def _open_window(options: Options) -> int:
    """The window alone needs Qt."""
    from bik_explorer.app import run

    status: int = run(options)
    return status


def _print(options: ListOptions | CheckOptions | ExportOptions) -> int:
    """Run a command; its reader may leave early (`bik-explorer list | head`), and a disk may be full."""
    try:
        status = _run_command(options)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        give_up_output()
        return 0
    except OSError as error:
        give_up_output()
        print(f"bik-explorer: the output cannot be written: {error.strerror or error}", file=sys.stderr)
        return 1
    return status


def _run_command(options: ListOptions | CheckOptions | ExportOptions) -> int:
    """Each command loads only what it needs; pictures alone need Qt."""
    if isinstance(options, ExportOptions):
        from bik_explorer.cli.exporting import run_export

        return run_export(options, _paint)
    if isinstance(options, ListOptions):
        from bik_explorer.cli.listing import run_list

        return run_list(options)
    from bik_explorer.cli.check import run_check

    return run_check(options)


def _paint(wanted: Wanted, options: ExportOptions) -> tuple[bytes, bool]:
    from bik_explorer.app import paint

    made: tuple[bytes, bool] = paint(wanted, options)
    return made


if __name__ == "__main__":
    sys.exit(main())
