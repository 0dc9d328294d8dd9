package sniff

import "fmt"

// advice says of each kind that is not read what it is and what to do.
var advice = map[Kind]string{
	Binary:          "is none of the files that can be read. Open it in the program it came from and save it as .docx, .xlsx or .csv, then use that.",
	Empty:           "is empty. Choose a file that has something in it.",
	MacroXlsx:       "is a workbook with macros. Open it in Excel and save it as .xlsx, then use that.",
	MacroDocx:       "is a Word document with macros. Open it in Word and save it as .docx, then use that.",
	Xlsb:            "is a binary Excel workbook (.xlsb). Open it in Excel and save it as .xlsx, then use that.",
	Pptx:            "is a presentation. Copy its tables into Word or Excel and save them as .docx or .xlsx, then use that.",
	OldXls:          "is an old Excel workbook (.xls). Open it in Excel and save it as .xlsx, then use that.",
	OldDoc:          "is an old Word document (.doc). Open it in Word and save it as .docx, then use that.",
	OtherOLE:        "is an old Office file of a kind that cannot be read. Open it in the program it came from and save it as .docx or .xlsx, then use that.",
	OutlookMail:     "is a mail of Outlook (.msg). Open it and save it as text (.txt) or, where it carries the file, save that file from it, then use that.",
	EncryptedOffice: "is protected by a password. Open it in Word or Excel and save it without the password, then use that.",
	Ods:             "is an OpenDocument spreadsheet (.ods). Open it and save it as .xlsx, then use that.",
	Odt:             "is an OpenDocument text (.odt). Open it and save it as .docx, then use that.",
	PDF:             "is a PDF. Ask for the Word or Excel file that it was made from, then use that.",
	RTF:             "is a rich text file (.rtf). Open it in Word and save it as .docx, then use that.",
	HTML:            "is a web page. Open it in Word or Excel and save it as .docx or .xlsx, then use that.",
	XML:             "is an XML file. Open it in Word or Excel and save it as .docx or .xlsx, then use that.",
	OtherZip:        "is a zip file, but no Word document and no Excel workbook. Unzip it and use the file inside.",
	BrokenZip:       "is damaged or cut off. Open it in Word or Excel and save it again, or ask for it to be sent again, then use that.",
	Picture:         "is a picture. Ask for the Word or Excel file that it shows, then use that.",
}

// RefusedError says that a file is of a kind that is not read.
type RefusedError struct {
	Name string // the file's base name
	Kind Kind
}

func (e *RefusedError) Error() string {
	return fmt.Sprintf("%s %s", e.Name, advice[e.Kind])
}

// Refuse returns the sentence for a file of a kind that is not read, and nil
// for one that is.
func Refuse(name string, kind Kind) error {
	if _, refused := advice[kind]; !refused {
		return nil
	}
	return &RefusedError{Name: name, Kind: kind}
}
