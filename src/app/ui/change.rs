//! Work after drawing, done again only when what it follows from has changed.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

use super::fact::{Fact, Facts};

/// Work, whatever its type; what it returns is kept until it is done again.
type Work = Box<dyn FnOnce(&dyn Fact) -> Box<dyn Any>>;

/// Works once the page is drawn, and again whenever `facts` are not equal to what they were. What `work` returns (a
/// listener, a timer) is kept until then, and dropped when the page goes. Each effect of its own costs above 1 kB of
/// WebAssembly; all of these share one.
pub(crate) fn use_change<T: PartialEq + 'static, Kept: 'static>(
    facts: T,
    work: impl FnOnce(&T) -> Kept + 'static,
) -> impl Hook<Output = ()> {
    let work = move |facts: &dyn Fact| -> Box<dyn Any> { Box::new(facts.as_any().downcast_ref().map(work)) };
    use_any_change(Facts(Rc::new(facts)), Box::new(work))
}

#[hook]
fn use_any_change(facts: Facts, work: Work) {
    use_effect_with(facts, move |facts| {
        let kept = work(&*facts.0);
        move || drop(kept)
    });
}
