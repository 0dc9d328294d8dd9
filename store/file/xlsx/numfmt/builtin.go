package numfmt

// Builtin is the code of a format that workbooks name by number only, as it
// stands in the United Kingdom.
func Builtin(id int) string {
	switch id {
	case 1:
		return "0"
	case 2:
		return "0.00"
	case 3:
		return "#,##0"
	case 4:
		return "#,##0.00"
	case 5, 6:
		return `"£"#,##0;-"£"#,##0`
	case 7, 8:
		return `"£"#,##0.00;-"£"#,##0.00`
	case 9:
		return "0%"
	case 10:
		return "0.00%"
	case 11:
		return "0.00E+00"
	case 12:
		return "# ?/?"
	case 13:
		return "# ??/??"
	case 37, 38, 41:
		return "#,##0;-#,##0"
	case 39, 40, 43:
		return "#,##0.00;-#,##0.00"
	case 42:
		return `"£"#,##0;-"£"#,##0`
	case 44:
		return `"£"#,##0.00;-"£"#,##0.00`
	case 48:
		return "##0.0E+0"
	}
	return builtinDate(id)
}

// builtinDate is the code of a date or time. Numbers 27 to 36 and 50 to 58 are
// dates whose look depends on the country.
func builtinDate(id int) string {
	switch id {
	case 15:
		return "dd-mmm-yy"
	case 16:
		return "dd-mmm"
	case 17:
		return "mmm-yy"
	case 18:
		return "h:mm AM/PM"
	case 19:
		return "h:mm:ss AM/PM"
	case 20:
		return "hh:mm"
	case 21:
		return "hh:mm:ss"
	case 22:
		return "dd/mm/yyyy hh:mm"
	case 45:
		return "mm:ss"
	case 46:
		return "[h]:mm:ss"
	case 47:
		return "mm:ss.0"
	}
	switch {
	case id == 14, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 54, id == 57, id == 58:
		return "dd/mm/yyyy"
	case id >= 32 && id <= 35, id == 55, id == 56:
		return "hh:mm:ss"
	}
	return "General"
}
