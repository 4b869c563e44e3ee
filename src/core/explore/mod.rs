//! Exploring: what the areas are coloured by, which initiatives remain, what a year knew.
//!
//! Only those who explore load this: the app reaches it through [`Explorer`], whose function belongs to a part of the
//! program. Nothing else may call into this room, or it would be loaded by everybody.

mod asked;
mod choices;
mod colouring;
mod explored;
mod filter;
mod indicator;
mod timeline;

pub use asked::{Asked, Colour, Shown};
pub use choices::{Choices, participant_name};
pub use colouring::{Class, Colouring, Tint, YearClass, colouring, year_class};
pub use explored::{Explored, Explorer, explore};
pub use filter::{Filter, Period, participant_text, running};
pub use indicator::{Direction, Indicator};
pub use timeline::{Happened, Years, happened, years};
