package ui_test

import (
	"testing"

	"council/scrutiny/model"
	"council/scrutiny/ui/simulate"
)

// The line of stages shows where the review stands however small the window is,
// and says where it is cut.
func TestStagesInASmallWindow(t *testing.T) {
	for stage, want := range map[model.Stage]string{
		model.StageScope: "● Scope─Plan─Evidence─Findings─Report─Response─Monitoring…", model.StageMonitor: "✓─✓─✓─✓─✓─✓─● Monitoring─Done", model.StageDone: "✓─✓─✓─✓─✓─✓─✓─● Done",
	} {
		story := append(simulate.FlyTipping(), model.Set{IDs: []model.ID{1}, Values: []model.Value{{Field: "stage", Text: string(stage)}}})
		if stage == model.StageScope {
			story = simulate.FlyTipping()
		}
		s := simulate.New(t, 60, 18, simulate.Options{Reviews: []simulate.Story{story}}).Shows(want)
		if stage != model.StageScope {
			s.Resize(100, 24).Shows("✓ Scope ─ ✓ Plan")
		}
	}
}
