package xlsx

import (
	"fmt"
	"strings"

	"council/scrutiny/model/document"
)

// spare is how many rows below the last take new entries as those above do.
const spare = 200

// below is the part of a column below the header, with some rows to spare.
func (c *composer) below(i int) string {
	name := columnName(i + 1)
	return fmt.Sprintf("%s%d:%s%d", name, c.head+1, name, c.row+spare)
}

// ratingRules colours the cells of rating columns by the words in them, so that
// a rating that is changed in Excel changes its colour.
func (c *composer) ratingRules() {
	priority := 0
	for i, col := range c.table.Columns {
		if col.Kind != document.RatingColumn {
			continue
		}
		var rules strings.Builder
		seen := map[string]bool{}
		rule := func(text string, mark *document.Mark) {
			if mark == nil || seen[text] || text == "" || len(text) > 200 || rgb(mark.Fill) == "" {
				return
			}
			seen[text] = true
			priority++
			fmt.Fprintf(&rules, `<cfRule type="cellIs" dxfId="%d" priority="%d" operator="equal"><formula>%s</formula></cfRule>`,
				c.book.styles.fill(mark), priority, escape(stringFormula(text)))
		}
		for n := range col.Marks {
			rule(col.Marks[n].Word, &col.Marks[n])
		}
		for _, row := range c.table.Rows {
			if i < len(row.Cells) {
				rule(row.Cells[i].Text, row.Cells[i].Mark)
			}
		}
		if rules.Len() > 0 {
			fmt.Fprintf(&c.out, `<conditionalFormatting sqref="%s">%s</conditionalFormatting>`, c.below(i), rules.String())
		}
	}
}

// stringFormula is a text as a formula takes it.
func stringFormula(s string) string {
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

// validations say beside a cell what may stand in it.
func (c *composer) validations() {
	var rules []string
	for i, col := range c.table.Columns {
		if rule := validation(col); rule != "" {
			rules = append(rules, strings.Replace(rule, "<dataValidation ", `<dataValidation sqref="`+c.below(i)+`" `, 1))
		}
	}
	if len(rules) > 0 {
		fmt.Fprintf(&c.out, `<dataValidations count="%d">%s</dataValidations>`, len(rules), strings.Join(rules, ""))
	}
}

// validation is the rule of one column, or empty: a list to choose from, a date
// that may be something else after a warning, or only a message.
func validation(col document.Column) string {
	message := ` allowBlank="1" showInputMessage="1"`
	if col.Help != "" {
		message += fmt.Sprintf(` promptTitle="%s" prompt="%s"`, attribute(cut(col.Name, 32)), attribute(cut(col.Help, 255)))
	}
	if list, ok := choiceList(col.Choices); ok {
		return `<dataValidation type="list"` + message +
			` showErrorMessage="1" errorTitle="Not one of the choices" error="Choose one from the list, or leave the cell empty.">` +
			`<formula1>` + escape(list) + `</formula1></dataValidation>`
	}
	if col.Kind == document.DateColumn {
		return `<dataValidation type="date" errorStyle="warning" operator="greaterThan"` + message +
			` showErrorMessage="1" errorTitle="Not a date" error="This is not one certain day. Words such as Ongoing may stay.">` +
			`<formula1>1</formula1></dataValidation>`
	}
	if col.Help == "" {
		return ""
	}
	return `<dataValidation` + message + `/>`
}

// choiceList writes choices as Excel takes them. More than 255 characters, or a
// comma in a choice, cannot be written so: then there is no list.
func choiceList(choices []string) (string, bool) {
	list := stringFormula(strings.Join(choices, ","))
	if len(choices) == 0 || units(list) > 255 {
		return "", false
	}
	for _, choice := range choices {
		if strings.ContainsAny(choice, ",\"\n") {
			return "", false
		}
	}
	return list, true
}

// mostHeader is how many characters the text of a head or foot may have: Excel
// takes 255 with all commands.
const mostHeader = 200

// headAndFoot prints the title and the marking above each page, and the footer
// and the page's number below.
func (c *composer) headAndFoot() {
	doc := c.book.doc
	head := ""
	if doc.Marking != "" {
		head = `&R&"Arial,Bold"` + headerText(doc.Marking, mostHeader)
	}
	if doc.Title != "" { // which is cut where both do not fit
		head = "&L" + headerText(doc.Title, mostHeader-len(head)) + head
	}
	foot := ""
	if doc.Footer != "" {
		foot = "&L" + headerText(doc.Footer, mostHeader)
	}
	c.out.WriteString(`<headerFooter>`)
	if head != "" {
		c.out.WriteString(`<oddHeader>` + escape(head) + `</oddHeader>`)
	}
	c.out.WriteString(`<oddFooter>` + escape(foot+"&RPage &P of &N") + `</oddFooter></headerFooter>`)
}
