package slide_test

import (
	"reflect"
	"testing"

	"council/scrutiny/model/slide"
)

// TestEqualLooksAtEveryField changes each field of a slide, one after the other,
// also those that slides get one day.
func TestEqualLooksAtEveryField(t *testing.T) {
	whole := func() *slide.Slide {
		return &slide.Slide{
			Kind: slide.Motion, Facts: []slide.Fact{{Label: "Moved by", Value: "Cllr Shah"}}, Votes: &slide.Votes{For: 1},
			Rating: &slide.Rating{Letter: "R"}, Rows: []slide.Row{{Text: "Mend the paths", Rating: &slide.Rating{Letter: "G"}}},
		}
	}
	if !whole().Equal(*whole()) || !slide.EqualAll([]slide.Slide{*whole()}, []slide.Slide{*whole()}) {
		t.Error("a slide is not equal to itself")
	}
	n := 0
	var change func(name string, v reflect.Value, changed *slide.Slide)
	change = func(name string, v reflect.Value, changed *slide.Slide) {
		was := reflect.ValueOf(v.Interface())
		check := func() {
			n++
			if changed.Equal(*whole()) || whole().Equal(*changed) || slide.EqualAll([]slide.Slide{*changed}, []slide.Slide{*whole()}) {
				t.Errorf("%s makes no difference", name)
			}
			v.Set(was)
		}
		switch v.Kind() {
		case reflect.String:
			v.SetString(v.String() + "x")
			check()
		case reflect.Uint64:
			v.SetUint(v.Uint() + 1)
			check()
		case reflect.Struct:
			for i := range v.NumField() {
				change(name+"."+v.Type().Field(i).Name, v.Field(i), changed)
			}
		case reflect.Pointer:
			change(name, v.Elem(), changed)
			v.SetZero()
			check()
		case reflect.Slice:
			change(name, v.Index(0), changed)
			v.SetZero()
			check()
		default:
			t.Errorf("%s is a %v: look whether Equal compares it", name, v.Kind())
		}
	}
	s := whole()
	change("Slide", reflect.ValueOf(s).Elem(), s)
	if n < 25 {
		t.Errorf("only %d fields were changed", n)
	}
}
