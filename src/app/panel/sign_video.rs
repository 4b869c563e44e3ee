//! A video in sign language, where there is one.

use region_core::admin::{Language, Participant};
use region_core::route::{Page, Route};
use region_core::text::date;
use yew::prelude::*;

use crate::ui::Ui;

/// The video that tells the profile of a subject (of the region without one). Nothing of it is loaded before somebody
/// starts it.
pub(super) fn sign_video(ui: &Ui, subject: Option<Participant>, page: Page) -> Html {
    let videos = &ui.atlas.region.sign_videos;
    let Some(shown) = videos.iter().find(|video| video.subject == subject) else {
        return Html::default();
    };
    let messages = ui.messages();
    let file = |name: &str| format!("{}videos/{name}", ui.base);
    // The same in plain words; on that very page, the text below.
    let text = match ui.language {
        Language::EasyGerman => "#content".to_owned(),
        _ => Route::new(Language::EasyGerman, page).address(&ui.base, &ui.atlas),
    };
    html! {
        <section class="sign-video" key={shown.video.clone()}>
            <h2>{ messages.sign_language }</h2>
            <video
                controls=true
                preload="none"
                poster={file(&shown.poster)}
                src={file(&shown.video)}
                aria-label={messages.sign_language}
            >
                <track kind="captions" srclang="de" label="Deutsch" src={file(&shown.captions)}/>
            </video>
            <p class="sources">
                <a href={text}>{ messages.sign_language_text }</a>
                { " · " }{ date(ui.language, shown.date) }
            </p>
        </section>
    }
}
