//! What may happen to a document, as data: one table drives the legality check, the routes, the permissions, the
//! `allowed_actions` that a screen offers, and the diagram in the README.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::errors::{Code, Error, Kind, Result};

pub const ILLEGAL_TRANSITION: Code =
    Code::new("document.illegal_transition", Kind::Conflict, "The document's state does not allow this");

/// One row of the table: the verb takes a document from any of these states to that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    pub verb: &'static str,
    pub from: &'static [&'static str],
    pub to: &'static str,
}

/// The table of a kind of document.
///
/// A verb whose end depends on facts (shipping the last line or not) has several rows;
/// [`States::check_to`] then says whether this very step is allowed.
///
/// ```
/// use kernel::{States, Transition};
///
/// const ORDER: States = States {
///     document: "order",
///     initial: "draft",
///     states: &["draft", "confirmed", "cancelled"],
///     transitions: &[
///         Transition { verb: "confirm", from: &["draft"], to: "confirmed" },
///         Transition { verb: "cancel", from: &["draft", "confirmed"], to: "cancelled" },
///     ],
/// };
///
/// assert_eq!(ORDER.check("draft", "confirm").unwrap(), "confirmed");
/// assert_eq!(ORDER.allowed("confirmed"), ["cancel"]);
/// ORDER.validate().unwrap();
/// ```
#[derive(Clone, Copy, Debug)]
pub struct States {
    pub document: &'static str,
    pub initial: &'static str,
    pub states: &'static [&'static str],
    pub transitions: &'static [Transition],
}

