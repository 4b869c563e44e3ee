//! From what the other rooms produced to every file of the site under its final name.

use std::collections::BTreeSet;

use crate::asset::content_hash;
use crate::discovery::SiteAddress;
use crate::kiosk::kept;
use crate::linked::linked;
use crate::template::{Common, Reference, Template};
use crate::{Asset, EmbedFiles, Kiosk, Page, Reader, minify};

/// What the script that starts the app calls the one for pages in frames.
const FRAME: &str = "./frame.js";

/// A program as the browser loads it.
pub struct WasmModule {
    /// The module that starts it.
    pub javascript: String,
    /// The program.
    pub wasm: Vec<u8>,
    /// Parts of it that are fetched when they are first needed.
    pub parts: Vec<Part>,
}

/// A part of a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What the script of the program calls its file, once.
    pub reference: String,
    /// The beginning of the name under which it is published.
    pub stem: String,
    /// The part.
    pub wasm: Vec<u8>,
}

/// A file for readers of one language each.
pub struct RegionFiles {
    /// With German texts.
    pub german: Vec<u8>,
    /// With English texts.
    pub english: Vec<u8>,
    /// With texts in easy German.
    pub easy_german: Vec<u8>,
}

/// The published dataset.
pub struct DataFiles {
    /// All facts.
    pub region: RegionFiles,
    /// What only exploring needs, in the same languages.
    pub explore: RegionFiles,
    /// Texts of goals and tours.
    pub texts: RegionFiles,
    /// Topology and overview.
    pub map: Vec<u8>,
    /// Full detail.
    pub detail: Vec<u8>,
    /// What lies around the territory.
    pub surroundings: Vec<u8>,
    /// Additional layers: file name and content.
    pub overlays: Vec<(String, Vec<u8>)>,
}

/// All that a site is made of.
pub struct Source {
    /// Where it will be found.
    pub address: SiteAddress,
    /// Template of every page.
    pub template: String,
    /// The app.
    pub app: WasmModule,
    /// The reader of layers.
    pub reader: Reader,
    /// The script that runs before anything is drawn.
    pub theme: String,
    /// The script that starts the app. It names the script for pages in frames as `./frame.js`, once.
    pub start: String,
    /// The script that makes what visitors take along.
    pub take: String,
    /// What stands in other people's pages.
    pub embed: EmbedFiles,
    /// What only a kiosk loads.
    pub kiosk: Kiosk,
    /// The script that loads the page anew after a change; only while developing.
    pub reload: Option<String>,
    /// All style sheets, one after the other.
    pub style: String,
    /// The style sheet of pages without scripts.
    pub plain: String,
    /// The dataset.
    pub dataset: DataFiles,
    /// Every page.
    pub pages: Vec<Page>,
    /// Files published as they are, by path.
    pub fixed: Vec<Asset>,
}

/// Every file of the site.
pub struct Site {
    /// All files, each path once.
    pub assets: Vec<Asset>,
    /// Paths of the files a visitor of the start page loads until everything works.
    pub until_complete: Vec<String>,
    /// Identifier of this build: a hash of everything it contains.
    pub build: String,
}

