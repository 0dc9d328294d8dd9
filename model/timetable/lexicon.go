package timetable

// vocabulary is every word and phrase that bears on time, by what it means. The
// longest phrase wins; a hyphen inside one may be left out or put in.
var vocabulary = []struct {
	sense   sense
	val     int32
	phrases string
}{
	{senseMonth, 1, "jan, january, janurary, januray, janaury"},
	{senseMonth, 2, "feb, february, febuary, feburary, febrary"},
	{senseMonth, 3, "mar, march"},
	{senseMonth, 4, "apr, april, apirl"},
	{senseMonth, 5, "may"},
	{senseMonth, 6, "jun, june"},
	{senseMonth, 7, "jul, july"},
	{senseMonth, 8, "aug, august, augst, agust"},
	{senseMonth, 9, "sep, sept, september, setember, septmber, septemer, septemeber, spetember, setpember"},
	{senseMonth, 10, "oct, october, octber, ocotber"},
	{senseMonth, 11, "nov, november, novemeber, novmber"},
	{senseMonth, 12, "dec, december, decemeber, decmber"},
	{senseWeekday, 0, "sun, sunday"},
	{senseWeekday, 1, "mon, monday"},
	{senseWeekday, 2, "tue, tues, tuesday"},
	{senseWeekday, 3, "wed, weds, wednesday"},
	{senseWeekday, 4, "thu, thur, thurs, thursday"},
	{senseWeekday, 5, "fri, friday"},
	{senseWeekday, 6, "sat, saturday"},
	{senseSeason, 3, "spring"},
	{senseSeason, 6, "summer"},
	{senseSeason, 9, "autumn"},
	{senseSeason, 12, "winter"},
	{senseOrdinal, 0, "st, nd, rd, th"},
	{senseCount, 1, "one"},
	{senseCount, 2, "two"},
	{senseCount, 3, "three"},
	{senseCount, 4, "four"},
	{senseCount, 5, "five"},
	{senseCount, 6, "six"},
	{senseCount, 9, "nine"},
	{senseCount, 10, "ten"},
	{senseCount, 12, "twelve"},
	{senseCount, 18, "eighteen"},
	{senseNth, 1, "first"},
	{senseNth, 2, "second"},
	{senseNth, 3, "third"},
	{senseNth, 4, "fourth"},
	{senseNth, 0, "last"},
	// A unit's value is its length as recurrences have it: months, or days below zero.
	{senseUnit, -1, "day, days, working day, working days, calendar days, calendar day"},
	{senseUnit, -7, "week, weeks, wk, wks"},
	{senseUnit, -14, "fortnight"},
	{senseUnit, 1, "month, months, mth, mths, calendar month, calendar months"},
	{senseUnit, 12, "year, years, yr, yrs"},
	{senseQuarter, 0, "q, qtr, quarter, qtrs, quarters"},
	{senseHalf, 0, "h, half"},
	{senseYearKind, yearFinancial, "fy, f/y, financial year, fin year, fiscal year, financial years"},
	{senseYearKind, yearMunicipal, "municipal year, council year, civic year, municipal years"},
	{senseYearKind, yearAcademic, "academic year"},
	{senseYearKind, yearCalendar, "calendar year"},
	{senseClock, 0, "" +
		"am, pm, a.m, p.m, noon, midday, midnight, hrs, hours, o'clock, close of play, close of business, cop, " +
		"cob"},

	{senseFiller, 0, "" +
		"the, on, at, is, be, are, date, dates, complete, completed, completion, delivery, implementation, " +
		"implement, implemented, deliver, delivered, finish, finalised, finished, done, achieved, closed, " +
		"planned, scheduled, expected, anticipated, estimated, proposed, expected to be, month of, " +
		"the month of, timescale"},
	{senseIn, 0, "" +
		"in, during, throughout, over, during the course of, in the course of, over the course of, course of, " +
		"whole of, all of"},
	{senseOf, 0, "of"},
	{senseBy, 0, "by, no later than, not later than, nlt, on or before, by or before, at the latest, latest, latest by"},
	{senseBefore, 0, "before, prior to, in advance of, ahead of, earlier than"},
	{senseDeadline, 0, "" +
		"deadline, due, due by, due date, target, target date, target completion date, completion date, " +
		"due for completion, deadline date, end date"},
	{senseUntil, 0, "" +
		"until, till, til, up to, up until, up till, through to, running to, ends, ending, ends on, expires, " +
		"expiring"},
	{senseTo, 0, "to, through, thru"},
	{senseFrom, 0, "" +
		"from, since, starting, starting from, starts, start, started, commencing, commences, commence, " +
		"commenced, commencing from, begins, begin, began, with effect from, w.e.f, wef, effective, " +
		"effective from, start date, to start, to commence, to begin, live from, as of, " +
		"with immediate effect from, from and including"},
	{senseAfter, 0, "" +
		"after, following, not before, no earlier than, not earlier than, no sooner than, not sooner than, " +
		"on or after, upon, on completion of, on receipt of, when, after the, at the conclusion of, " +
		"on conclusion of, on publication of, later than, any time after, not until"},
	{senseAfter, 1, "post"}, // only right in front of a date: staff are in post, too
	{senseBetween, 0, "between"},
	{senseEndOf, 0, "" +
		"end, end of, end of the, ends of, end of month, close of, last day of, last day in, " +
		"end of calendar year, the end of"},
	{senseYearEnd, 0, "year end, year ends, end of year, end of the year, financial year end, yearend"},
	{senseVague, 0, "" +
		"early, mid, middle, middle of, the middle of, late, beg, beginning of, the beginning of, start of, " +
		"the start of, early in, late in, later in, approx, approximately, around, circa, ca, c, about, " +
		"roughly, towards, toward, latter half of, latter part of, first part of, early part of, some time, " +
		"sometime, some time in, sometime in, first week of, first week in, last week of, last week in, " +
		"second week of, third week of, week of, midway through, likely, hopefully, possibly, maybe, perhaps, " +
		"beginning, not yet, turn of"},
	{senseWeekStart, 0, "" +
		"w/c, wc, wk/c, week commencing, week beginning, week starting, wk commencing, wk beginning, w/b, wb, " +
		"w.c, w/commencing, week of commencing, commencing week, weeks commencing"},
	{senseWeekEnd, 0, "" +
		"w/e, week ending, wk ending, week ended, quarter ending, quarter ended, month ending, period ending, " +
		"year ending, year ended, period to, financial year ending, half year ending, weeks ending, fye"},
	{senseOld, 0, "" +
		"was, were, was due, originally, original, original date, original deadline, original target, " +
		"original target date, previously, previous, previous date, previous deadline, prev, formerly, " +
		"old date, old deadline, orig, initially, revised from, moved from, deferred from, extended from, " +
		"slipped from, slippage from, changed from, delayed from, rescheduled from, re-scheduled from, " +
		"postponed from, amended from, brought forward from, put back from, pushed back from, " +
		"carried over from, carried forward from, rolled over from, updated from, instead of, rather than, " +
		"replaces, replacing, no longer, not"},
	{senseNow, 0, "" +
		"now, now due, now due by, now expected, now by, revised:, revised to, revised date, revised deadline, " +
		"revised target, revised target date, revised completion date, revised timescale, moved to, " +
		"extended to, extended until, extension to, extended by, deferred to, deferred until, postponed to, " +
		"postponed until, rescheduled to, rescheduled for, re-scheduled to, re-scheduled for, slipped to, " +
		"slippage to, delayed to, delayed until, changed to, put back to, put back until, pushed back to, " +
		"new date, new deadline, new target, new target date, brought forward to, updated to, amended to, " +
		"rearranged for, re-arranged for, carried forward to, carried over to, rolled over to, reprofiled to, " +
		"re-profiled to, current date, current target, latest date"},
	{senseNow, 1, "revised, extended, amended, updated, rescheduled, re-scheduled"}, // or the day on which that was done
	{senseAsAt, 0, "" +
		"as at, position at, correct at, dated, data to, figures for, figures to, figures at, baseline, " +
		"born, last updated, last reviewed, last met"},

	{senseOngoing, 0, "" +
		"ongoing, on-going, continuous, continuing, continual, continually, continuously, continues, " +
		"continue, rolling, rolling programme, rolling basis, on a rolling basis, permanent, open-ended, " +
		"business as usual, bau, indefinite, indefinitely, ongoing basis, on an ongoing basis, " +
		"no end date, until further notice"},
	{senseProgress, 0, "in progress, underway, under way, work in progress, wip"},
	{senseOnwards, 0, "" +
		"onwards, onward, and beyond, beyond, thereafter, and thereafter, to date, to present, to the present, " +
		"and after, and later, or later, and then ongoing, then ongoing, going forward, going forwards"},
	{senseRecur, -1, "daily, day-to-day"},
	{senseRecur, -7, "weekly, on a weekly basis, per week"},
	{senseRecur, -14, "fortnightly, on a fortnightly basis"},
	{senseRecur, 1, "monthly, on a monthly basis, per month"},
	{senseRecur, 3, "quarterly, on a quarterly basis, three-monthly, per quarter"},
	{senseRecur, 6, "" +
		"half-yearly, six-monthly, semi-annual, semi-annually, bi-annual, bi-annually, biannual, " +
		"biannually"},
	{senseRecur, 12, "annually, yearly, per annum, p.a, on an annual basis, annual basis, per year"},
	{senseRecur, 24, "biennial, biennially, two-yearly"},
	{senseRecur, 2, "two-monthly"},
	{senseRecur, 0, "" +
		"termly, regular, regularly, on a regular basis, periodic, periodically, bi-monthly, bimonthly, " +
		"bi-weekly, biweekly, as a standing item, standing item, standing agenda item, recurring, repeated, " +
		"cyclical, each meeting, every meeting, each cycle, every cycle, each committee, every committee, " +
		"each term, every term, each session, every session"},
	{senseAnnual, 12, "annual"},
	{senseEach, 1, "every, each"},
	{senseEach, 2, "every other, every second, every alternate, each alternate"},
	{senseTimes, 0, "times"},
	{senseTimes, 1, "once"},
	{senseTimes, 2, "twice"},
	{senseUnsettled, 0, "" +
		"provisional, provisionally, tentative, tentatively, indicative, at the earliest, earliest, tbc, " +
		"t.b.c, tba, t.b.a, tbd, tbn, tbf, to be confirmed, to be determined, to be decided, to be advised, " +
		"to be announced, to be arranged, to be scheduled, not yet known, not yet agreed, not yet set, " +
		"not known, unknown, not confirmed, unconfirmed, to confirm, unclear, not certain, uncertain, no date, " +
		"no date set, date to be agreed, date to be set, dates to be agreed, dates to be set, " +
		"subject to change, if possible, if required, where possible, provisional date"},
	{senseElsewhere, 0, "" +
		"n/a, not applicable, as required, as needed, as necessary, as appropriate, as and when, " +
		"as and when required, as and when needed, when required, when needed, when necessary, where required, " +
		"on request, on demand, ad hoc, adhoc, various, various dates, to be agreed, to be set, none set, " +
		"none, on hold, paused, suspended, in due course, when available, when appropriate, as agreed, " +
		"as above, as below, see above, see below, ditto, same as above, varies, exact date tbc, " +
		"exact dates tbc, exact date to be confirmed, exact dates to be confirmed, in line with demand"},
	{senseSee, 0, "" +
		"see, refer to, refers to, referred to, as per, in line with, linked to, in accordance with, " +
		"according to, as set out in, contained in, with reference to, further to, re date"},
	{senseDepends, 0, "" +
		"subject to, awaiting, pending, awaits, if, unless, assuming, provided, providing, on hold until, " +
		"on hold pending, paused until, suspended until, conditional on"},
	{senseDepends, 1, "depends on, dependent on, dependent upon, depends upon, depending on, contingent on, contingent upon"},
	{senseWithin, 0, "within"},
	{senseEvent, 0, "" +
		"asap, a.s.a.p, as soon as possible, as soon as practicable, immediate, immediately, " +
		"with immediate effect, urgent, urgently, straight away, straightaway, next meeting, next year, " +
		"this year, next month, this month, next financial year, this financial year, new financial year, " +
		"current financial year, current year, next week, on approval, on agreement, on adoption, " +
		"on completion, on publication"},
	{senseEvent, 0, "" +
		"christmas, xmas, easter, new year, the new year, ramadan, eid, diwali, term, half-term, " +
		"holiday, holidays, recess, election, elections, agm, year-end close, bank holiday, whitsun, whit"},

	{senseLabel, 0, "phase, stage, step, wave, tranche, cohort, tier, level, part, phases, stages, steps, parts"},
	{senseItemWord, 0, "" +
		"item, action, objective, priority, recommendation, rec, recs, task, milestone, workstream, lot, " +
		"option, no, nos, number, point, theme, strand, goal, kpi, outcome, actions, items, recommendations, " +
		"objectives, priorities, tasks, key stage, room, band, grade, ward, unit, appendix, annex, schedule, " +
		"week no, period"},
	{senseReference, 0, "" +
		"policy, ref, reference, minute, minutes, tel, telephone, phone, ext, minute no, order, report no, " +
		"circular, decision, ver, invoice, application, version, v"},
	{senseReference, 1, "" +
		"section, sections, sec, paragraph, para, paras, clause, page, pages, chapter, table, rule, " +
		"regulation, standing order, p, pp"},
	{senseTitle, 0, "" +
		"cllr, cllrs, councillor, mr, mrs, ms, miss, dr, prof, sir, lady, lord, pc, sgt, ald, alderman, " +
		"theresa, teresa"},

	{senseAnd, 0, "and, plus, as well as"},
	{senseOr, 0, "or"},
	{senseThen, 0, "then, and then"},
	{senseFor, 0, "for"},
	{sensePer, 0, "a, an, per"},
}

// The kinds of year.
const (
	yearCalendar int32 = iota + 1
	yearFinancial
	yearMunicipal
	yearAcademic
)
