package capture_test

import (
	"testing"

	"council/scrutiny/model/capture"
)

func TestActionLeads(t *testing.T) {
	check(t, []reading{
		{note, "ACTION GD/PL to circulate the figures by 30 June", "action | for GD+PL | due by 30 June > 2026 | to circulate the figures"},
		{note, "ACTION: GD/PL to circulate the figures by 30 June", "action | for GD+PL | due by 30 June > 2026 | to circulate the figures"},
		{note, "ACTION – GD/PL to circulate the figures by 30 June.", "action | for GD+PL | due by 30 June > 2026 | to circulate the figures"},
		{note, "action gd/pl to circulate the figures by 30 June", "action | for gd+pl | due by 30 June > 2026 | to circulate the figures"},
		{note, "Action PL to circulate", "action | for PL | to circulate"},
		{note, "Action XY to circulate", "action | for XY? | to circulate"},
		{note, "Action PL: circulate", "action | for PL | circulate"},
		{note, "Action: circulate the figures", "action | circulate the figures"},
		{note, "ACTION PL: Circulate", "action | for PL | Circulate"},
		{note, "ACTION PL – circulate", "action | for PL | circulate"},
		{note, "ACTION PL To circulate", "action | for PL | to circulate"},
		{note, "ACTION PL circulate the figures", "action | for PL | circulate the figures"},
		{note, "ACTION PL, circulate the figures", "action | for PL | circulate the figures"},
		{note, "ACTION PL", "action | for PL | "},
		{note, "ACTION", "action | "},
		{note, "ACTION Pam Lowe and Head of Legal to write", "action | for Pam Lowe+Head of Legal? | to write"},
		{note, "ACTION Pam Lowe circulate the figures", "action | for Pam Lowe | circulate the figures"},
		{note, "ACTION Pam Lowe, Gita Dhal and RAF to meet", "action | for Pam Lowe+Gita Dhal+RAF | to meet"},
		{note, "ACTION Head of Planning and Housing to write", "action | for Head of Planning and Housing | to write"},
		{note, "ACTION Head of Planning and Housing and PL to write", "action | for Head of Planning and Housing+PL | to write"},
		{note, "ACTION Head of Parks and Trees to write", "action | for Head of Parks and Trees? | to write"},
		{note, "ACTION GD & PL to write", "action | for GD+PL | to write"},
		{note, "ACTION XY and ZW to write", "action | for XY?+ZW? | to write"},
		{note, "ACTION GD/PL/Personnel to write", "action | for GD+PL+Personnel? | to write"},
		{note, "ACTION the Head of Parking to write", "action | for Head of Parking | to write"},
		{note, "ACTION for PL: write", "action | for PL | write"},
		{note, "ACTION by PL to write", "action | for PL | to write"},
		{note, "ACTION Cllr Reid to write", "action | for Cllr Reid? | to write"},
		{note, "ACTION officers to write", "action | for officers? | to write"},
		{note, "ACTION all members to respond", "action | for all members? | to respond"},
		{note, "ACTION the chair to write", "action | for chair? | to write"},
		{note, "ACTION head of legal to write", "action | for head of legal? | to write"},
		{note, "ACTION Housing: write", "action | for Housing? | write"},
		{note, "ACTION PL will write to the school", "action | for PL | will write to the school"},
		{note, "ACTION TO to circulate", "action | for TO | to circulate"},
		// What is to be done is nobody's name.
		{note, "ACTION to circulate the figures", "action | to circulate the figures"},
		{note, "ACTION TO CIRCULATE THE FIGURES", "action | to CIRCULATE THE FIGURES"},
		{note, "ACTION CIRCULATE THE FIGURES TO MEMBERS", "action | CIRCULATE THE FIGURES TO MEMBERS"},
		{note, "ACTION Write to the Commissioner", "action | Write to the Commissioner"},
		{note, "ACTION write to Pam Lowe", "action | write to Pam Lowe"},
		{note, "ACTION Contact Pam Lowe to arrange a visit", "action | Contact Pam Lowe to arrange a visit"},
		{note, "ACTION Visit Pam Lowe to see", "action | Visit Pam Lowe to see"},
		{note, "ACTION Thank Pam Lowe to see", "action | Thank Pam Lowe to see"},
		{note, "ACTION Figures to be circulated", "action | Figures to be circulated"},
		{note, "ACTION views of members to be sought", "action | views of members to be sought"},
		{note, "ACTION Finance report to be circulated", "action | Finance report to be circulated"},
		{note, "ACTION letter from the committee to go out", "action | letter from the committee to go out"},
		{note, "ACTION it to be reviewed", "action | it to be reviewed"},
		{note, "ACTION NHS data to be asked for", "action | NHS data to be asked for"},
		{note, "ACTION was taken", "action | was taken"},
		{note, "ACTION 3 officers to visit", "action | 3 officers to visit"},
		{note, "ACTION meet at 10:30: bring papers", "action | meet at 10:30: bring papers"},
		// Leads at the end.
		{note, "ACTION circulate the figures (PL)", "action | for PL | circulate the figures"},
		{note, "ACTION circulate the figures (GD/PL) by 30 June", "action | for GD+PL | due by 30 June > 2026 | circulate the figures"},
		{note, "ACTION circulate the figures by 30 June (PL)", "action | for PL | due by 30 June > 2026 | circulate the figures"},
		{note, "ACTION circulate the figures – Pam Lowe", "action | for Pam Lowe | circulate the figures"},
		{note, "ACTION circulate the figures (all wards)", "action | circulate the figures (all wards)"},
		{note, "ACTION circulate the figures (XY)", "action | circulate the figures (XY)"},
		// Opened with the key for actions.
		{action, "GD/PL to circulate the figures by 30 June", "action | for GD+PL | due by 30 June > 2026 | to circulate the figures"},
		{action, "Circulate the figures", "action | Circulate the figures"},
		{action, "Action was taken by the police", "action | Action was taken by the police"},
		{action, "ACTION PL to write", "action | for PL | to write"},
		{action, "Pam Lowe write to the school", "action | for Pam Lowe | write to the school"},
		{action, "PL to do:\n- one\n- two", "action | for PL | to do:\n- one\n- two"},
	})
}