/// Why a site cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The template does not fit.
    #[error("index.html: {0:#}")]
    Template(#[from] minijinja::Error),
    /// The list of what a kiosk keeps cannot be written.
    #[error("the list of kept files: {0}")]
    Kept(#[from] serde_json::Error),
    /// Two things want the same address.
    #[error("the address {0:?} is claimed twice")]
    SameAddress(String),
    /// A script does not name one of its files.
    #[error("{script}: expected {name:?} once, found it {count} times")]
    Unlinked {
        /// The script.
        script: &'static str,
        /// What it should call the file.
        name: String,
        /// How often it does.
        count: usize,
    },
}

/// Files with a content hash in their name.
struct HashedFiles {
    style: Asset,
    plain: Asset,
    theme: Asset,
    start: Asset,
    take: Asset,
    /// What a page runs in a frame.
    frame: Asset,
    app: Asset,
    wasm: Asset,
    /// Parts of the app that come later.
    parts: Vec<Asset>,
    region_de: Asset,
    region_en: Asset,
    region_easy: Asset,
    explore_de: Asset,
    explore_en: Asset,
    explore_easy: Asset,
    texts_de: Asset,
    texts_en: Asset,
    texts_easy: Asset,
    map: Asset,
    detail: Asset,
    surroundings: Asset,
    /// Its script, the module that starts it, the program.
    reader: [Asset; 3],
    /// Scripts, style sheet and texts of the kiosk, in a folder of their own.
    kiosk: Vec<Asset>,
    reload: Option<Asset>,
}

/// Names every file and renders every page.
///
/// # Errors
/// When the template does not fit the pages, the reader's script does not name its files, or two files would have the
/// same path.
pub fn publish(source: Source) -> Result<Site, PublishError> {
    let Source {
        address,
        template,
        pages,
        fixed,
        ..
    } = &source;
    let files = HashedFiles::new(&source)?;
    let common = files.common(address, build_id(&files, template, pages));
    let rendered = Template::new(template, &common)?;
    let mut assets = fixed.clone();
    assets.extend(source.kiosk.fixed());
    for page in pages {
        assets.push(Asset::named(page.file(), rendered.render(page)?));
    }
    for (name, bytes) in &source.dataset.overlays {
        assets.push(Asset::named(format!("overlays/{name}"), bytes.clone()));
    }
    if files.reload.is_some() {
        assets.push(Asset::named("build.txt", common.build.as_bytes()));
    }
    let mut until_complete = vec!["index.html".to_owned()];
    until_complete.extend(files.until_complete());
    let build = common.build.clone();
    assets.extend(files.into_assets());
    assets.push(kept(&assets)?);
    refuse_same_address(&assets)?;
    Ok(Site {
        assets,
        until_complete,
        build,
    })
}

impl WasmModule {
    /// The script, naming the parts as they are published, and the parts.
    fn linked(&self, script: &'static str) -> Result<(String, Vec<Asset>), PublishError> {
        let mut javascript = self.javascript.clone();
        let mut files = Vec::new();
        for part in &self.parts {
            let file = Asset::hashed(&part.stem, "wasm", part.wasm.as_slice());
            javascript = linked(script, &javascript, &part.reference, &file)?;
            files.push(file);
        }
        Ok((javascript, files))
    }
}

impl HashedFiles {
    fn new(source: &Source) -> Result<Self, PublishError> {
        let Source { app, dataset, .. } = source;
        let (javascript, parts) = app.linked("the app's script")?;
        let frame = source.embed.frame();
        let kiosk = source.kiosk.bundle();
        let start = linked("start.js", &source.start, FRAME, &frame)?;
        let start = Kiosk::linked(&start, &kiosk)?;
        Ok(Self {
            style: Asset::hashed("style", "css", minify(&source.style)),
            plain: Asset::hashed("plain", "css", minify(&source.plain)),
            theme: Asset::hashed("theme", "js", source.theme.as_bytes()),
            start: Asset::hashed("start", "js", start),
            take: Asset::hashed("take", "js", source.take.as_bytes()),
            frame,
            app: Asset::hashed("app", "js", javascript),
            wasm: Asset::hashed("app", "wasm", app.wasm.as_slice()),
            parts,
            region_de: Asset::hashed("region-de", "bin", dataset.region.german.as_slice()),
            region_en: Asset::hashed("region-en", "bin", dataset.region.english.as_slice()),
            region_easy: Asset::hashed("region-easy", "bin", dataset.region.easy_german.as_slice()),
            explore_de: Asset::hashed("explore-de", "bin", dataset.explore.german.as_slice()),
            explore_en: Asset::hashed("explore-en", "bin", dataset.explore.english.as_slice()),
            explore_easy: Asset::hashed("explore-easy", "bin", dataset.explore.easy_german.as_slice()),
            texts_de: Asset::hashed("texts-de", "bin", dataset.texts.german.as_slice()),
            texts_en: Asset::hashed("texts-en", "bin", dataset.texts.english.as_slice()),
            texts_easy: Asset::hashed("texts-easy", "bin", dataset.texts.easy_german.as_slice()),
            map: Asset::hashed("map", "bin", dataset.map.as_slice()),
            detail: Asset::hashed("detail", "bin", dataset.detail.as_slice()),
            surroundings: Asset::hashed("surroundings", "bin", dataset.surroundings.as_slice()),
            reload: source
                .reload
                .as_ref()
                .map(|script| Asset::hashed("reload", "js", script.as_bytes())),
            reader: source.reader.files()?,
            kiosk,
        })
    }

    fn common<'a>(&self, address: &'a SiteAddress, build: String) -> Common<'a> {
        let base = &address.base;
        let reference = |asset: &Asset| Reference {
            url: base.join(&asset.path),
            integrity: asset.integrity(),
        };
        Common {
            base,
            site: address.url(""),
            build,
            style: reference(&self.style),
            plain: reference(&self.plain),
            theme: reference(&self.theme),
            start: reference(&self.start),
            take: reference(&self.take),
            app: reference(&self.app),
            wasm: reference(&self.wasm),
            region_de: reference(&self.region_de),
            region_en: reference(&self.region_en),
            region_easy: reference(&self.region_easy),
            explore_de: reference(&self.explore_de),
            explore_en: reference(&self.explore_en),
            explore_easy: reference(&self.explore_easy),
            texts_de: reference(&self.texts_de),
            texts_en: reference(&self.texts_en),
            texts_easy: reference(&self.texts_easy),
            map: reference(&self.map),
            detail: reference(&self.detail),
            surroundings: reference(&self.surroundings),
            reader: reference(&self.reader[0]),
            reload: self.reload.as_ref().map(reference),
        }
    }

    /// The start page itself shows the map; the full detail comes when it is looked at.
    fn until_complete(&self) -> impl Iterator<Item = String> {
        let files = [
            &self.theme,
            &self.style,
            &self.start,
            &self.app,
            &self.wasm,
            &self.region_de,
        ];
        files.into_iter().map(|asset| asset.path.clone())
    }

    fn all(&self) -> impl Iterator<Item = &Asset> {
        [
            &self.style,
            &self.plain,
            &self.theme,
            &self.start,
            &self.take,
            &self.frame,
            &self.app,
            &self.wasm,
            &self.region_de,
            &self.region_en,
            &self.region_easy,
            &self.explore_de,
            &self.explore_en,
            &self.explore_easy,
            &self.texts_de,
            &self.texts_en,
            &self.texts_easy,
            &self.map,
            &self.detail,
            &self.surroundings,
        ]
        .into_iter()
        .chain(&self.parts)
        .chain(&self.reader)
        .chain(&self.kiosk)
        .chain(&self.reload)
    }

    fn into_assets(self) -> impl Iterator<Item = Asset> {
        [
            self.style,
            self.plain,
            self.theme,
            self.start,
            self.take,
            self.frame,
            self.app,
            self.wasm,
            self.region_de,
            self.region_en,
            self.region_easy,
            self.texts_de,
            self.texts_en,
            self.texts_easy,
            self.explore_de,
            self.explore_en,
            self.explore_easy,
            self.map,
            self.detail,
            self.surroundings,
        ]
        .into_iter()
        .chain(self.parts)
        .chain(self.reader)
        .chain(self.kiosk)
        .chain(self.reload)
    }
}

