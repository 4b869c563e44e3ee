//! What an address says to exploring: layers, filters, time. The words are kept as they are written; `core/explore` reads
//! them, which only those who explore need to load.

/// A name in the query that exploring understands. These names are part of stable addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Word {
    /// What the areas are coloured by.
    Colour,
    /// Classes of that which are shown.
    Classes,
    /// Initiatives: where they stand.
    Status,
    /// Initiatives: when they run.
    Period,
    /// Initiatives: who takes part.
    With,
    /// Initiatives: topic.
    Tag,
    /// The year that map and list show.
    Year,
}

impl Word {
    /// Every word, in the order in which addresses name them.
    pub const ALL: [Self; 7] = [
        Self::Colour,
        Self::Classes,
        Self::Status,
        Self::Period,
        Self::With,
        Self::Tag,
        Self::Year,
    ];

    /// The name.
    #[must_use]
    pub fn name(self) -> &'static str {
        const NAMES: [&str; 7] = ["colour", "classes", "status", "period", "with", "tag", "year"];
        NAMES[self as usize]
    }
}

/// The values of all words; what is not said is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words([String; 7]);

impl Words {
    /// The value of a word.
    #[must_use]
    pub fn get(&self, word: Word) -> &str {
        &self.0[word as usize]
    }

    /// Sets the value of a word.
    pub fn set(&mut self, word: Word, value: String) {
        self.0[word as usize] = value;
    }

    /// The same with another value of a word.
    #[must_use]
    pub fn with(&self, word: Word, value: impl Into<String>) -> Self {
        let mut words = self.clone();
        words.set(word, value.into());
        words
    }

    /// Whether nothing is said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(String::is_empty)
    }
}
