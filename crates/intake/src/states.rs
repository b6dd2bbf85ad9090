//! The life of an import, as data.

use kernel::states::{States, Transition};

/// States as they are stored.
pub mod state {
    pub const DRAFT: &str = "draft";
    pub const TRYING: &str = "trying";
    pub const RUNNING: &str = "running";
    pub const CANCELLED: &str = "cancelled";
    pub const FAILED: &str = "failed";
    pub const FINISHED: &str = "finished";
    pub const UNDOING: &str = "undoing";
    pub const UNDONE: &str = "undone";
}

use state::{CANCELLED, DRAFT, FAILED, FINISHED, RUNNING, TRYING, UNDOING, UNDONE};

/// Every step that an import can take. `tried`, `finish`, `fail` and `undone` come from the jobs, the others from
/// people.
pub const STATES: States = States {
    document: "import",
    initial: DRAFT,
    states: &[DRAFT, TRYING, RUNNING, CANCELLED, FAILED, FINISHED, UNDOING, UNDONE],
    transitions: &[
        Transition { verb: "map", from: &[DRAFT], to: DRAFT },
        Transition { verb: "dry_run", from: &[DRAFT], to: TRYING },
        Transition { verb: "tried", from: &[TRYING], to: DRAFT },
        Transition { verb: "start", from: &[DRAFT, CANCELLED, FAILED], to: RUNNING },
        Transition { verb: "cancel", from: &[TRYING], to: DRAFT },
        Transition { verb: "cancel", from: &[RUNNING], to: CANCELLED },
        Transition { verb: "finish", from: &[RUNNING], to: FINISHED },
        Transition { verb: "fail", from: &[RUNNING], to: FAILED },
        Transition { verb: "undo", from: &[FINISHED, CANCELLED, FAILED], to: UNDOING },
        Transition { verb: "undone", from: &[UNDOING], to: UNDONE },
    ],
};

/// The verbs that people may use.
pub const VERBS: &[&str] = &["map", "dry_run", "start", "cancel", "undo"];
