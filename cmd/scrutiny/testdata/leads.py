"""Does to files that were sent out what leads do to them, in LibreOffice.

The arguments are the name of the pipe that LibreOffice listens on, and a JSON
file: a list of what each lead does. See leadWork in return_test.go.
"""

import json
import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import TableSortField

FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8", "docx": "MS Word 2007 XML", "odt": "writer8"}


def prop(name, value):
    p = PropertyValue()
    p.Name, p.Value = name, value
    return p


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            ctx = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return ctx.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", ctx)
        except Exception:
            time.sleep(0.25)
    sys.exit("LibreOffice does not answer")


def load(desktop, path):
    return desktop.loadComponentFromURL(uno.systemPathToFileUrl(path), "_blank", 0, (prop("Hidden", True),))


def store(doc, path, filters=FILTERS):
    doc.storeToURL(uno.systemPathToFileUrl(path), (prop("FilterName", filters[path.rsplit(".", 1)[1]]),))


class Sheet:
    def __init__(self, doc):
        self.doc = doc
        self.sheet = doc.Sheets.getByIndex(0)
        if self.sheet.isProtected():
            self.sheet.unprotect("")
        cursor = self.sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        self.rows, self.wide = cursor.RangeAddress.EndRow + 1, cursor.RangeAddress.EndColumn + 1
        self.head = next(r for r in range(self.rows) if self.text(0, r) == "Ref")
        while self.rows > self.head and not any(self.text(c, self.rows - 1) for c in range(self.wide)):
            self.rows -= 1

    def text(self, column, row):
        return self.sheet.getCellByPosition(column, row).String

    def column(self, name):
        return next(c for c in range(self.wide) if self.text(c, self.head).lstrip("✎ ") == name)

    def row(self, ref):
        # A reference such as 1.10 stands there as text.
        return next(r for r in range(self.head + 1, self.rows) if self.text(0, r) == ref)

    def write(self, column, row, text):
        # As somebody types it: LibreOffice makes a date of what looks like one.
        cell = self.sheet.getCellByPosition(column, row)
        if "\n" in text:
            cell.String = text
        else:
            cell.FormulaLocal = text

    def work(self, w):
        for c in w["cells"]:
            self.write(self.column(c["column"]), self.row(c["ref"]), c["text"])
        if w.get("delete"):
            self.sheet.Rows.removeByIndex(self.row(w["delete"]), 1)
            self.rows -= 1
        for c in w.get("add", []):
            self.write(self.column(c["column"]), self.rows, c["text"])
        self.rows += 1 if w.get("add") else 0
        if w.get("sort"):
            self.sort(self.column(w["sort"]))
        if w.get("column"):
            self.insert(w["column"])
        if w.get("filter"):
            self.filter(w["filter"])

    def body(self):
        return self.sheet.getCellRangeByPosition(0, self.head + 1, self.wide - 1, self.rows - 1)

    def sort(self, by):
        field = TableSortField()
        field.Field, field.IsAscending = by, False
        fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
        uno.invoke(self.body(), "sort", ((prop("SortFields", fields), prop("ContainsHeader", False)),))

    def insert(self, column):
        at = self.column(column["before"])
        self.sheet.Columns.insertByIndex(at, 1)
        self.wide += 1
        self.write(at, self.head, column["name"])
        self.write(at, self.row(column["cell"]["ref"]), column["cell"]["text"])

    def filter(self, wanted):
        # What a filter leaves on hides the other rows.
        column = self.column(wanted["column"])
        for r in range(self.head + 1, self.rows):
            if self.text(column, r) != wanted["text"]:
                self.sheet.Rows.getByIndex(r).IsVisible = False

    def copy_seen(self, desktop, path):
        """Copies the cells that are seen into a new workbook."""
        new = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (prop("Hidden", True),))
        to, at = new.Sheets.getByIndex(0), 0
        for c in range(self.wide):
            if not self.sheet.Columns.getByIndex(c).IsVisible:
                continue
            for r in range(self.head, self.rows):
                cell, copied = self.sheet.getCellByPosition(c, r), to.getCellByPosition(at, r - self.head)
                if cell.Type.value == "VALUE":
                    copied.Value = cell.Value
                    known = new.NumberFormats
                    form, where = self.doc.NumberFormats.getByKey(cell.NumberFormat), uno.createUnoStruct("com.sun.star.lang.Locale")
                    key = known.queryKey(form.FormatString, form.Locale, False)
                    copied.NumberFormat = key if key >= 0 else known.addNew(form.FormatString, form.Locale)
                else:
                    copied.String = cell.String
            at += 1
        store(new, path)
        new.close(True)


class Word:
    def __init__(self, doc):
        self.doc = doc

    def tables(self):
        return [self.doc.TextTables.getByIndex(i) for i in range(self.doc.TextTables.Count)]

    @staticmethod
    def cell(table, column, row):
        return table.getCellByPosition(column, row)

    def column(self, table, name):
        return next(c for c in range(table.Columns.Count) if self.cell(table, c, 0).String.lstrip("✎ ") == name)

    def find(self, ref):
        for table in self.tables():
            for r in range(1, table.Rows.Count):
                if self.cell(table, 0, r).String == ref:
                    return table, r
        raise LookupError(ref)

    def work(self, w):
        for c in w["cells"]:
            table, row = self.find(c["ref"])
            self.cell(table, self.column(table, c["column"]), row).String = c["text"]
        if w.get("delete"):
            table, row = self.find(w["delete"])
            table.Rows.removeByIndex(row, 1)
        if w.get("add"):
            table = self.tables()[-1]
            table.Rows.insertByIndex(table.Rows.Count, 1)
            for c in w["add"]:
                self.cell(table, self.column(table, c["column"]), table.Rows.Count - 1).String = c["text"]
        if w.get("column"):
            self.insert(w["column"])

    def insert(self, column):
        for table in self.tables():
            at = self.column(table, column["before"])
            table.Columns.insertByIndex(at, 1)
            self.cell(table, at, 0).String = column["name"]
        table, row = self.find(column["cell"]["ref"])
        self.cell(table, self.column(table, column["name"]), row).String = column["cell"]["text"]


def do(desktop, w):
    doc = load(desktop, w["file"])
    kind = Sheet if doc.supportsService("com.sun.star.sheet.SpreadsheetDocument") else Word
    editor = kind(doc)
    editor.work(w)
    if w.get("blank"):
        editor.copy_seen(desktop, w["out"])
        doc.close(True)
        return
    if w.get("via"):
        between = os.path.splitext(w["out"])[0] + "." + w["via"]
        store(doc, between)
        doc.close(True)
        doc = load(desktop, between)
        os.remove(between)
    store(doc, w["out"])
    doc.close(True)


def main():
    desktop = connect(sys.argv[1])
    try:
        with open(sys.argv[2], encoding="utf-8") as f:
            for w in json.load(f):
                do(desktop, w)
    finally:
        try:
            desktop.terminate()
        except Exception:
            pass  # it ends before it answers


main()
