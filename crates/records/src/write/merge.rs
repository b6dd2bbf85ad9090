//! Two people change one record (T26): who comes second with an old version is not sent away for it. What they
//! change is saved, unless somebody else has changed those very fields since the version that they saw.

use std::collections::BTreeMap;

use platform::{Result, VERSION_CONFLICT};
use serde_json::{Map, Value as Json, json};

use super::Writer;
use super::draft::Draft;
use crate::history;
use crate::row::Row;

/// Versions behind at most: further back, nobody is asked what happened in between.
const VERSIONS_BEHIND_MAX: i64 = 200;

impl Writer<'_> {
    /// # Errors
    /// `record.version_conflict` with `yours` and `current` version, and for each field at odds its value in the
    /// version that the caller saw (`base`), as the caller wants it (`yours`) and as it is (`current`).
    pub(crate) async fn merge(&self, yours: i64, current: &Row, draft: &Draft) -> Result<()> {
        let version = current.version(self.kind);
        let conflict = || VERSION_CONFLICT.with("yours", yours).with("current", version);
        let Some(since) = self.changed_since(yours, current).await? else {
            return Err(conflict());
        };
        let mut at_odds = Map::new();
        for at in draft.named.iter().filter(|at| draft.row.values[**at] != current.values[**at]) {
            let name = self.kind.fields[*at].name;
            if let Some(base) = since.get(name) {
                let value = |row: &Row| row.json_of(self.ctx, self.kind, *at);
                at_odds.insert(
                    name.to_owned(),
                    json!({ "base": base, "yours": value(&draft.row), "current": value(current) }),
                );
            }
        }
        if at_odds.is_empty() {
            return Ok(());
        }
        let error = at_odds.keys().fold(conflict(), |error, name| error.at(name.as_str()));
        Err(error.with("fields", at_odds))
    }

    /// The fields that others changed after a version, each with its value in that version; nothing when the journal
    /// does not tell of every version in between.
    async fn changed_since(&self, yours: i64, current: &Row) -> Result<Option<BTreeMap<String, Json>>> {
        let behind = current.version(self.kind) - yours;
        if !(1..=VERSIONS_BEHIND_MAX).contains(&behind) {
            return Ok(None);
        }
        let scope = self.ctx.whole();
        let limit = VERSIONS_BEHIND_MAX.unsigned_abs();
        let mut entries =
            history::entries(self.tx, &scope, self.kind, current.id(self.kind), None, limit).await?;
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.version));
        let mut since = BTreeMap::new();
        let mut versions = 0;
        // Newest first: the oldest change's `before`, which comes last, is what the caller saw.
        for entry in entries.iter().filter(|entry| entry.version.is_some_and(|version| version > yours)) {
            versions += 1;
            for (field, step) in &entry.fields {
                since.insert(field.clone(), step["before"].clone());
            }
        }
        Ok((versions == behind).then_some(since))
    }
}
