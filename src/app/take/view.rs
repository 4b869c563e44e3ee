//! The dialog.

use region_core::admin::{AreaIndex, Initiative};
use region_core::route::page_name;
use region_core::state::{Action, AppState};
use region_core::take::{
    QrPath, areas_csv, areas_geojson, citation, initiatives_csv, initiatives_geojson, qr_path, shown_areas,
    shown_initiatives,
};
use region_core::text::{date, slug};
use yew::prelude::*;

use crate::browser::{page_url, take_along, tell, today};
use crate::ui::{IconName, Ui, icon};

/// Where the visitor is told what became of it.
const TOLD: &str = "#take-told";

/// Share, picture, data, citation.
pub(crate) fn take_view(state: &AppState, ui: &Ui) -> Html {
    let messages = ui.messages();
    // Its script comes now, so that nothing has to be fetched later. What is wrong is told when it is used.
    wasm_bindgen_futures::spawn_local(async {
        take_along(&["ready".to_owned()]).await.unwrap_or_default();
    });
    let route = state.address_route(&ui.atlas);
    let url = page_url(&route.address(&ui.base, &ui.atlas));
    let title = page_name(&route.page, ui.language, &ui.atlas);
    let cited = citation(&route, &url, today(), &ui.atlas);
    html! {
        <dialog id="take" class="keys take" aria-labelledby="take-title" onclose={ui.on(Action::ShowTake(false))}>
            <form method="dialog" class="keys-head">
                <h2 id="take-title">{ messages.take_along }</h2>
                <button class="icon-button" aria-label={messages.close}>{ icon(IconName::Close) }</button>
            </form>
            <p id="take-told" role="status"/>
            <section class="take-share">
                <div>
                    <h3>{ messages.take_share }</h3>
                    <p class="take-url">{ url.clone() }</p>
                    <p class="take-buttons">
                        <span data-share="" hidden=true>{ button(ui, messages.take_shares.get(0), Outcome::Shared, &["share", &title, &url]) }</span>
                        { button(ui, messages.take_shares.get(1), Outcome::Copied, &["copy", &url]) }
                    </p>
                </div>
                { code(&url, ui) }
            </section>
            { pictures(&title, &url, ui) }
            { data(state, ui) }
            <section>
                <h3>{ messages.take_cite }</h3>
                <p class="take-cite">{ cited.clone() }</p>
                <p class="take-buttons">{ button(ui, Some(messages.take_copy_text), Outcome::Copied, &["copy", &cited]) }</p>
            </section>
        </dialog>
    }
}

fn pictures(title: &str, url: &str, ui: &Ui) -> Html {
    let messages = ui.messages();
    let identity = &ui.atlas.region.identity;
    let name = slug(title);
    let day = today().map(|day| date(ui.language, day)).unwrap_or_default();
    let foot = format!(
        "{} · {url} · {day}\n{}",
        identity.name.get(ui.language),
        identity.map_attribution.get(ui.language)
    );
    let kinds = ["svg", "png", "a4"];
    let buttons = kinds.into_iter().enumerate().map(|(position, kind)| {
        button(
            ui,
            messages.take_pictures.get(position),
            Outcome::Saved,
            &[kind, &name, title, &foot],
        )
    });
    html! {
        <section>
            <h3>{ messages.take_picture }</h3>
            <p class="take-buttons">
                { for buttons }
                { button(ui, messages.take_pictures.get(kinds.len()), Outcome::Shared, &["print"]) }
            </p>
        </section>
    }
}

/// What is shown, as files.
struct Files {
    heading: String,
    name: &'static str,
    csv: Writer,
    geojson: Writer,
}

type Writer = fn(&AppState, &Ui) -> String;

fn areas(state: &AppState, ui: &Ui) -> Vec<AreaIndex> {
    shown_areas(&state.route, &state.explored, &ui.atlas)
}

fn initiatives<'a>(state: &AppState, ui: &'a Ui) -> Vec<&'a Initiative> {
    shown_initiatives(&state.route.query, &state.explored, &ui.atlas)
}

