package public

import "council/scrutiny/model"

// WithOpen is Project with a field made public by mistake.
func WithOpen(r *model.Review, kind model.Kind, key string) Review {
	return projectWith(r, func(k model.Kind, f model.Field) bool { return f.Public || k == kind && f.Key == key })
}

// Unnarrowed takes a review for its projection, as if nothing were held back.
func Unnarrowed(r *model.Review) Review { return Review{shown: r} }
