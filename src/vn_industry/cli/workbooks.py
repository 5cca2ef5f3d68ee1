"""Read a folder of workbooks, with a bar of progress on a terminal."""

from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from vn_industry.cli.source import UnreadableError
from vn_industry.cli.table import printable
from vn_industry.workbook import Archive, read_workbooks

__all__ = ["read_folder"]


def read_folder(name: str, jobs: int) -> Archive:
    """Read the workbooks of a folder and of the folders in it.

    Args:
        name: The folder.
        jobs: How many processes read at the same time.

    Returns:
        The reports, and the files that could not be read.

    Raises:
        UnreadableError: There is no workbook in the folder.
        MissingExtraError: python-calamine is not installed.
    """
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with bar:
        task = bar.add_task("", total=None)

        def show(done: int, of: int, path: Path) -> None:
            bar.update(task, completed=done, total=of, description=printable(path.name))

        archive = read_workbooks(name, jobs, show)
    if archive == Archive():
        raise UnreadableError(f"{name}: a folder without workbooks (.xls, .xlsx)")
    return archive
