"""Read many workbooks into one table; a broken one does not stop the rest."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

from vn_industry.domain import Report
from vn_industry.errors import MissingExtraError, VnIndustryError
from vn_industry.workbook.read import read_workbook

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

__all__ = ["Archive", "Failure", "read_workbooks"]

_ENDINGS = frozenset([".xls", ".xlsx", ".xlsm"])
#: Called after each file: how many are done, how many there are, and the file.
Progress = Callable[[int, int, Path], object]


@attrs.frozen
class Failure:
    """A file that could not be read.

    Attributes:
        path: the file.
        error: why.
    """

    path: Path
    error: VnIndustryError | OSError


@attrs.frozen
class Archive:
    """What many workbooks say.

    Attributes:
        reports: the report of each file that could be read, in the order of the files.
        failures: the other files, each with its error.
    """

    reports: tuple[tuple[Path, Report], ...] = ()
    failures: tuple[Failure, ...] = ()

    def to_records(self) -> list[dict[str, Any]]:
        """Return one long table: the records of every report, each with the name of its ``file`` first."""
        return [
            {"file": path.name} | record for path, report in self.reports for record in report.to_records()
        ]

    def to_pandas(self) -> "pd.DataFrame":
        """Return the records as a pandas data frame (`vn_industry.adapters.pandas`)."""
        frame: pd.DataFrame = _adapter("pandas").to_frame(self.to_records())
        return frame

    def to_polars(self) -> "pl.DataFrame":
        """Return the records as a polars data frame (`vn_industry.adapters.polars`)."""
        frame: pl.DataFrame = _adapter("polars").to_frame(self.to_records())
        return frame

    def to_arrow(self) -> "pa.Table":
        """Return the records as an Arrow table (`vn_industry.adapters.arrow`)."""
        table: pa.Table = _adapter("arrow").to_table(self.to_records())
        return table

    @property
    def records(self) -> list[dict[str, Any]]:
        """The same as `to_records`."""
        return self.to_records()


def read_workbooks(
    folder_or_paths: str | PathLike[str] | Iterable[str | PathLike[str]],
    jobs: int = 1,
    progress: Progress | None = None,
) -> Archive:
    """Read a folder of workbooks, or those given, into one long table.

    Args:
        folder_or_paths: a folder, whose ``.xls`` and ``.xlsx`` files are read in the order of their names,
            with those in folders inside it; or files.
        jobs: how many processes read at the same time.
        progress: called after each file with the number of files done, the number of all, and the file.

    Returns:
        The reports and the failures.

    Raises:
        MissingExtraError: python-calamine is not installed.
        NotADirectoryError: a single path is given that is neither a folder nor a file.

    >>> read_workbooks([]).to_records()
    []
    """
    paths = _paths(folder_or_paths)
    reports: list[tuple[Path, Report]] = []
    failures: list[Failure] = []
    for done, (path, outcome) in enumerate(zip(paths, _outcomes(paths, jobs), strict=True), 1):
        if isinstance(outcome, Report):
            reports.append((path, outcome))
        else:
            failures.append(Failure(path, outcome))
        if progress is not None:
            progress(done, len(paths), path)
    return Archive(tuple(reports), tuple(failures))


def _adapter(name: str) -> Any:
    """Fetch an adapter when it is asked for: adapters lie above this layer, and cost time."""
    return import_module(f"vn_industry.adapters.{name}")


def _paths(given: str | PathLike[str] | Iterable[str | PathLike[str]]) -> list[Path]:
    if not isinstance(given, str | PathLike):
        return [Path(one) for one in given]
    folder = Path(given)
    if folder.is_file():
        return [folder]
    if not folder.is_dir():
        raise NotADirectoryError(f"{folder} is neither a folder nor a file")
    # "~$name.xlsx" is the lock that Excel leaves beside an open workbook.
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.casefold() in _ENDINGS and not path.name.startswith("~$") and path.is_file()
    )


def _outcomes(paths: list[Path], jobs: int) -> Iterator[Report | VnIndustryError | OSError]:
    if jobs <= 1 or len(paths) < 2:
        yield from map(_outcome, paths)
        return
    with ProcessPoolExecutor(min(jobs, len(paths))) as pool:
        yield from pool.map(_outcome, paths, chunksize=1)


def _outcome(path: Path) -> Report | VnIndustryError | OSError:
    try:
        return read_workbook(path)
    except MissingExtraError:
        raise
    except (VnIndustryError, OSError) as error:
        return error
