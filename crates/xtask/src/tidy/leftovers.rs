//! Nothing unfinished is left lying about, and no test is skipped or slept through.

use super::Violation;
use super::source::SourceFile;

const RULE: &str = "leftovers";
/// Written in two parts, so that this file does not hold what it looks for.
const MARKS: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME")];

pub(super) fn check(file: &SourceFile) -> Vec<Violation> {
    let rows: [(&[&str], &str); 3] = [
        (&["todo", "!"], "finish it"),
        (&["unimplemented", "!"], "finish it"),
        (&["#", "[", "ignore"], "no test is ignored: mend it or remove it"),
    ];
    let mut found: Vec<Violation> = marks(file);
    for (row, message) in rows {
        found.extend(file.find(row).map(|token| file.violation(token.line, RULE, message)));
    }
    let sleeps = file.find(&["sleep", "("]).filter(|token| token.in_test);
    found.extend(
        sleeps.map(|token| file.violation(token.line, RULE, "a test does not sleep: wait for the event")),
    );
    found
}

fn marks(file: &SourceFile) -> Vec<Violation> {
    let is_marked =
        |line: &str| line.split(|letter: char| !letter.is_alphanumeric()).any(|word| MARKS.contains(&word));
    let lines = file.text.lines().zip(1..).filter(|(line, _)| is_marked(line));
    lines.map(|(_, number)| file.violation(number, RULE, "finish it, or write an issue")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tidy::source::file;

    #[test]
    fn nothing_unfinished_stays() {
        let marked = format!("// {}: later\nfn f() {{ todo!() }}\nfn g() {{ unimplemented!() }}", MARKS[0]);
        assert_eq!(check(&file("crates/x/src/lib.rs", &marked)).len(), 3);
    }

    #[test]
    fn no_test_is_skipped_or_slept_through() {
        let test = "#[test]\n#[ignore = \"slow\"]\nfn t() { std::thread::sleep(second) }";
        assert_eq!(check(&file("crates/x/src/lib.rs", test)).len(), 2);
        assert!(check(&file("crates/x/src/lib.rs", "async fn backoff() { sleep(delay).await }")).is_empty());
    }
}
