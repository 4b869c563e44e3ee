//! `LIESMICH.txt`: what the files hold, where it comes from and what must be named when using it.

use std::fmt::Write as _;

use region_core::atlas::Atlas;

use super::FOLDER;
use super::table::Table;
use crate::Asset;
use crate::discovery::SiteAddress;

pub(super) fn text(tables: &[Table], atlas: &Atlas, address: &SiteAddress) -> Asset {
    let identity = &atlas.region.identity;
    let mut text = format!(
        "{}\nOffene Daten: {}\n\n\
         Alle Dateien sind UTF-8. Tabellen: CSV nach RFC 4180, Komma als Trennzeichen, Punkt in Dezimalzahlen, eine\n\
         Kopfzeile. Leere Zellen heißen: nicht bekannt. Datumsangaben sind 2024-04-25, 2024-04 oder 2024.\n\
         Mehrere Angaben in einer Zelle trennt ein senkrechter Strich (|).\n\
         Umrisse und Punkte: GeoJSON nach RFC 7946, Länge und Breite in Grad (WGS 84). Die Umrisse sind vereinfacht und\n\
         taugen nicht zum Messen. Gebietsstand: {}.\n\
         Zu jeder Tabelle liegt eine Beschreibung der Spalten für Programme (CSV on the Web).\n",
        identity.name.de,
        address.url(FOLDER),
        identity.boundary_date,
    );
    for table in tables {
        // Writing to a string cannot fail, here and below.
        let _ = write!(
            text,
            "\n\n{0}\n{0}.csv, {0}.geojson: {1}\n\n",
            table.stem, table.title
        );
        for column in table.columns {
            let _ = writeln!(text, "  {}: {}", column.name, column.meaning);
        }
    }
    text.push_str(
        "\n\nQuellen und Lizenzen\n\
         Wer die Daten verwendet, muss die vorgeschriebenen Vermerke nennen. Angaben zu Mitgliedern und Initiativen\n\
         beruhen auf den Seiten, die in der Spalte quellen stehen; für diese Zusammenstellung ist keine Lizenz\n\
         festgelegt.\n",
    );
    for source in &atlas.region.sources {
        let _ = write!(
            text,
            "\n  {}\n  Vermerk: {}\n  Lizenz: {}{}\n  Stand: {}\n",
            source.title.de,
            source.attribution,
            source.licence,
            source
                .licence_url
                .as_ref()
                .map_or(String::new(), |url| format!(" ({url})")),
            source.date,
        );
        if !source.note.de.is_empty() {
            let _ = writeln!(text, "  {}", source.note.de);
        }
    }
    Asset::named(format!("{FOLDER}LIESMICH.txt"), text)
}
