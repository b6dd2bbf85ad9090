//! The life of a journal entry, as data.

use kernel::states::{States, Transition};

/// A reversal is an entry of its own: nothing moves a posted one.
pub const STATES: States = States {
    document: "journal entry",
    initial: "draft",
    states: &["draft", "posted"],
    transitions: &[
        Transition { verb: "post", from: &["draft"], to: "posted" },
        Transition { verb: "reverse", from: &["posted"], to: "posted" },
    ],
};

/// What screens must know of the verbs.
pub const ACTIONS: &[records::Verb] = &[
    records::Verb::of("post").in_states(&STATES).bulk().confirmed(),
    records::Verb::of("reverse").in_states(&STATES).confirmed(),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_reachable_and_known() {
        STATES.validate().expect("the table is sound");
    }

    #[test]
    fn the_readme_shows_the_table() {
        let readme = include_str!("../README.md");
        assert!(readme.contains(STATES.mermaid().trim()), "README.md should contain:\n{}", STATES.mermaid());
    }
}