/// A hash of everything the build contains.
fn build_id(files: &HashedFiles, template: &str, pages: &[Page]) -> String {
    let mut all: String = files.all().map(|asset| asset.path.as_str()).collect();
    all.push_str(template);
    all.push_str(&format!("{pages:?}"));
    content_hash(all.as_bytes())
}

fn refuse_same_address(assets: &[Asset]) -> Result<(), PublishError> {
    let mut seen = BTreeSet::new();
    for asset in assets {
        if !seen.insert(&asset.path) {
            return Err(PublishError::SameAddress(asset.path.clone()));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use region_core::admin::Language;

    use super::*;

    fn page(path: &str, title: &str) -> Page {
        Page {
            path: path.to_owned(),
            language: Language::German,
            title: title.to_owned(),
            description: String::new(),
            alternates: Vec::new(),
            preview: "bilder/region.png".to_owned(),
            oembed: None,
            json_ld: None,
            qr: None,
            content: crate::Content::App {
                body: String::new(),
                map: None,
            },
        }
    }

    fn source(template: &str, pages: Vec<Page>) -> Source {
        Source {
            address: SiteAddress::new("https://example.org", "/karte/".parse().unwrap()).unwrap(),
            template: template.to_owned(),
            app: WasmModule {
                javascript: "app".to_owned(),
                wasm: vec![0],
                parts: Vec::new(),
            },
            reader: Reader {
                script: "import \"./reader-module.js\"; fetch(\"./reader.wasm\");".to_owned(),
                module: WasmModule {
                    javascript: "reader".to_owned(),
                    wasm: vec![8],
                    parts: Vec::new(),
                },
            },
            theme: "theme".to_owned(),
            start: "import(\"./frame.js\"); import(\"./kiosk/main.js\")".to_owned(),
            take: "take".to_owned(),
            embed: EmbedFiles::default(),
            kiosk: Kiosk {
                files: vec![("main.js".to_owned(), vec![9])],
                invitation: "{}".to_owned(),
                service_worker: "worker".to_owned(),
                settings: "{}".to_owned(),
            },
            reload: None,
            style: "a { b: c }".to_owned(),
            plain: "i { b: c }".to_owned(),
            dataset: DataFiles {
                region: RegionFiles {
                    german: vec![1],
                    english: vec![6],
                    easy_german: vec![7],
                },
                explore: RegionFiles {
                    german: vec![12],
                    english: vec![13],
                    easy_german: vec![14],
                },
                texts: RegionFiles {
                    german: vec![9],
                    english: vec![10],
                    easy_german: vec![11],
                },
                map: vec![2],
                detail: vec![3],
                surroundings: vec![5],
                overlays: vec![("x.geojson".to_owned(), vec![4])],
            },
            pages,
            fixed: Vec::new(),
        }
    }

    fn text<'a>(site: &'a Site, path: &str) -> &'a str {
        let asset = site.assets.iter().find(|asset| asset.path == path).unwrap();
        std::str::from_utf8(&asset.bytes).unwrap()
    }

    #[test]
    fn every_page_gets_a_file_and_the_addresses_below_the_base() {
        let pages = vec![
            page("", "Start"),
            page("kommune/einbeck/", "Einbeck"),
            page("404.html", "Fehlt"),
        ];
        let site = publish(source("{{ base }}|{{ title }}|{{ wasm.url }}", pages)).unwrap();
        assert!(text(&site, "index.html").starts_with("/karte/|Start|/karte/assets/app-"));
        assert!(text(&site, "kommune/einbeck/index.html").contains("|Einbeck|"));
        assert!(text(&site, "404.html").contains("|Fehlt|"));
        assert_eq!(site.until_complete.len(), 7);
    }

    #[test]
    fn the_reader_is_published_and_loaded_later() {
        let site = publish(source("{{ reader.url }}", vec![page("", "x")])).unwrap();
        let script = text(&site, "index.html").trim_start_matches("/karte/");
        assert!(text(&site, script).contains("import \"./reader-module-"));
        assert!(!site.until_complete.iter().any(|path| path == script));
    }

    #[test]
    fn text_from_the_data_cannot_become_markup() {
        let site = publish(source("<p title=\"{{ title }}\">", vec![page("", "\"><script>")])).unwrap();
        assert_eq!(
            text(&site, "index.html"),
            "<p title=\"&quot;&gt;&lt;script&gt;\">"
        );
    }

    #[test]
    fn a_name_the_template_does_not_know_is_an_error_with_its_line() {
        let error = publish(source("\n{{ titel }}", vec![page("", "x")]))
            .err()
            .unwrap();
        assert!(error.to_string().contains("index.html:2"), "{error}");
    }

    #[test]
    fn two_pages_at_one_address_are_refused() {
        let error = publish(source("", vec![page("a/", "x"), page("a/", "y")]))
            .err()
            .unwrap();
        assert_eq!(error.to_string(), "the address \"a/index.html\" is claimed twice");
    }

    #[test]
    fn the_build_changes_with_any_page() {
        let one = publish(source("", vec![page("", "x")])).unwrap();
        let two = publish(source("", vec![page("", "y")])).unwrap();
        assert_ne!(one.build, two.build);
    }
}
