//! The accessibility tree: what a screen reader gets of a page.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use region_tests::support::Page;
use serde_json::{Value, json};

/// Roles of what can be operated: each needs a name.
const INTERACTIVE: [&str; 15] = [
    "button",
    "checkbox",
    "combobox",
    "link",
    "listbox",
    "menuitem",
    "option",
    "radio",
    "searchbox",
    "slider",
    "spinbutton",
    "switch",
    "tab",
    "textbox",
    "DisclosureTriangle",
];

/// Roles that a map with lists, tables and texts consists of.
const KNOWN: [&str; 54] = [
    "Iframe",
    "MenuListPopup",
    "RootWebArea",
    "StaticText",
    "ListMarker",
    "LineBreak",
    "generic",
    "none",
    "paragraph",
    "heading",
    "list",
    "listitem",
    "banner",
    "navigation",
    "main",
    "complementary",
    "contentinfo",
    "region",
    "search",
    "form",
    "article",
    "group",
    "section",
    "table",
    "rowgroup",
    "row",
    "cell",
    "columnheader",
    "rowheader",
    "caption",
    "LayoutTableCell",
    "term",
    "definition",
    "DescriptionList",
    "DescriptionListTerm",
    "DescriptionListDetail",
    "image",
    "SvgRoot",
    "application",
    "dialog",
    "status",
    "alert",
    "mark",
    "strong",
    "emphasis",
    "code",
    "time",
    "figure",
    "Abbr",
    "LabelText",
    "Details",
    "superscript",
    "sectionheader",
    "sectionfooter",
];

/// A node that is not left out.
struct Node<'a> {
    role: &'a str,
    name: &'a str,
    url: Option<&'a str>,
    depth: usize,
    value: &'a Value,
}

/// The tree of a page as text for reading, and what is wrong with it.
pub(crate) struct Tree {
    pub(crate) text: String,
    pub(crate) complaints: Vec<String>,
}

/// Reads the tree of what the page shows.
pub(crate) fn tree(page: &Page) -> Tree {
    page.devtools("Accessibility.enable", json!({}));
    let answer = page.devtools("Accessibility.getFullAXTree", json!({}));
    let all = answer["nodes"].as_array().cloned().unwrap_or_default();
    let by_id: BTreeMap<&str, &Value> = all
        .iter()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let mut nodes = Vec::new();
    if let Some(root) = all.first() {
        walk(root, &by_id, 0, &mut nodes);
    }
    assert!(nodes.len() > 10, "the tree has only {} nodes", nodes.len());
    Tree {
        text: nodes.iter().map(line).collect(),
        complaints: complaints(&nodes),
    }
}

/// Nodes in the order in which they are read out.
fn walk<'a>(value: &'a Value, by_id: &BTreeMap<&str, &'a Value>, depth: usize, nodes: &mut Vec<Node<'a>>) {
    let role = value["role"]["value"].as_str().unwrap_or_default();
    let left_out = value["ignored"] == true || role == "InlineTextBox";
    if !left_out {
        nodes.push(Node {
            role,
            name: value["name"]["value"].as_str().unwrap_or_default(),
            url: property(value, "url").and_then(Value::as_str),
            depth,
            value,
        });
    }
    for child in value["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| by_id.get(id)) {
            walk(child, by_id, depth + usize::from(!left_out), nodes);
        }
    }
}

fn property<'a>(value: &'a Value, name: &str) -> Option<&'a Value> {
    let properties = value["properties"].as_array()?;
    let found = properties.iter().find(|property| property["name"] == name)?;
    Some(&found["value"]["value"])
}

/// A node as a line of the dump.
fn line(node: &Node<'_>) -> String {
    let mut line = format!("{}{}", "  ".repeat(node.depth), node.role);
    // Writing to a string cannot fail.
    if !node.name.is_empty() {
        let _ = write!(line, " {:?}", node.name);
    }
    for name in [
        "level",
        "pressed",
        "expanded",
        "selected",
        "disabled",
        "focusable",
        "live",
    ] {
        match property(node.value, name) {
            None | Some(Value::Bool(false)) => {}
            Some(value) => {
                let _ = write!(line, " {name}={value}");
            }
        }
    }
    if let Some(description) = node.value["description"]["value"]
        .as_str()
        .filter(|text| !text.is_empty())
    {
        let _ = write!(line, " description={description:?}");
    }
    if let Some(url) = node.url.filter(|_| node.role == "link") {
        let _ = write!(line, " -> {url}");
    }
    line.push('\n');
    line
}

fn complaints(nodes: &[Node<'_>]) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut targets: BTreeMap<(&str, &str), BTreeSet<String>> = BTreeMap::new();
    for node in nodes {
        if !INTERACTIVE.contains(&node.role) {
            if !KNOWN.contains(&node.role) {
                complaints.push(format!(
                    "the role {} of {:?} is none of those expected",
                    node.role, node.name
                ));
            }
            continue;
        }
        if node.name.trim().is_empty() {
            complaints.push(format!(
                "a {} without a name ({})",
                node.role,
                node.url.unwrap_or("no address")
            ));
            continue;
        }
        // A choice belongs to its list, which has a name: several lists may offer the same.
        if node.role == "option" {
            continue;
        }
        // What leads to no address does something of its own.
        let own = || node.value["backendDOMNodeId"].to_string();
        targets
            .entry((node.role, node.name))
            .or_default()
            .insert(node.url.map_or_else(own, str::to_owned));
    }
    for ((role, name), targets) in targets.iter().filter(|(_, targets)| targets.len() > 1) {
        let targets: Vec<&str> = targets.iter().map(String::as_str).collect();
        complaints.push(format!(
            "{} of role {role} are called {name:?}: {}",
            targets.len(),
            targets.join(", ")
        ));
    }
    complaints
}
