//! The file of exploring: the figures that areas can be coloured by, and the messages of its views, in one language.

use crate::admin::{Citation, PartialDate};
use crate::classify::Method;
use crate::explore::{Direction, Indicator};

use super::bytes::{Reader, put_count, put_i32, put_text, put_u32};
use super::header::{read_header, write_header};
use super::{DatasetError, FileKind};

/// Encodes the figures, and `words`, the joined messages.
#[must_use]
pub fn encode_explore(words: &str, indicators: &[Indicator]) -> Vec<u8> {
    let mut out = write_header(FileKind::Explore);
    put_text(&mut out, words);
    put_count(&mut out, indicators.len());
    for indicator in indicators {
        for text in [&indicator.id, &indicator.title, &indicator.unit, &indicator.note] {
            put_text(&mut out, text);
        }
        put_text(&mut out, &indicator.date.to_string());
        put_count(&mut out, indicator.citation.urls.len());
        for url in &indicator.citation.urls {
            put_text(&mut out, url);
        }
        let date = indicator.citation.date.map(|date| date.to_string());
        put_text(&mut out, &date.unwrap_or_default());
        let reversed = indicator.direction == Direction::Down;
        out.extend([indicator.method as u8, u8::from(reversed), indicator.decimals]);
        put_count(&mut out, indicator.lower_limits.len());
        for limit in &indicator.lower_limits {
            put_i32(&mut out, *limit);
        }
        put_count(&mut out, indicator.figures.len());
        for figure in &indicator.figures {
            // Nothing is 0, so that figures that are known begin with 1.
            put_u32(&mut out, figure.map_or(0, |figure| 1 + zigzag(figure)));
        }
    }
    out
}

/// Figures are below 2^30 in size, so that one more than their zigzag number fits.
fn zigzag(figure: i32) -> u32 {
    ((figure << 1) ^ (figure >> 31)).cast_unsigned()
}

/// Decodes the joined messages and the figures.
///
/// # Errors
/// When the bytes are not a file of exploring of this version.
pub fn decode_explore(bytes: &[u8]) -> Result<(String, Vec<Indicator>), DatasetError> {
    let content = read_header(bytes, FileKind::Explore)?;
    let mut reader = Reader::new(bytes, content, FileKind::Explore);
    let words = reader.text()?;
    let indicators = reader.list(indicator)?;
    reader.end()?;
    Ok((words, indicators))
}

fn indicator(reader: &mut Reader<'_>) -> Result<Indicator, DatasetError> {
    let (id, title, unit, note) = (reader.text()?, reader.text()?, reader.text()?, reader.text()?);
    let date = date(reader)?.ok_or_else(|| reader.broken("a figure without a date"))?;
    let urls = reader.list(|reader| reader.text())?;
    let citation = Citation {
        urls,
        date: self::date(reader)?,
    };
    let method = usize::from(reader.u8()?);
    let method = Method::ALL.get(method).copied();
    Ok(Indicator {
        id,
        title,
        unit,
        note,
        date,
        citation,
        method: method.ok_or_else(|| reader.broken("an unknown method"))?,
        direction: match reader.u8()? {
            0 => Direction::Up,
            _ => Direction::Down,
        },
        decimals: reader.u8()?,
        lower_limits: reader.list(|reader| reader.i32())?,
        figures: reader.list(|reader| {
            let number = reader.u32()?;
            let number = number.checked_sub(1);
            Ok(number.map(|number| (number >> 1).cast_signed() ^ -((number & 1).cast_signed())))
        })?,
    })
}

fn date(reader: &mut Reader<'_>) -> Result<Option<PartialDate>, DatasetError> {
    let text = reader.text()?;
    if text.is_empty() {
        return Ok(None);
    }
    let date = text.parse().map_err(|_| reader.broken("a date that is none"))?;
    Ok(Some(date))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn density() -> Indicator {
        Indicator {
            id: "density".into(),
            title: "Einwohner je km²".into(),
            unit: "Einwohner je km²".into(),
            note: String::new(),
            date: "2023-12-31".parse().unwrap(),
            citation: Citation {
                urls: vec!["destatis-gvisys".into()],
                date: "2025-01".parse().ok(),
            },
            method: Method::NaturalBreaks,
            direction: Direction::Down,
            decimals: 1,
            lower_limits: vec![-3, 400],
            figures: vec![Some(-7), None, Some(0), Some(536_870_911)],
        }
    }

    #[test]
    fn figures_come_back_as_they_were() {
        let bytes = encode_explore("Farbe", &[density(), density()]);
        assert_eq!(
            decode_explore(&bytes),
            Ok(("Farbe".to_owned(), vec![density(), density()]))
        );
    }

    #[test]
    fn every_cut_is_refused() {
        let bytes = encode_explore("Farbe", &[density()]);
        for end in 0..bytes.len() {
            assert!(decode_explore(&bytes[..end]).is_err(), "cut at {end}");
        }
    }
}
