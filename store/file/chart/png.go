package chart

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strconv"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"council/scrutiny/model/document"
)

// dots is how many dots a unit has each way: over 300 to the inch on a page of
// A4.
const dots = 3

// Height is how high the drawing of a chart is, in units.
func Height(c *document.Chart) int { return planOf(c).height }

// PNG draws a chart as a picture of dots, black and coloured on white.
func PNG(c *document.Chart) ([]byte, error) {
	p := planOf(c)
	canvas := &canvas{image: image.NewRGBA(image.Rect(0, 0, Width*dots, p.height*dots))}
	canvas.fill(canvas.image.Rect, color.White)
	for _, b := range p.boxes {
		canvas.box(b)
	}
	if err := canvas.words(p.labels); err != nil {
		return nil, fmt.Errorf("draw the chart %q: %w", c.Caption, err)
	}
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&out, canvas.image); err != nil {
		return nil, fmt.Errorf("encode the chart %q: %w", c.Caption, err)
	}
	return out.Bytes(), nil
}

type canvas struct{ image *image.RGBA }

func (c *canvas) fill(r image.Rectangle, with color.Color) {
	draw.Draw(c.image, r, image.NewUniform(with), image.Point{}, draw.Src)
}

// box draws a box with a dark line around it, so that its rim shows whatever its
// colour.
func (c *canvas) box(b box) {
	const line = dots
	outer := image.Rect(b.x*dots, b.y*dots, (b.x+b.w)*dots, (b.y+b.h)*dots).Inset(-line)
	c.fill(outer, color.RGBA{0x1a, 0x1a, 0x1a, 0xff})
	c.fill(outer.Inset(2*line), rgb(b.fill))
}

func rgb(hex string) color.RGBA {
	n, err := strconv.ParseUint(hex, 16, 32)
	if err != nil {
		return color.RGBA{0xe6, 0xe6, 0xe6, 0xff}
	}
	return color.RGBA{uint8(n >> 16 & 0xff), uint8(n >> 8 & 0xff), uint8(n & 0xff), 0xff} //nolint:gosec // a byte each
}

// words writes the labels in the type that comes with Go.
func (c *canvas) words(labels []label) error {
	regular, err := face(goregular.TTF)
	if err != nil {
		return err
	}
	bold, err := face(gobold.TTF)
	if err != nil {
		return err
	}
	for _, l := range labels {
		d := font.Drawer{Dst: c.image, Src: image.Black, Face: regular}
		if l.bold {
			d.Face = bold
		}
		x := fixed.I(l.x * dots)
		switch l.anchor {
		case middle:
			x -= d.MeasureString(l.text) / 2
		case end:
			x -= d.MeasureString(l.text)
		case start:
		}
		d.Dot = fixed.Point26_6{X: x, Y: fixed.I(l.y * dots)}
		d.DrawString(l.text)
	}
	return nil
}

func face(ttf []byte) (font.Face, error) {
	f, err := opentype.Parse(ttf)
	if err != nil {
		return nil, fmt.Errorf("read the type: %w", err)
	}
	// At 72 dots to the inch a point is a dot.
	return opentype.NewFace(f, &opentype.FaceOptions{Size: typeSize * dots, DPI: 72, Hinting: font.HintingNone})
}
