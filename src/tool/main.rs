//! `region-tool check`, `compile` and `import`: see `region-tool help`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use region_tool::compile::{check, compile};
use region_tool::facts::summary;
use region_tool::finding::Finding;
use region_tool::import::{self, ImportError};

const HELP: &str = "\
region-tool check [--data DIR]              check the data and print every finding
region-tool compile --out DIR [--data DIR]  check, then write the published dataset
region-tool import [--data DIR]             produce the boundaries anew from the official geometry
The folder of data is `data` unless --data names another.";

/// Why a command did not succeed.
enum Failure {
    /// The command line is not one of those in [`HELP`].
    Usage(String),
    /// The data is not in order.
    Data(Vec<Finding>),
    /// The boundaries could not be produced.
    Import(ImportError),
    /// A file could not be written.
    Disk(PathBuf, std::io::Error),
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Usage(what)) => {
            eprintln!("{what}\n\n{HELP}");
            ExitCode::from(2)
        }
        Err(Failure::Data(findings)) => {
            print_findings(&findings);
            ExitCode::FAILURE
        }
        Err(Failure::Import(error)) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
        Err(Failure::Disk(path, error)) => {
            eprintln!("{}: {error}", path.display());
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<(), Failure> {
    let (command, options) = arguments
        .split_first()
        .ok_or_else(|| usage("a command is missing"))?;
    match command.as_str() {
        "check" => {
            let options = Options::parse(options, &["--data"])?;
            run_check(&options.data())
        }
        "compile" => {
            let options = Options::parse(options, &["--data", "--out"])?;
            let out = options
                .value("--out")
                .ok_or_else(|| usage("compile needs --out DIR"))?;
            run_compile(&options.data(), Path::new(out))
        }
        "import" => {
            let options = Options::parse(options, &["--data"])?;
            import::run(&options.data()).map_err(Failure::Import)
        }
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(usage(&format!("unknown command \"{other}\""))),
    }
}

fn usage(what: &str) -> Failure {
    Failure::Usage(what.to_owned())
}

/// `--name value` pairs.
struct Options<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Options<'a> {
    fn parse(arguments: &'a [String], known: &[&str]) -> Result<Self, Failure> {
        let mut pairs = Vec::new();
        for pair in arguments.chunks(2) {
            match pair {
                [name, value] if known.contains(&name.as_str()) => {
                    pairs.push((name.as_str(), value.as_str()))
                }
                [name] if known.contains(&name.as_str()) => {
                    return Err(usage(&format!("{name} needs a value")));
                }
                [name, ..] => return Err(usage(&format!("unknown option \"{name}\""))),
                [] => {}
            }
        }
        Ok(Self(pairs))
    }

    fn value(&self, name: &str) -> Option<&'a str> {
        self.0
            .iter()
            .find(|(option, _)| *option == name)
            .map(|(_, value)| *value)
    }

    fn data(&self) -> PathBuf {
        PathBuf::from(self.value("--data").unwrap_or("data"))
    }
}

fn run_check(data: &Path) -> Result<(), Failure> {
    let checked = check(data);
    if let Some(facts) = &checked.facts {
        print!("{}", summary(&facts.region));
    }
    if let Some(coverage) = &checked.coverage {
        println!("{:<16}{coverage}", "boundaries");
    }
    if checked.findings.is_empty() {
        println!("{:<16}none", "findings");
        Ok(())
    } else {
        Err(Failure::Data(checked.findings))
    }
}

fn run_compile(data: &Path, out: &Path) -> Result<(), Failure> {
    let published = compile(data).map_err(Failure::Data)?;
    for (name, bytes) in &published.files {
        let path = out.join(name);
        let folder = path.parent().unwrap_or(out);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&path, bytes))
            .map_err(|error| Failure::Disk(path.clone(), error))?;
        println!("{:>9} bytes  {name}", bytes.len());
    }
    Ok(())
}

fn print_findings(findings: &[Finding]) {
    for finding in findings {
        eprintln!("{finding}");
    }
    let files: std::collections::BTreeSet<_> = findings.iter().map(|finding| &finding.file).collect();
    eprintln!("{} findings in {} files", findings.len(), files.len());
}
