//! QR codes as drawings of one path.

use region_core::scene::escape;
use region_core::take::{QrError, QrPath, qr_path};

/// The QR code of an address as an inline drawing, dark on light in every colour scheme. `title` is what it is called for
/// those who do not see it.
///
/// # Errors
/// When the address is too long.
pub fn qr_svg(address: &str, title: &str) -> Result<String, QrError> {
    let QrPath { side, path } = qr_path(address)?;
    let title = escape(title);
    Ok(format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img" aria-label="{title}" shape-rendering="crispEdges"><title>{title}</title><path fill="#fff" d="M0 0h{side}v{side}H0z"/><path stroke="#000" d="{path}"/></svg>"##
    ))
}

#[cfg(test)]
mod tests {
    use resvg::tiny_skia::{Pixmap, Transform};
    use resvg::usvg::{Options, Tree};

    use super::*;

    fn scanned(svg: &str) -> String {
        let tree = Tree::from_str(svg, &Options::default()).unwrap();
        let scale = 6.0;
        let side = (tree.size().width() * scale) as u32;
        let mut pixmap = Pixmap::new(side, side).unwrap();
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        let grey = |x: usize, y: usize| pixmap.data()[(y * side as usize + x) * 4];
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side as usize, side as usize, grey);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    #[test]
    fn a_scanner_reads_the_address_again() {
        for address in [
            "https://example.org/",
            "https://example.org/karte/kommune/einbeck/?z=11.5&lon=9.8674&lat=51.8181#steckbrief",
        ] {
            assert_eq!(scanned(&qr_svg(address, "QR-Code").unwrap()), address);
        }
    }

    #[test]
    fn it_is_a_named_picture_with_a_quiet_zone_and_short() {
        let svg = qr_svg("https://example.org/", "Code für \"Einbeck\" & mehr").unwrap();
        assert!(
            svg.contains(r#"role="img" aria-label="Code für &quot;Einbeck&quot; &amp; mehr""#),
            "{svg}"
        );
        assert!(svg.contains(r#"viewBox="0 0 33 33""#), "{svg}");
        assert!(svg.contains(r#"d="M4 4.5h7m"#), "{svg}");
        assert!(svg.len() < 6000, "{}", svg.len());
    }

    #[test]
    fn an_address_that_is_too_long_is_refused() {
        assert!(qr_svg(&"x".repeat(3000), "x").is_err());
    }
}
