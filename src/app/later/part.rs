//! Waiting for a part of the program.

use std::future::Future;

use yew::prelude::*;

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

/// Loads a part once it is `wanted`.
#[hook]
pub(crate) fn use_later<T, F, E>(wanted: bool, load: impl Fn() -> F + 'static) -> Later<T>
where
    T: Clone + 'static,
    F: Future<Output = Result<T, E>> + 'static,
{
    let part = use_state(|| Later::Absent);
    use_effect_with(wanted, {
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
