//! Packages of Debian and its relatives.

use crate::error::{Error, Result};
use crate::process::{find, output, program, run};

/// Installs packages, or says which command would, where this may not be done from here.
pub(super) fn install(packages: &[&str]) -> Result {
    let by_hand = format!(
        "sudo apt-get install --no-install-recommends {}",
        packages.join(" ")
    );
    let missing = |remedy: String| Error::Missing {
        what: packages.join(", "),
        remedy,
    };
    if find("apt-get").is_none() {
        let remedy = "Install it with your system's packages (Debian: ".to_owned() + &by_hand + ")";
        return Err(missing(remedy));
    }
    let Some(prefix) = privilege()? else {
        return Err(missing(format!("Run: {by_hand}")));
    };
    let apt = |arguments: &[&str]| {
        let words: Vec<&str> = prefix
            .iter()
            .chain(&["apt-get"])
            .chain(arguments)
            .copied()
            .collect();
        run(program(words[0])
            .args(&words[1..])
            .env("DEBIAN_FRONTEND", "noninteractive"))
    };
    apt(&["update", "--quiet"])?;
    apt(&[
        &["install", "--yes", "--quiet", "--no-install-recommends"],
        packages,
    ]
    .concat())
}

/// The words before a command that needs the rights of root; `None` where they cannot be had without asking.
fn privilege() -> Result<Option<&'static [&'static str]>> {
    let user = output(program("id").arg("-u"))?;
    if String::from_utf8_lossy(&user.stdout).trim() == "0" {
        return Ok(Some(&[]));
    }
    let allowed = output(program("sudo").args(["--non-interactive", "true"]));
    let allowed = allowed.is_ok_and(|answer| answer.status.success());
    Ok(allowed.then_some(&["sudo", "--non-interactive"]))
}
