//! The icons of the site as pictures, for systems that take no drawing: the same sign as `icon.svg`, on a
//! ground because those systems show it on any wallpaper.

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::preview::{PreviewColours, encode_transparent};
use crate::{Asset, Base};

/// What an icon looks like.
struct Icon {
    /// Its path below the site's folder.
    path: &'static str,
    /// Width and height in pixels.
    side: u32,
    /// Radius of the ground's corners, as a share of the side.
    corner: f64,
    /// Height of the sign, as a share of the side.
    sign: f64,
}

/// Systems round the corners of the first and cut the last to any shape: all that matters stays in the middle
/// four fifths there.
const ICONS: [Icon; 4] = [
    Icon {
        path: "icons/icon-180.png",
        side: 180,
        corner: 0.0,
        sign: 0.66,
    },
    Icon {
        path: "icons/icon-192.png",
        side: 192,
        corner: 0.22,
        sign: 0.70,
    },
    Icon {
        path: "icons/icon-512.png",
        side: 512,
        corner: 0.22,
        sign: 0.70,
    },
    Icon {
        path: "icons/icon-maskable-512.png",
        side: 512,
        corner: 0.0,
        sign: 0.54,
    },
];

/// The line in the head of a page that names its icon. Without one, browsers ask for `favicon.ico` at the root of the
/// host, which need not be ours.
#[must_use]
pub(crate) fn icon_link(base: &Base) -> String {
    let address = base.join("icons/icon.svg");
    format!("<link rel=\"icon\" href=\"{address}\" type=\"image/svg+xml\">\n")
}

/// Every icon: 180 pixels for home screens of Apple's systems, 192 and 512 for installed pages, and 512 that
/// may be masked.
#[must_use]
pub fn icons(colours: &PreviewColours) -> Vec<Asset> {
    ICONS
        .iter()
        .map(|icon| Asset::named(icon.path, icon.png(colours)))
        .collect()
}

impl Icon {
    fn png(&self, colours: &PreviewColours) -> Vec<u8> {
        let tree =
            Tree::from_str(&self.svg(colours), &Options::default()).expect("own drawings are well-formed");
        let mut pixmap = Pixmap::new(self.side, self.side).expect("icons have a size");
        resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
        encode_transparent(&pixmap)
    }

    /// A pin on a map of three fields that meet at its tip.
    fn svg(&self, colours: &PreviewColours) -> String {
        let side = f64::from(self.side);
        let corner = side * self.corner;
        // The sign is 28 units high around (16, 16).
        let scale = side * self.sign / 28.0;
        let (middle, tip) = (side / 2.0, side / 2.0 + 14.0 * scale);
        let (left, right, line) = (side * 0.40, side * 0.52, side * 0.022);
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}"><defs><clipPath id="ground"><rect width="{side}" height="{side}" rx="{corner}"/></clipPath></defs>
<g clip-path="url(#ground)"><path fill="{member}" d="M0 0H{side}V{side}H0z"/>
<path fill="{naming}" d="M{middle} {tip}L{side} {right}V{side}H{middle}z"/>
<g fill="none" stroke="{represented}" stroke-opacity=".55" stroke-width="{line}" stroke-linejoin="round"><path d="M0 {left}L{middle} {tip}L{side} {right}M{middle} {tip}V{side}"/></g></g>
<g transform="translate({middle} {middle}) scale({scale}) translate(-16 -16)"><path fill="{surface}" d="{PIN}"/><circle cx="16" cy="12" r="4.2" fill="{accent}"/></g></svg>"#,
            member = colours.member,
            naming = colours.naming,
            represented = colours.represented,
            surface = colours.surface,
            accent = colours.accent,
        )
    }
}

/// The outline of the pin, as in `icon.svg`.
const PIN: &str = "M16 2a10 10 0 0 1 10 10c0 6.5-7 14-10 18C13 26 6 18.5 6 12A10 10 0 0 1 16 2z";

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn drawn() -> Vec<Asset> {
        icons(
            &PreviewColours::read(|token| Some(if token == "surface" { "#ffffff" } else { "#0f5c63" }))
                .unwrap(),
        )
    }

    #[test]
    fn every_icon_has_the_size_its_name_says() {
        for asset in drawn() {
            let reader = png::Decoder::new(Cursor::new(&asset.bytes)).read_info().unwrap();
            let (info, digits) = (reader.info(), asset.path.trim_end_matches(".png"));
            let side = digits.rsplit('-').next().unwrap();
            assert_eq!((info.width.to_string().as_str(), info.height), (side, info.width));
        }
    }

    #[test]
    fn corners_are_clear_only_where_no_system_cuts_them() {
        for asset in drawn() {
            let mut reader = png::Decoder::new(Cursor::new(&asset.bytes)).read_info().unwrap();
            let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
            reader.next_frame(&mut pixels).unwrap();
            let is_cut = asset.path.contains("maskable") || asset.path.contains("180");
            assert_eq!(pixels[3] == 255, is_cut, "{}", asset.path);
        }
    }

    #[test]
    fn icons_are_the_same_every_time() {
        assert_eq!(drawn(), drawn());
    }
}
