//! Order of names as the language sorts them.

use crate::order::order;

use super::sort_key;

/// The positions of some things in the order of their names (ä with a).
#[must_use]
pub fn order_by_name<'a>(names: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let keys: Vec<String> = names.map(sort_key).collect();
    order(keys.len(), &|a, b| keys[a].cmp(&keys[b]))
}

/// Things in the order of their names.
pub fn sorted_by_name<'a, T>(
    things: &'a [T],
    name: impl Fn(&'a T) -> &'a str,
) -> impl Iterator<Item = &'a T> {
    order_by_name(things.iter().map(name))
        .into_iter()
        .map(|position| &things[position])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn umlauts_sort_with_their_letters() {
        let names = ["Zeven", "Öhrum", "Oldenburg", "Ahnsen", "Äbtissin"];
        let sorted: Vec<_> = sorted_by_name(&names, |name| name).copied().collect();
        assert_eq!(sorted, ["Äbtissin", "Ahnsen", "Öhrum", "Oldenburg", "Zeven"]);
    }
}
