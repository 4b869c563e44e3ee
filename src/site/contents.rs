//! Everything the site says, put together: pages, pictures, data files, and what search engines ask for.

use std::rc::Rc;

use region_core::admin::Language;
use region_core::atlas::Atlas;
use region_core::document::{AccessibilityRecord, DocumentId, TextPage};
use region_core::explore::Indicator;
use region_core::route::Page as RoutePage;

use crate::discovery::{
    Alternate, DatasetFile, Icon, Manifest, SiteAddress, json_ld_dataset, manifest, redirect_html, redirects,
    robots, script_text, sitemap,
};
use crate::documents::{ACCESSIBILITY_REPORT, Document, Filling, accessibility_json, alternates, documents};
use crate::embed::{EmbedFiles, embed_files, folder, generator_alternates, generator_title};
use crate::kiosk::invitation;
use crate::open_data::{DataFile, OpenDataError, open_data};
use crate::page::Content;
use crate::{Asset, Page, PreviewColours, icons, pages, preview_path, previews};

/// What the site is made from.
pub struct Material {
    /// All facts and the map.
    pub atlas: Rc<Atlas>,
    /// Text pages.
    pub texts: Vec<TextPage>,
    /// What the accessibility statement rests on.
    pub accessibility: Option<AccessibilityRecord>,
    /// Colours for pictures.
    pub colours: PreviewColours,
    /// Colours for pictures on dark pages.
    pub dark: PreviewColours,
    /// All colours as a style sheet.
    pub colours_css: String,
    /// What stands in other people's pages.
    pub embed: EmbedFiles,
    /// The figures areas can be coloured by.
    pub indicators: Vec<(Language, Vec<Indicator>)>,
    /// Where the site will be found.
    pub address: SiteAddress,
}

/// What the site says.
pub struct Contents {
    /// Pages that go into the template.
    pub pages: Vec<Page>,
    /// Files that are finished.
    pub assets: Vec<Asset>,
    /// What invites people to a kiosk, as JSON.
    pub invitation: String,
}

/// Puts everything together.
///
/// # Errors
/// When a data file cannot be written.
pub fn contents(material: &Material) -> Result<Contents, OpenDataError> {
    let Material {
        atlas,
        texts,
        accessibility,
        colours,
        address,
        ..
    } = material;
    let data = open_data(atlas, address)?;
    let filling = Filling {
        files: &data.files,
        accessibility: accessibility.as_ref(),
    };
    let texts = documents(texts, atlas, &address.base, filling);
    let mut pages = pages(atlas, address);
    pages.extend(
        texts
            .iter()
            .map(|text| document_page(text, &texts, &data.files, material)),
    );
    let listed: Vec<Vec<Alternate>> = crate::discovery::map_pages(atlas)
        .into_iter()
        .chain(alternates(&texts))
        .chain([generator_alternates()])
        .collect();
    let (embedded, files) = embed_files(material, |language| {
        let same = |text: &&Document| text.edition.language == language;
        texts
            .iter()
            .filter(same)
            .map(|text| (text.title.clone(), text.path.clone()))
            .collect()
    });
    pages.extend(embedded);
    let mut assets = data.assets;
    assets.extend(files);
    if let Some(record) = accessibility {
        assets.push(Asset::named(ACCESSIBILITY_REPORT, accessibility_json(record)?));
    }
    assets.extend(previews(atlas, colours));
    assets.extend(icons(colours));
    assets.push(Asset::named("sitemap.xml", sitemap(&listed, address)));
    assets.extend(robots(address).map(|text| Asset::named("robots.txt", text)));
    assets.extend(redirects(atlas).iter().map(|redirect| {
        Asset::named(
            format!("{}index.html", redirect.path),
            redirect_html(redirect, address),
        )
    }));
    for language in Language::ALL {
        let text = web_manifest(material, language)?;
        assets.push(Asset::named(manifest_path(language), text));
    }
    Ok(Contents {
        pages,
        assets,
        invitation: invitation(atlas)?,
    })
}

/// Where the web manifest of a language lies.
pub(crate) fn manifest_path(language: Language) -> String {
    format!("manifest.{}.webmanifest", language.tag())
}

fn web_manifest(material: &Material, language: Language) -> Result<String, OpenDataError> {
    let identity = &material.atlas.region.identity;
    let base = &material.address.base;
    let icon = |name: &str, size: u32, purpose: &str| Icon {
        src: base.join(&format!("icons/{name}.png")),
        sizes: format!("{size}x{size}"),
        media_type: "image/png".to_owned(),
        purpose: purpose.to_owned(),
    };
    let icons = [
        icon("icon-192", 192, "any"),
        icon("icon-512", 512, "any"),
        icon("icon-maskable-512", 512, "maskable"),
    ];
    let start =
        region_core::route::Route::new(language, RoutePage::Region).address(base.as_str(), &material.atlas);
    let written = manifest(&Manifest {
        name: identity.name.get(language),
        short_name: identity.short_name.get(language),
        description: identity.about.get(language),
        language: language.tag(),
        start: &start,
        scope: base.as_str(),
        theme_colour: &material.colours.surroundings,
        background_colour: &material.colours.surroundings,
        icons: &icons,
    })?;
    Ok(written)
}

/// A text page with the links to all others of its language.
fn document_page(text: &Document, all: &[Document], files: &[DataFile], material: &Material) -> Page {
    let Material { atlas, address, .. } = material;
    let language = text.edition.language;
    let same = |other: &&Document| other.edition == text.edition;
    let alternates = alternates(all)
        .into_iter()
        .find(|alternates| alternates.iter().any(|one| one.path == text.path));
    let json_ld = (text.id == DocumentId::OpenData).then(|| {
        let files: Vec<_> = files
            .iter()
            .map(|file| DatasetFile {
                path: file.path(),
                title: file.path(),
                media_type: file.kind.media_type().to_owned(),
            })
            .collect();
        let about = (text.title.as_str(), text.description.as_str());
        script_text(&json_ld_dataset(
            atlas, language, address, &text.path, about, &files,
        ))
    });
    Page {
        path: text.path.clone(),
        language,
        alternates: alternates.unwrap_or_default(),
        title: format!(
            "{} – {}",
            text.title,
            atlas.region.identity.short_name.get(language)
        ),
        description: text.description.clone(),
        preview: preview_path(&RoutePage::Region, atlas),
        oembed: None,
        json_ld,
        qr: None,
        content: Content::Document {
            heading: text.title.clone(),
            html: text.html.clone(),
            others: all
                .iter()
                .filter(same)
                .map(|other| (other.title.clone(), other.path.clone()))
                .chain([(generator_title(language).to_owned(), folder(language))])
                .collect(),
            extra: None,
        },
    }
}
