"""Writes the cells of workbooks as openpyxl reads them, one JSON line a file: {file, sheets: {name: {A1: [type, value]}}} or {file, error}."""
import datetime
import json
import signal
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def plain(cell):
    value = cell.value
    if isinstance(value, bool):
        return ["bool", value]
    if isinstance(value, (int, float)):
        return ["number", value]
    if isinstance(value, (datetime.datetime, datetime.date)):
        return ["date", value.isoformat()]
    if isinstance(value, (datetime.time, datetime.timedelta)):
        return ["time", str(value)]
    return ["error" if cell.data_type == "e" else "text", str(value)]


def cells(path):
    book = openpyxl.load_workbook(path, data_only=True)
    sheets = {}
    for sheet in book.worksheets:
        if sheet.sheet_state != "visible":
            continue
        sheets[sheet.title] = {
            cell.coordinate: plain(cell) for row in sheet.iter_rows() for cell in row if cell.value is not None
        }
    return sheets


def out_of_time(*_):
    raise TimeoutError


signal.signal(signal.SIGALRM, out_of_time)
for path in sys.argv[1:]:
    signal.alarm(60)
    try:
        line = {"file": path, "sheets": cells(path)}
    except Exception as error:  # whatever it stumbles over
        line = {"file": path, "error": type(error).__name__}
    signal.alarm(0)
    print(json.dumps(line, ensure_ascii=False), flush=True)
