//! Which initiatives remain.

use crate::admin::{Initiative, Participant, Region, Status};
use crate::route::{Word, Words};

/// When an initiative runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// In at least one of these years.
    Years(u16, u16),
    /// Nobody knows when.
    Unknown,
}

/// Words of the states.
const STATUSES: [(&str, Status); 4] = [
    ("active", Status::Active),
    ("planned", Status::Planned),
    ("completed", Status::Completed),
    ("unknown", Status::Unknown),
];
/// Word for "nobody knows when".
const UNKNOWN: &str = "unknown";

impl Period {
    /// As it stands in an address.
    #[must_use]
    pub fn write(self) -> String {
        match self {
            Self::Years(from, to) => format!("{from}-{to}"),
            Self::Unknown => UNKNOWN.to_owned(),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        if text == UNKNOWN {
            return Some(Self::Unknown);
        }
        let (from, to) = text.split_once('-')?;
        let (from, to) = (from.parse().ok()?, to.parse().ok()?);
        (from <= to).then_some(Self::Years(from, to))
    }
}

/// A participant as it stands in an address: its official key.
#[must_use]
pub fn participant_text(participant: Participant) -> String {
    match participant {
        Participant::Area(ags) => ags.to_string(),
        Participant::District(key) => key.to_string(),
    }
}

fn parse_participant(text: &str) -> Option<Participant> {
    let area = || text.parse().ok().map(Participant::Area);
    area().or_else(|| text.parse().ok().map(Participant::District))
}

/// What initiatives are filtered by, besides their action field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Where they stand.
    pub status: Option<Status>,
    /// When they run.
    pub period: Option<Period>,
    /// Who takes part, or where they take place.
    pub with: Option<Participant>,
    /// Topic.
    pub tag: Option<String>,
}

impl Filter {
    /// Whether everything remains.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The words that ask this and nothing else.
    #[must_use]
    pub fn words(&self) -> Words {
        let mut words = Words::default();
        self.write(&mut words);
        words
    }

    pub(super) fn read(words: &Words) -> Self {
        let status = words.get(Word::Status);
        let tag = words.get(Word::Tag);
        Self {
            status: STATUSES
                .iter()
                .find(|(word, _)| *word == status)
                .map(|(_, status)| *status),
            period: Period::parse(words.get(Word::Period)),
            with: parse_participant(words.get(Word::With)),
            tag: (!tag.is_empty()).then(|| tag.to_owned()),
        }
    }

    pub(super) fn write(&self, words: &mut Words) {
        let status = self
            .status
            .and_then(|status| STATUSES.iter().find(|(_, known)| *known == status));
        words.set(Word::Status, status.map_or("", |(word, _)| *word).to_owned());
        words.set(Word::Period, self.period.map(Period::write).unwrap_or_default());
        words.set(Word::With, self.with.map(participant_text).unwrap_or_default());
        words.set(Word::Tag, self.tag.clone().unwrap_or_default());
    }

    /// Whether an initiative remains.
    #[must_use]
    pub fn keeps(&self, initiative: &Initiative, region: &Region) -> bool {
        let in_period = |period| match (period, running(initiative)) {
            (Period::Unknown, None) => true,
            (Period::Years(from, to), Some((begin, end))) => begin <= to && from <= end,
            _ => false,
        };
        self.status.is_none_or(|status| status == initiative.status)
            && self.period.is_none_or(in_period)
            && self.with.is_none_or(|one| region.takes_part(one, initiative))
            && self.tag.as_ref().is_none_or(|tag| initiative.tags.contains(tag))
    }
}

/// The first and the last year in which an initiative is known to run. One without an end runs on only where a source
/// says that it is active; else nothing is known beyond the year it began.
#[must_use]
pub fn running(initiative: &Initiative) -> Option<(u16, u16)> {
    match (initiative.from, initiative.to) {
        (Some(from), Some(to)) => Some((from.year(), to.year())),
        (Some(from), None) if initiative.status == Status::Active => Some((from.year(), u16::MAX)),
        (Some(only), None) | (None, Some(only)) => Some((only.year(), only.year())),
        (None, None) => None,
    }
}
