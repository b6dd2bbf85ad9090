//! Text that a spreadsheet would run as a formula gets an apostrophe in front when it leaves, and loses it when it
//! comes back. What people themselves wrote with an apostrophe (`'t Hooft`) is left alone both ways.

use std::borrow::Cow;

/// Characters at which a spreadsheet begins to calculate.
const TRIGGERS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A trigger behind any number of apostrophes: exactly the texts whose apostrophes are ours to count.
fn is_risky(text: &str) -> bool {
    text.trim_start_matches('\'').starts_with(TRIGGERS)
}

/// The text as it may stand in a cell.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if is_risky(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The text of a cell as it was meant.
pub fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_risky(text) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn v1_2_10_no_cell_begins_like_a_formula() {
        for text in ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "'=1"] {
            assert!(guarded(text).starts_with('\''), "{text}");
        }
        assert_eq!(guarded("'t Hooft"), "'t Hooft");
        assert_eq!(unguarded("'t Hooft"), "'t Hooft");
        assert_eq!(guarded("plain = text"), "plain = text");
    }

    proptest! {
        #[test]
        fn what_leaves_comes_back(text in "['=+@\\-\t a-c]{0,6}") {
            let left = guarded(&text).into_owned();
            prop_assert_eq!(unguarded(&left), text.as_str());
            prop_assert!(!left.starts_with(TRIGGERS));
        }
    }
}
