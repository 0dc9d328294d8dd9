package model

import (
	"strconv"
	"strings"
	"unicode"
)

// Figure is what somebody wrote of a cost or a saving: the amount in whole
// pounds, and what qualifies it. The amount is 0 where the words hold no one
// sum, such as "tbc" or "£40k to £50k": a reading never says more than the words
// do.
type Figure struct {
	Money     Money
	Qualifier string // "up to"; of what stands behind the sum, "a year"
	Amount    uint64
}

// mostPounds is more than any council has.
const mostPounds = 1_000_000_000_000

// scales are what follows a number and multiplies it.
var scales = map[string]float64{
	"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9,
}

// ReadFigure reads a figure as officers write it: "up to £265k", "43k",
// "saving of £1.2 million a year".
func ReadFigure(words string) Figure {
	s := strings.ToLower(strings.Join(strings.Fields(words), " "))
	before, number, rest := cutNumber(s)
	f := Figure{}
	before, f.Money = cutMoney(before)
	if strings.Contains(before, "neutral") {
		return Figure{}
	}
	if number == "" {
		return Figure{Money: f.Money}
	}
	scale, behind := cutScale(rest)
	if _, more, _ := cutNumber(behind); more != "" {
		return Figure{Money: f.Money} // a range, or several sums: not one
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
	if err != nil || value*scale > mostPounds || strings.HasPrefix(behind, "%") {
		return Figure{Money: f.Money}
	}
	f.Amount = uint64(value*scale + 0.5)
	if f.Money == MoneyUnsaid {
		behind, f.Money = cutMoney(behind)
	}
	f.Qualifier = strings.Trim(before+" "+strings.TrimLeft(behind, ".,;) "), " ,;:(")
	if strings.Count(f.Qualifier, ".") == 1 {
		f.Qualifier = strings.TrimSuffix(f.Qualifier, ".")
	}
	return f
}

// cutNumber parts a text at its first number: "1,250.50" of "about £1,250.50 a
// year".
func cutNumber(s string) (before, number, behind string) {
	at := strings.IndexFunc(s, unicode.IsDigit)
	if at < 0 {
		return s, "", ""
	}
	end := at
	for end < len(s) && (s[end] >= '0' && s[end] <= '9' || (s[end] == ',' || s[end] == '.') && end+1 < len(s) && s[end+1] >= '0' && s[end+1] <= '9') {
		end++
	}
	before = strings.TrimSpace(strings.TrimRight(strings.TrimSpace(s[:at]), "£"))
	return before, s[at:end], s[end:]
}

// cutScale takes the "k" or "million" from the words behind a number.
func cutScale(s string) (scale float64, behind string) {
	s = strings.TrimSpace(s)
	end := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) })
	if end < 0 {
		end = len(s)
	}
	if by, ok := scales[s[:end]]; ok {
		return by, strings.TrimSpace(s[end:])
	}
	return 1, s
}

// cutMoney takes from the words beside a number whether it is a cost or a
// saving.
func cutMoney(s string) (rest string, m Money) {
	for _, one := range []struct {
		words []string
		money Money
	}{
		{[]string{"savings of", "saving of", "savings", "saving", "saves", "saved", "save"}, Saving},
		{[]string{"costs of", "cost of", "costing", "costs", "cost"}, Cost},
	} {
		for _, w := range one.words {
			if before, behind, ok := cutWord(s, w); ok {
				return strings.Trim(before+" "+behind, " :–-"), one.money
			}
		}
	}
	return s, MoneyUnsaid
}

// cutWord parts a text at a word, or words, that stand by themselves.
func cutWord(s, word string) (before, behind string, found bool) {
	before, behind, found = strings.Cut(" "+s+" ", " "+word+" ")
	if !found {
		before, behind, found = strings.Cut(" "+s+" ", " "+word+": ")
	}
	return strings.TrimSpace(before), strings.TrimSpace(behind), found
}

// readFigure fills in what an option's figure says, where it is new and nobody
// said otherwise in the same change.
func (w *work) readFigure(o *Option) {
	was := &Option{}
	if old, ok := w.old.Find(o.ID).(*Option); ok {
		was = old
	}
	if o.Figure == was.Figure || o.Amount != was.Amount || o.Qualifier != was.Qualifier {
		return
	}
	f := ReadFigure(o.Figure)
	o.Amount, o.Qualifier = f.Amount, f.Qualifier
	if o.Money == MoneyUnsaid {
		o.Money = f.Money
	}
}

// Pounds writes an amount with its thousands apart: 265,000.
func Pounds(amount uint64) string {
	s := strconv.FormatUint(amount, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Sum returns what an option costs or saves in words: "up to £265,000", or what
// was written where that is no one sum, or says more behind it: "£17k a year".
func (o *Option) Sum() string {
	if o.Amount == 0 || o.saysBehind() {
		return o.Figure
	}
	return strings.TrimSpace(o.Qualifier + " £" + Pounds(o.Amount))
}

// saysBehind says whether the figure as it was written has words behind the
// amount, still says what the amount does, and no more than that.
func (o *Option) saysBehind() bool {
	f := ReadFigure(o.Figure)
	return f.Amount == o.Amount && f.Qualifier == o.Qualifier && f.Money == MoneyUnsaid && !strings.HasPrefix(strings.ToLower(o.Figure), o.Qualifier)
}
