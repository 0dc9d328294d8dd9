//go:build race

package main

// patience is by how much the limits of time and memory are raised: the race
// detector takes several times of both.
const patience = 10
