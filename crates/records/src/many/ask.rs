//! What comes in: an action, and which rows.

use garde::Validate;
use kernel::{Error, FieldError, Id};
use platform::{Ctx, Result};
use schemars::JsonSchema;
use sea_orm::sea_query::{ExprTrait, SelectStatement};
use serde::Deserialize;
use serde_json::{Map, Value as Json};

use super::BULK_IDS_MAX;
use super::act::Act;
use crate::errors::field as code;
use crate::kind::ID;
use crate::list::query::{Archived, ListQuery, SEARCH_CHARS_MAX, Search, Terms};
use crate::list::tree;
use crate::table::{column, padded};
use crate::{Field, RecordKind};

/// The same done to many rows.
#[derive(Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct BulkInput {
    /// `archive`, `restore`, `patch`, or a verb of which the description says `bulk`.
    #[garde(length(chars, max = 40))]
    pub(crate) action: String,
    /// With `patch`: the fields that change.
    pub(crate) patch: Option<Map<String, Json>>,
    /// With a verb: its body, the same for every row.
    pub(crate) input: Option<Map<String, Json>>,
    #[garde(dive)]
    pub(crate) selection: Selection,
    /// How many rows were shown to whoever decided. At the first call, another number is refused.
    #[garde(range(min = 0))]
    pub(crate) expected: Option<i64>,
    /// `next` of the call before.
    #[garde(length(chars, max = 40))]
    pub(crate) after: Option<String>,
}

/// Either `ids`, or everything that a list with these parameters shows, but for some.
#[derive(Debug, Deserialize, JsonSchema, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Selection {
    #[garde(length(min = 1, max = BULK_IDS_MAX))]
    ids: Option<Vec<Id>>,
    /// Conditions with AND and OR, as lists take them.
    #[serde(rename = "where")]
    tree: Option<Json>,
    /// Words, as lists take them.
    #[garde(length(chars, max = SEARCH_CHARS_MAX))]
    q: Option<String>,
    /// `false`, `true` or `all`, as lists take it.
    #[garde(length(chars, max = 5))]
    archived: Option<String>,
    /// Rows to leave out.
    #[garde(length(max = BULK_IDS_MAX))]
    #[serde(default)]
    except: Vec<Id>,
}

impl BulkInput {
    /// Everything that there is, is only done something to by those who say how much that is.
    pub(super) fn assert_deliberate(&self) -> Result<()> {
        let Selection { ids, tree, q, .. } = &self.selection;
        let conditions = ids.is_some() || tree.is_some() || q.is_some();
        if conditions || self.expected.is_some() {
            return Ok(());
        }
        let text = "a selection without conditions wants to be told how many rows it is";
        Err(Error::fields(vec![FieldError::new("expected", code::MISSING, text)]))
    }
}

impl Selection {
    /// The list that shows these rows.
    pub(super) fn list(&self, ctx: &Ctx, kind: &RecordKind, act: &Act) -> Result<ListQuery> {
        let wrong =
            |path: &str, text: String| FieldError::new(format!("selection.{path}"), code::INVALID, text);
        if self.ids.is_some() && (self.tree.is_some() || self.q.is_some() || !self.except.is_empty()) {
            let text = "either ids or conditions, not both".to_owned();
            return Err(Error::fields(vec![wrong("ids", text)]));
        }
        let mut list = ListQuery::of_all();
        let mut faults = Vec::new();
        // Whoever names rows means them, archived or not; what is restored is archived.
        list.archived = match (&self.ids, act.wants_archived()) {
            (Some(_), _) => Archived::All,
            (None, true) => Archived::Yes,
            (None, false) => Archived::No,
        };
        if let Some(tree) = &self.tree {
            let seen = |field: &Field| field.is_shown_to(ctx);
            let terms = Terms { currency: ctx.company().currency, kind, seen: &seen };
            match tree::read_json(&terms, tree) {
                Ok(tree) => list.take_tree(kind, tree),
                Err(wrong) => faults.extend(
                    wrong
                        .into_iter()
                        .map(|fault| FieldError { path: format!("selection.{}", fault.path), ..fault }),
                ),
            }
        }
        match self.q.as_deref().map_or(Ok(None), Search::parse) {
            Ok(search) => list.search = search,
            Err(text) => faults.push(wrong("q", text)),
        }
        if let Some(word) = &self.archived {
            match Archived::parse(word) {
                Some(archived) => list.archived = archived,
                None => faults.push(wrong("archived", "expected true, false or all".to_owned())),
            }
        }
        if faults.is_empty() { Ok(list) } else { Err(Error::fields(faults)) }
    }

    /// What a list has no words for.
    pub(super) fn narrow(&self, kind: &RecordKind, select: &mut SelectStatement) {
        if let Some(ids) = &self.ids {
            select.and_where(column(kind, ID).is_in(padded(ids.clone())));
        }
        if !self.except.is_empty() {
            select.and_where(column(kind, ID).is_not_in(padded(self.except.clone())));
        }
    }
}