func TestActionDates(t *testing.T) {
	check(t, []reading{
		{action, "PL to write by 30 June 2027", "action | for PL | due by 30 June 2027 | to write"},
		{action, "PL to write by the 30th of June", "action | for PL | due by the 30th of June > 2026 | to write"},
		{action, "PL to write by Tuesday 30 June", "action | for PL | due by Tuesday 30 June > 2026 | to write"},
		{action, "PL to write by Monday 30 June", "action | for PL | due by Monday 30 June | to write"},
		{action, "PL to write by 30/6", "action | for PL | due by 30/6 >/2026 | to write"},
		{action, "PL to write by 30/06/26", "action | for PL | due by 30/06/26 | to write"},
		{action, "PL to write by 5pm on 30 June", "action | for PL | due by 5pm on 30 June > 2026 | to write"},
		{action, "PL to write no later than 30 June", "action | for PL | due no later than 30 June > 2026 | to write"},
		{action, "PL to write on or before 30 June", "action | for PL | due on or before 30 June > 2026 | to write"},
		{action, "PL to write before 30 June", "action | for PL | due before 30 June > 2026 | to write"},
		{action, "PL to write, by 30 June.", "action | for PL | due by 30 June > 2026 | to write"},
		{action, "PL to write (by 30 June)", "action | for PL | due by 30 June > 2026 | to write"},
		{action, "PL to write – due 30 June", "action | for PL | due due 30 June > 2026 | to write"},
		{action, "PL by 30 June to write to wards", "action | for PL | due by 30 June > 2026 | to write to wards"},
		{action, "PL by 30 June: write", "action | for PL | due by 30 June > 2026 | write"},
		{action, "PL to write by 30 June\nto every ward", "action | for PL | due by 30 June > 2026 | to write\nto every ward"},
		{action, "PL to write\nto every ward by 30 June", "action | for PL | due by 30 June > 2026 | to write\nto every ward"},
		{action, "PL to write by\u00a030\u00a0June", "action | for PL | due by\u00a030\u00a0June > 2026 | to write"},
		{action, "PL to write by  30  June  ", "action | for PL | due by  30  June > 2026 | to write"},
		{action, "PL to write by 30.6.", "action | for PL | due by 30.6 >.2026 | to write"},
		{action, "PL to write by 30th Sept.", "action | for PL | due by 30th Sept > 2026 | to write"},
		{action, "PL to write by BY 30 JUNE", "action | for PL | due BY 30 JUNE > 2026 | to write by"},
		// The next such day, which may be today.
		{action, "PL to write by 12 March", "action | for PL | due by 12 March > 2026 | to write"},
		{action, "PL to write by 11 March", "action | for PL | due by 11 March > 2027 | to write"},
		{action, "PL to write by 1 January", "action | for PL | due by 1 January > 2027 | to write"},
		{action, "PL to write by 29 February", "action | for PL | due by 29 February | to write"},
		{action, "PL to write by 31 June", "action | for PL | due by 31 June | to write"},
		// No year for anything that is not one day.
		{action, "PL to write by June", "action | for PL | due by June | to write"},
		{action, "PL to write by the end of June", "action | for PL | due by the end of June | to write"},
		{action, "PL to write by June 30", "action | for PL | due by June 30 | to write"},
		{action, "PL to write by mid-June", "action | for PL | due by mid-June | to write"},
		{action, "PL to write by 1-5 June", "action | for PL | due by 1-5 June | to write"},
		{action, "PL to write by 1 June or 30 June", "action | for PL | due by 1 June or 30 June | to write"},
		{action, "PL to write by the week beginning 1 June", "action | for PL | due by the week beginning 1 June | to write"},
		{action, "PL to write by Friday", "action | for PL | due by Friday | to write"},
		{action, "PL to write within two weeks", "action | for PL | due within two weeks | to write"},
		{action, "PL to write as soon as possible", "action | for PL | due as soon as possible | to write"},
		{action, "PL to write ASAP", "action | for PL | due ASAP | to write"},
		{action, "PL to write as soon as possible by 30 June", "action | for PL | due by 30 June > 2026 | to write as soon as possible"},
		{action, "PL to write before the next meeting", "action | for PL | due before the next meeting | to write"},
		{action, "PL to report for the September meeting", "action | for PL | due for the September meeting | to report"},
		{action, "PL to report in time for the next meeting", "action | for PL | due in time for the next meeting | to report"},
		{action, "PL to write by 30 June or before the next meeting", "action | for PL | due by 30 June or before the next meeting | to write"},
		{action, "PL to write by the end of the month", "action | for PL | due by the end of the month | to write"},
		{action, "PL to write by Q2 2026/27", "action | for PL | due by Q2 2026/27 | to write"},
		{action, "PL to write by 2027", "action | for PL | due by 2027 | to write"},
		// What only looks like a date stays in the text.
		{action, "PL to circulate the figures by ward", "action | for PL | to circulate the figures by ward"},
		{action, "PL to circulate the figures by month", "action | for PL | to circulate the figures by month"},
		{action, "PL to circulate the figures by post", "action | for PL | to circulate the figures by post"},
		{action, "PL to have it checked by 3 officers", "action | for PL | to have it checked by 3 officers"},
		{action, "PL to have it checked by the Cabinet", "action | for PL | to have it checked by the Cabinet"},
		{action, "PL to have it signed by Mark", "action | for PL | to have it signed by Mark"},
		{action, "PL to prepare figures for 2025", "action | for PL | to prepare figures for 2025"},
		{action, "PL to recover what is due 30 June", "action | for PL | to recover what is due 30 June"},
		{action, "PL to visit (with GD by 30 June)", "action | for PL | to visit (with GD by 30 June)"},
		{action, "PL to visit on 30 June", "action | for PL | to visit on 30 June"},
		{action, "by 30 June", "action | due by 30 June > 2026 | "},
	})
}

func TestLeadsAreTheirCell(t *testing.T) {
	for line, want := range map[string]string{
		"ACTION GD/PL to write":                       "GD/PL",
		"ACTION Pam Lowe and Head of Legal to write":  "Pam Lowe/Head of Legal",
		"ACTION the Head of Parking, PL & GD to meet": "Head of Parking/PL/GD",
	} {
		if got := capture.Parse(line, context(t, note)).LeadWords; got != want {
			t.Errorf("%q: leads %q, want %q", line, got, want)
		}
	}
}
