//! How colours look: luminance, contrast, distance, and what people with other cones see.

/// Red, green and blue in linear light, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Colour(pub(crate) [f64; 3]);

/// L*, a*, b* of CIE 1976 under D65.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Lab(pub(crate) [f64; 3]);

type Matrix = [[f64; 3]; 3];

fn times(matrix: &Matrix, vector: [f64; 3]) -> [f64; 3] {
    matrix.map(|row| row.iter().zip(vector).map(|(a, b)| a * b).sum())
}

/// A kind of colour vision.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Vision {
    pub(crate) name: &'static str,
    seen: Matrix,
}

/// With all cones, and without one of the three kinds: matrices for linear light of G. M. Machado, M. M. Oliveira and
/// L. A. F. Fernandes, "A physiologically-based model for simulation of color vision deficiency" (2009), severity 1.
pub(crate) const VISIONS: [Vision; 4] = [
    Vision {
        name: "full colour vision",
        seen: [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    },
    Vision {
        name: "protanopia",
        seen: [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    },
    Vision {
        name: "deuteranopia",
        seen: [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    },
    Vision {
        name: "tritanopia",
        seen: [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    },
];

impl Colour {
    /// Reads `#rrggbb`.
    pub(crate) fn read(text: &str) -> Self {
        Self([1, 3, 5].map(|at| {
            let value = f64::from(u8::from_str_radix(&text[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        }))
    }

    /// As it lies over another colour; browsers mix the values as they are written, not the light.
    pub(crate) fn over(self, below: Self, opacity: f64) -> Self {
        let written = |light: f64| {
            if light <= 0.003_130_8 {
                light * 12.92
            } else {
                1.055 * light.powf(1.0 / 2.4) - 0.055
            }
        };
        let light = |value: f64| {
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        let mix = |at: usize| light(opacity * written(self.0[at]) + (1.0 - opacity) * written(below.0[at]));
        Self([mix(0), mix(1), mix(2)])
    }

    /// As it looks to somebody.
    pub(crate) fn seen_with(self, vision: &Vision) -> Self {
        Self(times(&vision.seen, self.0).map(|channel| channel.clamp(0.0, 1.0)))
    }

    /// Relative luminance of WCAG 2.
    pub(crate) fn luminance(self) -> f64 {
        let [red, green, blue] = self.0;
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    pub(crate) fn lab(self) -> Lab {
        let xyz = times(
            &[
                [0.412_456_4, 0.357_576_1, 0.180_437_5],
                [0.212_672_9, 0.715_152_2, 0.072_175_0],
                [0.019_333_9, 0.119_192_0, 0.950_304_1],
            ],
            self.0,
        );
        let white = [0.950_47, 1.0, 1.088_83];
        let [x, y, z] = [0, 1, 2].map(|at| {
            let part: f64 = xyz[at] / white[at];
            if part > 216.0 / 24389.0 {
                part.cbrt()
            } else {
                (24389.0 / 27.0 * part + 16.0) / 116.0
            }
        });
        Lab([116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)])
    }
}

/// Contrast of WCAG 2.
pub(crate) fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (a.luminance(), b.luminance());
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// How different two colours look to somebody.
pub(crate) fn distance(a: Colour, b: Colour, vision: &Vision) -> f64 {
    ciede2000(a.seen_with(vision).lab(), b.seen_with(vision).lab())
}

/// The colour difference CIEDE2000 (CIE 142-2001), in the steps of G. Sharma, W. Wu and E. N. Dalal, "The CIEDE2000
/// color-difference formula" (2005).
pub(crate) fn ciede2000(Lab([l1, a1, b1]): Lab, Lab([l2, a2, b2]): Lab) -> f64 {
    let share = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25_f64.powi(7))).sqrt();
    let widened = 1.5 - 0.5 * share(f64::midpoint(a1.hypot(b1), a2.hypot(b2)));
    let (a1, a2) = (a1 * widened, a2 * widened);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let grey = c1 * c2 == 0.0;

    let turn = if grey {
        0.0
    } else {
        (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0
    };
    let (dl, dc) = (l2 - l1, c2 - c1);
    let dh = 2.0 * (c1 * c2).sqrt() * (turn.to_radians() / 2.0).sin();

    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let h = match (h1 - h2).abs() {
        _ if grey => h1 + h2,
        apart if apart <= 180.0 => f64::midpoint(h1, h2),
        _ if h1 + h2 < 360.0 => f64::midpoint(h1, h2) + 180.0,
        _ => f64::midpoint(h1, h2) - 180.0,
    };
    let cos = |degrees: f64| degrees.to_radians().cos();
    let t = 1.0 - 0.17 * cos(h - 30.0) + 0.24 * cos(2.0 * h) + 0.32 * cos(3.0 * h + 6.0)
        - 0.20 * cos(4.0 * h - 63.0);
    let from_50 = (l - 50.0).powi(2);
    let sl = 1.0 + 0.015 * from_50 / (20.0 + from_50).sqrt();
    let (sc, sh) = (1.0 + 0.045 * c, 1.0 + 0.015 * c * t);
    let blue = 30.0 * (-((h - 275.0) / 25.0).powi(2)).exp();
    let rt = -(2.0 * blue).to_radians().sin() * 2.0 * share(c);
    let (l, c, h) = (dl / sl, dc / sc, dh / sh);
    (l * l + c * c + h * h + rt * c * h).sqrt()
}
