//! The sample configurations say what the site's own server says.

use region_site::server::{CONTENT_SECURITY_POLICY, security_policy};

const SAMPLES: [(&str, &str); 3] = [
    ("nginx.conf", include_str!("../hosting/nginx.conf")),
    ("Caddyfile", include_str!("../hosting/Caddyfile")),
    ("apache.conf", include_str!("../hosting/apache.conf")),
];

/// The headers of every answer, as the site's server sends them.
const HEADERS: &str = include_str!("../server/headers.rs");

/// What a sample does, without its comments.
fn directives(sample: &str) -> String {
    sample
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .collect::<Vec<_>>()
        .join("\n")
}

#[test]
fn every_sample_sends_the_policy_of_the_server() {
    for (name, sample) in SAMPLES {
        let quoted = format!("\"{}\"", security_policy("https://karte.example.org"));
        assert!(directives(sample).contains(&quoted), "{name} lacks {quoted}");
    }
}

#[test]
fn the_policy_lets_no_inline_script_run() {
    let scripts = CONTENT_SECURITY_POLICY
        .split(';')
        .find(|part| part.trim().starts_with("script-src "));
    assert_eq!(
        scripts.map(str::trim),
        Some("script-src 'self' 'wasm-unsafe-eval'")
    );
}

#[test]
fn every_sample_sends_the_other_headers_of_the_server() {
    let values = [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        ("Cache-Control", "public, max-age=31536000, immutable"),
        ("Cache-Control", "no-cache"),
        ("Access-Control-Allow-Origin", "*"),
    ];
    for (header, value) in values {
        assert!(
            HEADERS.contains(&format!("\"{value}\"")),
            "the server sends no {value}"
        );
        for (name, sample) in SAMPLES {
            let sample = directives(sample);
            assert!(sample.contains(header), "{name} sends no {header}");
            assert!(
                sample.contains(&format!("\"{value}\"")),
                "{name} never says {value}"
            );
        }
    }
}

#[test]
fn any_website_may_show_the_map_and_every_sample_says_how_to_allow_some_only() {
    assert!(!CONTENT_SECURITY_POLICY.contains("frame-ancestors"));
    for (name, sample) in SAMPLES {
        assert!(!directives(sample).contains("frame-ancestors"), "{name}");
        assert!(sample.contains("frame-ancestors 'self' https://"), "{name}");
    }
}

#[test]
fn every_sample_sends_packed_files_the_page_for_unknown_addresses_and_lets_others_read_everything() {
    let packed = [
        ("nginx.conf", ["brotli_static on;", "gzip_static on;"]),
        ("Caddyfile", ["precompressed br", "gzip"]),
        ("apache.conf", ["AddEncoding br .br", "AddEncoding gzip .gz"]),
    ];
    for ((name, sample), (_, wanted)) in SAMPLES.into_iter().zip(packed) {
        let sample = directives(sample);
        for part in wanted
            .into_iter()
            .chain(["/404.html", "Access-Control-Allow-Origin", "/assets/"])
        {
            assert!(sample.contains(part), "{name} lacks {part}");
        }
    }
}
