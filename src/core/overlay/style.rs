//! How a feature wants to look, by the convention "simplestyle".

use crate::text::parse_decimal;

/// A colour as GeoJSON files write it: `#rgb` or `#rrggbb`, nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    /// Red, green and blue as `0xrrggbb`.
    rgb: u32,
}

impl Colour {
    /// The colour `0xrrggbb`; what lies above is left out.
    pub(crate) fn from_rgb(rgb: u32) -> Self {
        Self { rgb: rgb & 0xff_ffff }
    }

    /// Red, green and blue as `0xrrggbb`.
    pub(crate) fn rgb(self) -> u32 {
        self.rgb
    }

    /// Reads a colour; names and functions of CSS are none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let number = u32::from_str_radix(digits, 16).ok()?;
        match digits.len() {
            6 => Some(Self { rgb: number }),
            3 => {
                // Each digit stands for two: #1af is #11aaff.
                let doubled = |shift: u32| (((number >> (4 * shift)) & 0xf) * 0x11) << (8 * shift);
                Some(Self {
                    rgb: doubled(0) | doubled(1) | doubled(2),
                })
            }
            _ => None,
        }
    }
}

impl core::fmt::Display for Colour {
    fn fmt(&self, formatter: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(formatter, "#{:06x}", self.rgb)
    }
}

/// The wishes of a feature, as far as they are sane; the page's own style fills in the rest.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Style {
    /// Colour of lines and outlines.
    pub stroke: Option<Colour>,
    /// Width of lines in pixels.
    pub stroke_width: Option<f32>,
    /// Colour of areas.
    pub fill: Option<Colour>,
    /// Opacity of areas, 0 to 1.
    pub fill_opacity: Option<f32>,
    /// Colour of points.
    pub marker: Option<Colour>,
}

impl Style {
    /// The widest line in pixels.
    const MOST_WIDTH: f32 = 20.0;

    /// Takes a property over if it is one of the convention with a sane value.
    pub(super) fn take(&mut self, name: &str, value: &str) -> bool {
        fn put<T>(place: &mut Option<T>, value: Option<T>) -> bool {
            let taken = value.is_some();
            if taken {
                *place = value;
            }
            taken
        }
        // Through the number type that is read anyway: a second one would be a second reader in the page.
        let up_to = |most: f32| {
            let number = parse_decimal(value)? as f32;
            (0.0..=most).contains(&number).then_some(number)
        };
        match name {
            "stroke" => put(&mut self.stroke, Colour::parse(value)),
            "stroke-width" => put(&mut self.stroke_width, up_to(Self::MOST_WIDTH)),
            "fill" => put(&mut self.fill, Colour::parse(value)),
            "fill-opacity" => put(&mut self.fill_opacity, up_to(1.0)),
            "marker-color" => put(&mut self.marker, Colour::parse(value)),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_hexadecimal_and_nothing_else() {
        let written = |text| Colour::parse(text).map(|colour| colour.to_string());
        assert_eq!(written("#1aF").as_deref(), Some("#11aaff"));
        assert_eq!(written("#012345").as_deref(), Some("#012345"));
        for wrong in ["red", "#12", "#12345g", "#+12", "url(#a)", "#ffffff\"", "", "#ä1"] {
            assert_eq!(written(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn numbers_beyond_measure_are_left_to_the_page() {
        let mut style = Style::default();
        assert!(style.take("stroke-width", "3.5") && style.take("fill-opacity", "0"));
        for (name, value) in [
            ("stroke-width", "21"),
            ("stroke-width", "-1"),
            ("fill-opacity", "1.1"),
            ("fill-opacity", "NaN"),
            ("stroke", "blue"),
            ("title", "#fff"),
        ] {
            assert!(!style.take(name, value), "{name}: {value}");
        }
        assert_eq!((style.stroke_width, style.fill_opacity), (Some(3.5), Some(0.0)));
    }
}
