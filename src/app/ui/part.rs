//! Parts of the page that are drawn again only when what they show has changed.

use std::rc::Rc;

use yew::prelude::*;

use super::fact::Facts;

#[derive(Properties)]
struct PartProps {
    shown: Facts,
    draw: Rc<dyn Fn() -> Html>,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        self.shown == other.shown
    }
}

#[component]
fn Part(props: &PartProps) -> Html {
    (props.draw)()
}

/// What `draw` draws, as text that the app takes over as it is.
#[cfg(feature = "server")]
pub(crate) fn text_of(draw: impl Fn() -> Html + 'static) -> String {
    let props = PartProps {
        shown: Facts(Rc::new(())),
        draw: Rc::new(draw),
    };
    let renderer = yew::LocalServerRenderer::<Part>::with_props(props).hydratable(false);
    futures::executor::block_on(renderer.render())
}

/// A part of the page: `draw` is called again only when `shown` is not equal to what it was. Each component of its
/// own costs 4 to 5 kB of WebAssembly; all parts share one.
pub(crate) fn part<T: PartialEq + 'static>(shown: T, draw: impl Fn(&T) -> Html + 'static) -> Html {
    let shown = Rc::new(shown);
    let draw = {
        let shown = Rc::clone(&shown);
        move || draw(&shown)
    };
    html! {
        <Part shown={Facts(shown)} draw={Rc::new(draw) as Rc<dyn Fn() -> Html>}/>
    }
}
