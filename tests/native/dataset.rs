//! The published files on the way to the page and back.

use region_core::dataset::{decode_detail, decode_map, decode_region, decode_surroundings};

use crate::regions::real;

#[test]
fn the_published_files_decode_to_what_was_compiled() {
    let published = real();
    let file = |name: &str| published.file(name).unwrap();
    assert_eq!(decode_region(file("region.bin")).as_ref(), Ok(&published.region));
    assert_eq!(decode_map(file("map.bin")).as_ref(), Ok(&published.map));
    let arcs = published.map.overview.arcs.len();
    assert_eq!(
        decode_detail(file("detail.bin"), arcs).as_ref(),
        Ok(&published.detail)
    );
    let surroundings = decode_surroundings(file("surroundings.bin")).unwrap();
    assert!(surroundings.labels.iter().any(|label| label.name == "Hessen"));
}

#[test]
fn a_cut_region_file_is_refused_wherever_it_is_cut() {
    let bytes = real().file("region.bin").unwrap();
    for end in (0..bytes.len()).step_by(997) {
        assert!(decode_region(&bytes[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn overview_and_detail_share_their_junctions() {
    let published = real();
    let (overview, detail) = (&published.map.overview, &published.detail);
    assert_eq!(overview.arcs.len(), detail.arcs.len());
    for (coarse, fine) in overview.arcs.iter().zip(&detail.arcs) {
        let apart = overview.world(coarse[0]).distance(detail.world(fine[0]));
        // Half the diagonal of either grid.
        assert!(apart <= (overview.grid_m + detail.grid_m) * 0.71, "{apart}");
    }
}
