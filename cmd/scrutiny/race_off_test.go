//go:build !race

package main

// patience is by how much the limits of time and memory are raised: not at all.
const patience = 1
