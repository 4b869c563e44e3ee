//! A small drawing that compares a figure with the district and the region.

use region_core::text::{decimal, fixed};
use yew::prelude::*;

use crate::ui::Ui;

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bar {
    /// Whose figure it is.
    pub(super) name: String,
    /// The figure.
    pub(super) value: f64,
}

/// Bars of a common scale from zero, with their figures as text: the drawing repeats what the text says.
pub(super) fn comparison(ui: &Ui, caption: &str, bars: &[Bar]) -> Html {
    let most = bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
    if most <= 0.0 {
        return Html::default();
    }
    let rows = bars.iter().enumerate().map(|(position, bar)| {
        let width = format!("width:{}%", fixed(bar.value / most * 100.0, 1));
        html! {
            <tr class={(position == 0).then_some("own")}>
                <th scope="row">{ bar.name.clone() }</th>
                <td class="bar"><span style={width}/></td>
                <td class="figure">{ decimal(ui.language, bar.value, 0) }</td>
            </tr>
        }
    });
    html! {
        <table class="comparison">
            <caption>{ caption.to_owned() }</caption>
            <tbody>{ for rows }</tbody>
        </table>
    }
}
