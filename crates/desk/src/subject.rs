//! What comments and files are about: any record or document that the caller may see.

use kernel::Id;
use platform::{Ctx, Result, Source};
use records::quick::{self, Seen};
use records::{NOT_FOUND, RecordKind};

use crate::errors::{UNKNOWN_LIST, UNKNOWN_SUBJECT};
use crate::kinds;

/// The kind that is the customer.
pub(crate) const CUSTOMER: &str = "customer";
/// The field by which others belong to one.
const CUSTOMER_ID: &str = "customer_id";
/// Characters of a kind's name at most.
pub(crate) const KIND_CHARS_MAX: usize = 64;

/// A record or document that the caller sees.
pub(crate) struct About {
    pub(crate) kind: RecordKind,
    pub(crate) id: Id,
    pub(crate) seen: Seen,
}

impl About {
    /// Where it is, below `/api/v1`.
    pub(crate) fn path(&self) -> String {
        format!("{}/{}", self.kind.path, self.id)
    }

    /// The customer whom it is or belongs to.
    pub(crate) fn customer_id(&self) -> Option<Id> {
        if self.kind.kind == CUSTOMER { Some(self.id) } else { self.seen.id_in(CUSTOMER_ID) }
    }
}

/// What a caller names.
///
/// # Errors
/// `desk.unknown_list` at `subject_kind`, `desk.unknown_subject` at `subject_id`.
pub(crate) async fn named(ctx: &Ctx, source: &Source, kind: &str, id: Id) -> Result<About> {
    let Some(known) = kinds(ctx).into_iter().find(|known| known.kind == kind && ctx.may(known.view)) else {
        return Err(UNKNOWN_LIST.with("kind", kind).at("subject_kind"));
    };
    let seen = quick::seen(ctx, source, &known, id).await?;
    let seen = seen.ok_or_else(|| UNKNOWN_SUBJECT.at("subject_id"))?;
    Ok(About { kind: known, id, seen })
}

/// What something is about that is there: for who may not see that, it is not there either.
///
/// # Errors
/// `record.not_found`.
pub(crate) async fn of(ctx: &Ctx, source: &Source, kind: &str, id: Id) -> Result<About> {
    named(ctx, source, kind, id)
        .await
        .map_err(|error| if error.status() < 500 { NOT_FOUND.error() } else { error })
}
