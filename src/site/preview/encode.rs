//! From drawn pixels to a small PNG file.

use std::collections::HashMap;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

/// Most colours of a file.
const MOST_COLOURS: usize = 32;
/// Colours nearer than this (distance in RGB, squared) become one: they lie on edges and in letters.
const SAME_COLOUR: i32 = 24 * 24;
/// Colours that fill this share of the picture are kept as they are,
const FILL_SHARE: f64 = 0.003;
/// unless the eye cannot tell them apart.
const SAME_FILL: i32 = 5 * 5;

/// An opaque drawing as a PNG file with a palette. Maps have few colours; all others lie on the edges between
/// them, where a near one does as well.
pub(super) fn encode(pixmap: &Pixmap) -> Vec<u8> {
    let colours = colours(pixmap);
    let palette = palette(&colours);
    let places: HashMap<u32, u8> = colours
        .iter()
        .map(|(colour, _)| (*colour, nearest(&palette, *colour)))
        .collect();
    let mut last = (0, places.get(&0).copied().unwrap_or_default());
    let indexed: Vec<u8> = values(pixmap)
        .map(|colour| {
            if colour != last.0 {
                last = (colour, places.get(&colour).copied().unwrap_or_default());
            }
            last.1
        })
        .collect();
    write(pixmap.width(), pixmap.height(), &palette, &indexed)
}

/// Every pixel as one number.
fn values(pixmap: &Pixmap) -> impl Iterator<Item = u32> {
    pixmap
        .data()
        .chunks_exact(4)
        .map(|pixel| u32::from_be_bytes([0, pixel[0], pixel[1], pixel[2]]))
}

/// The colours with how often they occur, the most frequent first.
fn colours(pixmap: &Pixmap) -> Vec<(u32, u32)> {
    let mut counts: HashMap<u32, u32> = HashMap::new();
    let mut values = values(pixmap);
    if let Some(first) = values.next() {
        let mut run = (first, 1);
        for colour in values {
            if colour == run.0 {
                run.1 += 1;
            } else {
                *counts.entry(run.0).or_default() += run.1;
                run = (colour, 1);
            }
        }
        *counts.entry(run.0).or_default() += run.1;
    }
    let mut colours: Vec<_> = counts.into_iter().collect();
    colours.sort_unstable_by_key(|(colour, count)| (std::cmp::Reverse(*count), *colour));
    colours
}

/// The most frequent colours that differ enough from each other.
fn palette(colours: &[(u32, u32)]) -> Vec<u32> {
    let pixels: f64 = colours.iter().map(|(_, count)| f64::from(*count)).sum();
    let mut palette: Vec<u32> = Vec::new();
    for (colour, count) in colours {
        if palette.len() == MOST_COLOURS {
            break;
        }
        let fills = f64::from(*count) >= pixels * FILL_SHARE;
        let same = if fills { SAME_FILL } else { SAME_COLOUR };
        if palette.iter().all(|other| distance(*other, *colour) > same) {
            palette.push(*colour);
        }
    }
    palette
}

fn nearest(palette: &[u32], colour: u32) -> u8 {
    let ranked = (0_u8..).zip(palette);
    ranked
        .min_by_key(|(_, other)| distance(**other, colour))
        .map_or(0, |(index, _)| index)
}

fn distance(a: u32, b: u32) -> i32 {
    let channels = a.to_be_bytes().into_iter().zip(b.to_be_bytes());
    channels.map(|(a, b)| (i32::from(a) - i32::from(b)).pow(2)).sum()
}

/// A drawing with clear parts as a PNG file, every colour kept.
pub(crate) fn encode_transparent(pixmap: &Pixmap) -> Vec<u8> {
    let rgba: Vec<u8> = pixmap
        .pixels()
        .iter()
        .flat_map(|pixel| {
            let colour = pixel.demultiply();
            [colour.red(), colour.green(), colour.blue(), colour.alpha()]
        })
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(ColorType::Rgba);
    finish(encoder, Filter::Adaptive, &rgba);
    bytes
}

fn write(width: u32, height: u32, palette: &[u32], indexed: &[u8]) -> Vec<u8> {
    let rgb: Vec<u8> = palette
        .iter()
        .flat_map(|colour| colour.to_be_bytes().into_iter().skip(1))
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Indexed);
    encoder.set_palette(rgb);
    finish(encoder, Filter::NoFilter, indexed);
    bytes
}

fn finish(mut encoder: Encoder<'_, &mut Vec<u8>>, filter: Filter, pixels: &[u8]) {
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::High);
    encoder.set_filter(filter);
    let written = encoder.write_header().and_then(|mut writer| {
        writer.write_image_data(pixels)?;
        writer.finish()
    });
    written.expect("writing to memory cannot fail, and the size is that of the pixels");
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::Color;

    use super::*;

    #[test]
    fn flat_colours_come_back_exactly() {
        let mut pixmap = Pixmap::new(40, 20).unwrap();
        pixmap.fill(Color::from_rgba8(180, 72, 30, 255));
        let bytes = encode(&pixmap);
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let frame = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((frame.width, frame.height), (40, 20));
        assert_eq!(pixels[..3], [180, 72, 30]);
    }

    #[test]
    fn a_palette_keeps_the_frequent_and_joins_the_near() {
        let kept = palette(&[
            (0x00_ff_ff_ff, 9000),
            (0x00_fe_ff_fe, 500),
            (0x00_f0_f0_f0, 400),
            (0x00_10_20_30, 2),
            (0x00_11_22_33, 1),
        ]);
        assert_eq!(kept, [0x00_ff_ff_ff, 0x00_f0_f0_f0, 0x00_10_20_30]);
        assert_eq!(nearest(&kept, 0x00_00_00_00), 2);
    }
}
