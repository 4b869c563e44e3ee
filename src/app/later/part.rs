//! Waiting for a part of the program.

use std::any::Any;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use yew::prelude::*;

use crate::ui::use_change;

/// How far a part of the program has come.
#[derive(Clone)]
pub(crate) enum Later<T> {
    /// Nobody has asked for it, or it is on its way.
    Absent,
    /// It is there.
    Here(T),
    /// It did not come.
    Failed,
}

impl<T> Later<T> {
    /// The part, if it is there.
    pub(crate) fn here(self) -> Option<T> {
        match self {
            Self::Here(part) => Some(part),
            Self::Absent | Self::Failed => None,
        }
    }
}

/// A part on its way, whatever it is.
type Coming = Pin<Box<dyn Future<Output = Option<Rc<dyn Any>>>>>;

/// Loads a part once it is `wanted`.
#[hook]
pub(crate) fn use_later<T, F, E>(wanted: bool, load: impl Fn() -> F + 'static) -> Later<T>
where
    T: Clone + 'static,
    F: Future<Output = Result<T, E>> + 'static,
{
    let load = move || -> Coming {
        let coming = load();
        Box::pin(async move { coming.await.ok().map(|part| Rc::new(part) as Rc<dyn Any>) })
    };
    match use_coming(wanted, Rc::new(load)) {
        Later::Here(part) => part
            .downcast_ref::<T>()
            .cloned()
            .map_or(Later::Failed, Later::Here),
        Later::Absent => Later::Absent,
        Later::Failed => Later::Failed,
    }
}

/// The same for all kinds of parts, so that what Yew needs for it is in the program once.
#[hook]
fn use_coming(wanted: bool, load: Rc<dyn Fn() -> Coming>) -> Later<Rc<dyn Any>> {
    let part = use_state(|| Later::Absent);
    use_change(wanted, {
        let part = part.clone();
        move |wanted| {
            if *wanted {
                let coming = load();
                wasm_bindgen_futures::spawn_local(async move {
                    part.set(coming.await.map_or(Later::Failed, Later::Here));
                });
            }
        }
    });
    (*part).clone()
}
