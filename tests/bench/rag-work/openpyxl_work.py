"""The work of work.ts with openpyxl: the same rules, as the README's table has them, written in plain Python.

Called with the file to open and the file to save. Prints one line of JSON, as process.ts does.
"""

import json
import sys
import time
from math import floor

from openpyxl import load_workbook
from openpyxl.utils.datetime import from_excel, to_excel

TODAY = 46174  # 1 June 2026, as Excel counts days
FIRST = 21
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
US = {"chief constable", "chief constables"}


def day(value):
    """A date cell as a count of days; None where there is none."""
    if value is None or isinstance(value, str):
        return None
    return floor(value) if isinstance(value, (int, float)) else floor(to_excel(value))


def say_day(count):
    date = from_excel(count)
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def days(count):
    return f"{count:,} {'day' if count == 1 else 'days'}"


def figure(value):
    tenths = floor(value * 10 + 0.5)
    return str(tenths // 10) if tenths % 10 == 0 else str(tenths / 10)


def earlier(one, other):
    return min((date for date in (one, other) if date is not None), default=None)


def awaiting(status, closed):
    """A finished action that is not signed off."""
    if status == "Submitted for closure":
        return "Green", "Submitted for closure, awaiting the inspectorate"
    if closed is None:
        return "Green", "Complete, awaiting sign-off; no completion date is given"
    if closed >= TODAY:
        return "Green", f"Complete on {say_day(closed)}, awaiting sign-off"
    waited = TODAY - closed
    reason = f"Complete, awaiting sign-off for {days(waited)}, since {say_day(closed)}"
    return ("Green", reason) if waited <= 90 else ("Amber", f"{reason}: more than 90 days")


def behind(start, nearest, progress):
    """What the time gone by would need, and how many points progress is below it."""
    if start is None or start >= nearest or progress is None:
        return None, 0
    needed = 100 * min(1, max(0, (TODAY - start) / (nearest - start)))
    return needed, floor((needed - progress) * 1e6 + 0.5) / 1e6


def by_dates(status, deadline, target, start, progress, updated):
    """An action that is not finished: its RAG, its reason and the date that this speaks of. What is true as well stands behind the reason."""
    nearest = earlier(deadline, target)
    if nearest is None:
        return "Grey", "No date, in the register or in the plan", None
    needed, points = behind(start, nearest, progress)
    left = nearest - TODAY
    to_go = f"Due today, {say_day(nearest)}" if left == 0 else f"{days(left)} to go to {say_day(nearest)}"
    done = "progress is not known" if progress is None else f"{figure(progress)}% is done"
    # Whether each rule holds, in their order: the RAG, the reason and its date, and the same in a few words.
    holding = []
    if deadline is not None and TODAY > deadline:
        holding.append(("Red", f"{days(TODAY - deadline)} past the inspectorate's deadline of {say_day(deadline)}", deadline, None))
    if target is not None and TODAY > target:
        past = f"{days(TODAY - target)} past the target of {say_day(target)}"
        holding.append(("Red", past, target, past))
    if target is not None and deadline is not None and target > deadline:
        after = f"target of {say_day(target)} is {days(target - deadline)} after"
        holding.append(("Red", f"The {after} the inspectorate's deadline of {say_day(deadline)}", deadline, None if TODAY > target else f"the {after} the deadline"))
    if points >= 10:
        reason = f"{figure(progress)}% done, {figure(points)} points below the {figure(needed)}% that the time gone by would need"
        holding.append(("Red" if points > 20 else "Amber", reason, nearest, f"{figure(progress)}% done, {figure(points)} points behind"))
    if left <= 30 and (progress is None or progress < 75):
        holding.append(("Amber", f"{to_go}, and {done}", nearest, None if left < 0 else "due today" if left == 0 else f"{days(left)} to go"))
    if status in ("Not started", "Not allocated") and start is not None and TODAY > start:
        late = f"{days(TODAY - start)} after the start date"
        holding.append(("Amber", f"{status}, {late} of {say_day(start)}", nearest, f"{status.lower()} {late}"))
    if updated is None and status == "In progress":
        holding.append(("Amber", "In progress and never updated", nearest, "never updated"))
    if updated is not None and TODAY - updated > 35:
        holding.append(("Amber", f"Last updated {days(TODAY - updated)} ago, on {say_day(updated)}", nearest, f"not updated for {days(TODAY - updated)}"))
    if not holding:
        return "Green", f"{to_go}, and {done}", nearest
    rag, reason, date, _ = holding[0]
    also = [short for _, _, _, short in holding[1:] if short is not None][:2]
    return rag, reason if not also else f"{reason}. Also: {'; '.join(also)}", date


def assess(status, others, deadline, target, start, progress, closed, updated):
    if status in ("Closed", "Superseded", "No action"):
        name = "No action needed" if status == "No action" else status
        return "Blue", name if closed is None else f"{name}, {say_day(closed)}", None
    if others:
        return "Grey", f"Addressed to others: {others}", None
    if status in ("Complete", "Submitted for closure"):
        return *awaiting(status, closed), None
    return by_dates(status, deadline, target, start, progress, updated)


def recalculate(book):
    register = {}
    for row in book["Register"].iter_rows(min_row=2):
        others = row[5].value or ""
        register[row[0].value] = (day(row[6].value), "" if others.lower() in US else others)
    plan = book["Delivery Plan"]
    for at, heading in enumerate(("Calculated RAG", "Calculated reason", "Calculated date", "Calculated days")):
        plan.cell(1, FIRST + at, heading)
    for number, row in enumerate(plan.iter_rows(min_row=2, max_col=FIRST - 1), 2):
        deadline, others = register.get(row[0].value, (None, ""))
        target = day(row[8].value)
        if target is None:
            target = day(row[7].value)
        share = row[9].value
        progress = None if share is None else floor(share * 1e8 + 0.5) / 1e6
        rag, reason, date = assess(row[10].value, others, deadline, target, day(row[6].value), progress, day(row[15].value), day(row[12].value))
        plan.cell(number, FIRST, rag)
        plan.cell(number, FIRST + 1, reason)
        plan.cell(number, FIRST + 2, date)
        plan.cell(number, FIRST + 3, None if date is None else date - TODAY)


def measured(work):
    """What the work gave, and what it took."""
    start, cpu = time.perf_counter(), time.process_time()
    given = work()
    return given, {"ms": (time.perf_counter() - start) * 1000, "cpuMs": (time.process_time() - cpu) * 1000}


source, target_file = sys.argv[1:]
book, opened = measured(lambda: load_workbook(source))
_, recalculated = measured(lambda: recalculate(book))
_, saved = measured(lambda: book.save(target_file))
print(json.dumps({"open": opened, "recalculate": recalculated, "save": saved}))