fn data(state: &AppState, ui: &Ui) -> Html {
    let messages = ui.messages();
    let of_areas = Files {
        heading: messages.take_areas.counted(areas(state, ui).len()),
        name: "gebiete",
        csv: |state, ui| areas_csv(&areas(state, ui), &ui.atlas),
        geojson: |state, ui| areas_geojson(&areas(state, ui), &ui.atlas),
    };
    let of_initiatives = Files {
        heading: messages.take_initiatives.counted(initiatives(state, ui).len()),
        name: "initiativen",
        csv: |state, ui| initiatives_csv(&initiatives(state, ui), ui.language, &ui.atlas),
        geojson: |state, ui| initiatives_geojson(&initiatives(state, ui), ui.language, &ui.atlas),
    };
    html! {
        <section>
            { files(of_areas, state, ui) }
            { files(of_initiatives, state, ui) }
            <p class="note">{ ui.atlas.region.identity.map_attribution.get(ui.language).to_owned() }</p>
        </section>
    }
}

/// A heading and a button for each kind of file.
fn files(of: Files, state: &AppState, ui: &Ui) -> Html {
    let kinds = [
        ("CSV", "csv", "text/csv;charset=utf-8", of.csv),
        ("GeoJSON", "geojson", "application/geo+json", of.geojson),
    ];
    let button = |(label, ending, media_type, write): (&'static str, &str, &'static str, Writer)| {
        let name = format!("{}.{ending}", of.name);
        let (state, ui) = (state.clone(), ui.clone());
        // Written only when it is wanted: the outlines are some hundred kilobytes.
        let onclick = Callback::from(move |_: MouseEvent| {
            let text = write(&state, &ui);
            start(
                &ui,
                Outcome::Saved,
                vec!["file".into(), name.clone(), media_type.into(), text],
            );
        });
        let spoken = format!("{label}: {}", of.heading);
        html! { <button type="button" class="action" aria-label={spoken} {onclick}>{ label }</button> }
    };
    html! {
        <>
            <h3>{ &of.heading }</h3>
            <p class="take-buttons">{ for kinds.map(button) }</p>
        </>
    }
}

/// The address as a code, dark on light in every colour scheme. One too long for a code has none.
fn code(url: &str, ui: &Ui) -> Html {
    let Ok(QrPath { side, path }) = qr_path(url) else {
        return Html::default();
    };
    let view_box = format!("0 0 {side} {side}");
    html! {
        <svg class="take-code" viewBox={view_box} role="img" aria-label={ui.messages().take_qr} shape-rendering="crispEdges">
            <path fill="#fff" d={format!("M0 0h{side}v{side}H0z")}/>
            <path stroke="#000" d={path}/>
        </svg>
    }
}

/// What is said once it is done.
#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Saved,
    Copied,
    /// The browser shows it itself.
    Shared,
}

fn button(ui: &Ui, label: Option<&'static str>, outcome: Outcome, what: &[&str]) -> Html {
    let what: Vec<String> = what.iter().map(|text| (*text).to_owned()).collect();
    let ui = ui.clone();
    let onclick = Callback::from(move |_: MouseEvent| start(&ui, outcome, what.clone()));
    html! {
        <button type="button" class="action" {onclick}>{ label }</button>
    }
}

fn start(ui: &Ui, outcome: Outcome, what: Vec<String>) {
    let told = ui.messages().take_done;
    wasm_bindgen_futures::spawn_local(async move {
        let sentence = match (take_along(&what).await, outcome) {
            (Ok(()), Outcome::Saved) => told.get(0).unwrap_or_default().to_owned(),
            (Ok(()), Outcome::Copied) => told.get(1).unwrap_or_default().to_owned(),
            (Ok(()), Outcome::Shared) => String::new(),
            (Err(why), _) => format!("{} {why}", told.get(2).unwrap_or_default()),
        };
        tell(TOLD, &sentence);
    });
}
