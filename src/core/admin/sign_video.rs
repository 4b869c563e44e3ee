//! Videos in sign language.

use super::{PartialDate, Participant};

/// A video in sign language that tells what a page says. All files are local, in the folder `videos/` of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignVideo {
    /// The municipality or district whose profile it tells; nothing stands for the region.
    pub subject: Option<Participant>,
    /// File name of the video.
    pub video: String,
    /// File name of its captions.
    pub captions: String,
    /// File name of the picture that is shown before it runs.
    pub poster: String,
    /// When it was made.
    pub date: PartialDate,
}
