//! The two checkers: scripts that run in the page and answer what breaks a rule.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use region_tests::support::Page;
use serde_json::Value;

/// A checker.
pub(crate) struct Checker {
    /// The name of its package.
    pub(crate) name: &'static str,
    /// Its version, as its package says.
    pub(crate) version: String,
    /// Which rules it follows.
    pub(crate) rules: &'static str,
    script: String,
    check: &'static str,
}

/// Something that breaks a rule.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Violation {
    /// The rule.
    pub(crate) rule: String,
    /// The element: its markup, cut off.
    pub(crate) element: String,
    /// What is wrong.
    pub(crate) what: String,
}

/// What a checker found in a view.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    /// Every rule that was looked at.
    pub(crate) rules: BTreeSet<String>,
    /// What breaks one.
    pub(crate) violations: Vec<Violation>,
    /// Elements of which the checker cannot say whether they break a rule, by rule.
    pub(crate) undecided: BTreeMap<String, u64>,
}

/// Conformance at levels A and AA up to WCAG 2.2, and what is good practice.
const AXE: &str = "(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
    const found = await axe.run(document, { runOnly: tags });
    const cut = (node) => ({ element: node.html.slice(0, 160), what: node.failureSummary.slice(0, 600) });
    const ids = (results) => results.map((result) => result.id);
    return {
        rules: ['passes', 'violations', 'incomplete', 'inapplicable'].flatMap((kind) => ids(found[kind])),
        violations: found.violations.flatMap((result) =>
            result.nodes.map((node) => ({ rule: result.id, ...cut(node) }))),
        undecided: found.incomplete.map((result) => [result.id, result.nodes.length]),
    };
})()";

/// Requirements of WCAG 2.2 at levels A and AA. What only a person can decide counts as undecided; recommendations are
/// left out.
const EQUAL_ACCESS: &str = "(async () => {
    const found = await new ace.Checker().check(document, ['WCAG_2_2']);
    const required = found.results.filter((result) => result.value[0] === 'VIOLATION');
    const undecided = {};
    for (const { ruleId, value } of required) {
        if (value[1] === 'POTENTIAL' || value[1] === 'MANUAL') undecided[ruleId] = (undecided[ruleId] ?? 0) + 1;
    }
    return {
        rules: [...new Set(found.results.map((result) => result.ruleId))],
        violations: required.filter((result) => result.value[1] === 'FAIL').map((result) => ({
            rule: result.ruleId, element: result.snippet.slice(0, 160), what: `${result.message} at ${result.path.dom}`,
        })),
        undecided: Object.entries(undecided),
    };
})()";

impl Checker {
    /// Both checkers, from the folder of packages.
    ///
    /// # Errors
    /// When a file of theirs cannot be read.
    pub(crate) fn both(packages: &Path) -> Result<[Self; 2], String> {
        let axe = Self::read(
            packages,
            "axe-core",
            "axe.min.js",
            "WCAG 2.0, 2.1, 2.2: A, AA; best practice",
            AXE,
        )?;
        let second = Self::read(
            packages,
            "accessibility-checker-engine",
            "ace.js",
            "WCAG 2.2: A, AA",
            EQUAL_ACCESS,
        )?;
        Ok([axe, second])
    }

    fn read(
        packages: &Path,
        name: &'static str,
        script: &str,
        rules: &'static str,
        check: &'static str,
    ) -> Result<Self, String> {
        let folder = packages.join(name);
        let text = |file: &str| {
            let file = folder.join(file);
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))
        };
        let package: Value =
            serde_json::from_str(&text("package.json")?).map_err(|error| format!("{name}: {error}"))?;
        let version = package["version"]
            .as_str()
            .ok_or_else(|| format!("{name}: no version"))?;
        Ok(Self {
            name,
            version: version.to_owned(),
            rules,
            script: text(script)?,
            check,
        })
    }

    /// Checks what the page shows. The security policy of the page is for the page: what the driver sends runs.
    pub(crate) fn check(&self, page: &Page) -> Answer {
        let script = format!("(() => {{ {}\n; return {}; }})()", self.script, self.check);
        let value = page.eval(&script);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let list = |name: &str| value[name].as_array().cloned().unwrap_or_default();
        let answer = Answer {
            rules: list("rules").iter().map(text).collect(),
            violations: list("violations")
                .iter()
                .map(|one| Violation {
                    rule: text(&one["rule"]),
                    element: text(&one["element"]),
                    what: text(&one["what"]),
                })
                .collect(),
            undecided: list("undecided")
                .iter()
                .map(|pair| (text(&pair[0]), pair[1].as_u64().unwrap_or_default()))
                .collect(),
        };
        assert!(
            !answer.rules.is_empty(),
            "{} looked at no rule: {value}",
            self.name
        );
        answer
    }
}
