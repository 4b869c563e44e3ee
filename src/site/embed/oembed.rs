//! Descriptions by oEmbed (oembed.com): a content system that finds one shows the place where somebody pasted its address.

use region_core::admin::Language;
use region_core::atlas::Atlas;
use region_core::route::{Page, Route, page_name};
use serde_json::json;

use crate::discovery::{SiteAddress, escaped};
use crate::{Asset, PREVIEW_HEIGHT, PREVIEW_WIDTH, preview_path};

use super::{card_path, page_url};

/// Size of the frame in pixels: a column of text, and as high as map and profile need.
const SIZE: (u32, u32) = (720, 560);

/// Where the description of a page lies: in the folder of its card.
pub(crate) fn oembed_path(page: &Page, language: Language, atlas: &Atlas) -> Option<String> {
    card_path(page, language, atlas).map(|path| format!("{path}oembed.json"))
}

/// The description of a page; `None` for pages without one.
pub(super) fn oembed(atlas: &Atlas, address: &SiteAddress, page: &Page, language: Language) -> Option<Asset> {
    let path = oembed_path(page, language, atlas)?;
    let title = page_name(page, language, atlas);
    let (width, height) = SIZE;
    let frame = format!(
        "<iframe src=\"{}?embed=profile\" width=\"{width}\" height=\"{height}\" title=\"{}\" loading=\"lazy\" \
         allow=\"fullscreen\" referrerpolicy=\"no-referrer\" style=\"display:block;border:0;max-width:100%\"></iframe>",
        escaped(&page_url(page, language, atlas, address)),
        escaped(&title),
    );
    let description = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": atlas.region.identity.short_name.get(language),
        "provider_url": address.url(&Route::new(language, Page::Region).path(atlas)),
        "thumbnail_url": address.url(&preview_path(page, atlas)),
        "thumbnail_width": PREVIEW_WIDTH,
        "thumbnail_height": PREVIEW_HEIGHT,
        "width": width,
        "height": height,
        "html": frame,
    });
    Some(Asset::named(path, description.to_string()))
}
