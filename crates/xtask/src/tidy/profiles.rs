//! What is shipped counts as carefully as what is tested: arithmetic that overflows stops (ASVS 1.4.2).

use std::path::Path;

use super::Violation;

const RULE: &str = "profiles";
const MANIFEST: &str = "Cargo.toml";
/// Profiles that inherit say nothing themselves.
const CHECKED: &[&str] = &["profile.dev", "profile.release"];
const SWITCH: &str = "overflow-checks";

pub(super) fn check(root: &Path) -> Vec<Violation> {
    let text = std::fs::read_to_string(root.join(MANIFEST)).unwrap_or_default();
    check_text(&text)
}

fn check_text(text: &str) -> Vec<Violation> {
    let violation =
        |line: usize, message: String| Violation { path: MANIFEST.to_owned(), line, rule: RULE, message };
    let (mut section, mut on, mut found) = ("", Vec::new(), Vec::new());
    for (text, line) in text.lines().map(str::trim).zip(1..) {
        if let Some(name) = text.strip_prefix('[') {
            section = name.trim_end_matches(']');
        }
        let Some((name, value)) = text.split_once('=') else { continue };
        match (name.trim() == SWITCH, value.trim()) {
            (true, "true") => on.push(section),
            (true, _) => found.push(violation(line, format!("{SWITCH} stays on in every profile"))),
            (false, _) => {}
        }
    }
    let missing = CHECKED.iter().filter(|name| !on.contains(*name));
    found.extend(missing.map(|name| violation(1, format!("[{name}] lacks {SWITCH} = true"))));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v1_4_2_overflow_is_checked_in_what_is_shipped() {
        let good =
            "[profile.dev]\noverflow-checks = true\n[profile.release]\noverflow-checks = true\nlto = true\n";
        assert_eq!(check_text(good), []);
        assert_eq!(
            check_text(&good.replace("lto = true", "[profile.fast]\noverflow-checks = false")).len(),
            1
        );
        assert_eq!(
            check_text("[profile.dev]\noverflow-checks = true\n[profile.release]\nlto = true\n").len(),
            1
        );
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        assert_eq!(check(&root), []);
    }
}
