// Package timetable reads dates as council officers write them: "By 30th June
// 2001", "April 2002 – March 2005", "Q2 2025/26", "Ongoing until March 2002",
// "(see Jo about the date)". It owns the calendar day, the words that officers
// use for time, and what may be concluded from them.
//
// A reading never says more than the words do. Where two people could read a
// phrase differently there is no day, and a note says why. What was chosen:
//
//   - Numbers are day first. Two-digit years 00 to 69 are 2000 to 2069, 70 to 99
//     are 1970 to 1999. Years outside 1950 to 2150 are not read.
//   - "By", "before" and "until" a day all end on the day named. "By" a month,
//     quarter or year ends on its last day; "before" one has no certain day.
//   - "2025/26" is a financial year, April to March; a municipal year, where the
//     words say so, is May to April, an academic year September to August.
//     "Q2 2026" is a quarter of the calendar year.
//   - Seasons are three whole months from March, June, September and December;
//     a winter needs both its years.
//   - "Mar-26" is a month, as spreadsheets write it. "March 26" may be a day, so
//     it is none. "w/c" is the seven days from the day given.
//   - Early, mid, late, about, provisional and "to be confirmed" leave no
//     certain day, nor does a date without its year.
//   - "31 March 2026 (revised from 31 December 2025)" is due once, on the later.
//
// The package is a pure function of the words: it knows no review, no clock and
// no time zone.
package timetable