impl States {
    /// The state that the verb leads to; the first row's, when there are several.
    ///
    /// # Errors
    /// `document.illegal_transition`, with what is allowed instead.
    pub fn check(&self, current: &str, verb: &str) -> Result<&'static str> {
        self.from(current)
            .find(|row| row.verb == verb)
            .map(|row| row.to)
            .ok_or_else(|| self.illegal(current, verb))
    }

    /// Allows the verb to lead to just that state.
    ///
    /// # Errors
    /// `document.illegal_transition`, with what is allowed instead.
    pub fn check_to(&self, current: &str, verb: &str, to: &str) -> Result<&'static str> {
        self.from(current)
            .find(|row| row.verb == verb && row.to == to)
            .map(|row| row.to)
            .ok_or_else(|| self.illegal(current, verb).with("to", to))
    }

    /// The verbs that a state allows, each once, in the table's order.
    pub fn allowed(&self, current: &str) -> Vec<&'static str> {
        let mut seen = BTreeSet::new();
        self.from(current).map(|row| row.verb).filter(|verb| seen.insert(*verb)).collect()
    }

    /// Every verb of the table, each once, in the table's order.
    pub fn verbs(&self) -> Vec<&'static str> {
        let mut seen = BTreeSet::new();
        self.transitions.iter().map(|row| row.verb).filter(|verb| seen.insert(*verb)).collect()
    }

    /// The states that nothing leads out of.
    pub fn terminal(&self) -> Vec<&'static str> {
        self.states.iter().copied().filter(|state| self.from(state).next().is_none()).collect()
    }

    fn from(&self, current: &str) -> impl Iterator<Item = &'static Transition> {
        self.transitions.iter().filter(move |row| row.from.contains(&current))
    }

    fn illegal(&self, current: &str, verb: &str) -> Error {
        ILLEGAL_TRANSITION
            .because(format!("This {} is {current}, which does not allow to {verb} it", self.document))
            .with("document", self.document)
            .with("current", current)
            .with("verb", verb)
            .with("allowed", self.allowed(current))
    }

    /// The table as a Mermaid state diagram, for the README.
    pub fn mermaid(&self) -> String {
        let mut diagram = String::from("stateDiagram-v2\n");
        let mut line =
            |text: std::fmt::Arguments<'_>| writeln!(diagram, "    {text}").expect("a String takes any text");
        line(format_args!("[*] --> {}", self.initial));
        for row in self.transitions {
            for from in row.from {
                line(format_args!("{from} --> {}: {}", row.to, row.verb));
            }
        }
        for state in self.terminal() {
            line(format_args!("{state} --> [*]"));
        }
        diagram
    }

    /// Is the table sound? Every state is listed once, known and reachable; every row leads somewhere, once.
    ///
    /// # Errors
    /// The first flaw, in words, for the test that asks.
    pub fn validate(&self) -> Result<(), String> {
        let known: BTreeSet<&str> = self.states.iter().copied().collect();
        if known.len() != self.states.len() {
            return Err(format!("{}: a state is listed twice", self.document));
        }
        let mut rows = BTreeSet::new();
        for row in self.transitions {
            if row.from.is_empty() {
                return Err(format!("{}: {} starts nowhere", self.document, row.verb));
            }
            if let Some(state) = row.from.iter().chain([&row.to]).find(|state| !known.contains(**state)) {
                return Err(format!("{}: {} names the unknown state {state}", self.document, row.verb));
            }
            if let Some(from) = row.from.iter().find(|from| !rows.insert((row.verb, **from, row.to))) {
                return Err(format!(
                    "{}: {} from {from} to {} is listed twice",
                    self.document, row.verb, row.to
                ));
            }
        }
        self.reachable(&known)
    }

    fn reachable(&self, known: &BTreeSet<&str>) -> Result<(), String> {
        if !known.contains(self.initial) {
            return Err(format!("{}: the initial state {} is unknown", self.document, self.initial));
        }
        let mut reached = BTreeSet::from([self.initial]);
        let mut open = vec![self.initial];
        while let Some(state) = open.pop() {
            open.extend(self.from(state).map(|row| row.to).filter(|to| reached.insert(to)));
        }
        match known.iter().find(|state| !reached.contains(**state)) {
            Some(state) => Err(format!("{}: no way leads to {state}", self.document)),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: States = States {
        document: "order",
        initial: "draft",
        states: &["draft", "confirmed", "partly_shipped", "shipped", "cancelled"],
        transitions: &[
            Transition { verb: "confirm", from: &["draft"], to: "confirmed" },
            Transition { verb: "ship", from: &["confirmed", "partly_shipped"], to: "partly_shipped" },
            Transition { verb: "ship", from: &["confirmed", "partly_shipped"], to: "shipped" },
            Transition { verb: "cancel", from: &["draft", "confirmed"], to: "cancelled" },
        ],
    };

    #[test]
    fn the_table_decides_what_is_legal() {
        assert_eq!(ORDER.check("draft", "confirm").unwrap(), "confirmed");
        assert_eq!(ORDER.check_to("confirmed", "ship", "shipped").unwrap(), "shipped");
        assert!(ORDER.check_to("confirmed", "ship", "cancelled").unwrap_err().is(ILLEGAL_TRANSITION));
        assert_eq!(ORDER.allowed("confirmed"), ["ship", "cancel"]);
        assert_eq!(ORDER.verbs(), ["confirm", "ship", "cancel"]);
        assert_eq!(ORDER.terminal(), ["shipped", "cancelled"]);

        let error = ORDER.check("shipped", "cancel").unwrap_err();
        assert!(error.is(ILLEGAL_TRANSITION));
        assert_eq!(error.message, "This order is shipped, which does not allow to cancel it");
        assert_eq!(error.details["allowed"], serde_json::json!([]));
    }

    #[test]
    fn the_diagram_shows_every_step() {
        insta::assert_snapshot!(ORDER.mermaid(), @r"
        stateDiagram-v2
            [*] --> draft
            draft --> confirmed: confirm
            confirmed --> partly_shipped: ship
            partly_shipped --> partly_shipped: ship
            confirmed --> shipped: ship
            partly_shipped --> shipped: ship
            draft --> cancelled: cancel
            confirmed --> cancelled: cancel
            shipped --> [*]
            cancelled --> [*]
        ");
    }

    #[test]
    fn a_flawed_table_is_found_out() {
        ORDER.validate().unwrap();
        let flaw = |states: States| states.validate().unwrap_err();
        assert_eq!(flaw(States { initial: "new", ..ORDER }), "order: the initial state new is unknown");
        assert_eq!(
            flaw(States { transitions: &ORDER_WITHOUT_CANCEL, ..ORDER }),
            "order: no way leads to cancelled"
        );
        assert_eq!(
            flaw(States { states: &["draft"], ..ORDER }),
            "order: confirm names the unknown state confirmed"
        );
        assert_eq!(flaw(States { states: &["draft", "draft"], ..ORDER }), "order: a state is listed twice");
    }

    const ORDER_WITHOUT_CANCEL: [Transition; 3] =
        [ORDER.transitions[0], ORDER.transitions[1], ORDER.transitions[2]];
}
