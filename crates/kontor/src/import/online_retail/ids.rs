//! Ids that are the same in every run: a rerun meets its own documents and not new ones.

use aws_lc_rs::digest::{SHA256, digest};
use kernel::{Id, Instant};
use platform::Ctx;

/// The id of a document of the company, by its number. It sorts by the document's date, as ids do.
pub(super) fn document_id(ctx: &Ctx, number: &str, at: Instant) -> Id {
    let name = format!("online-retail/{}/document/{number}", ctx.company_id());
    let hash = digest(&SHA256, name.as_bytes());
    let mut chance = [0; 10];
    chance.copy_from_slice(&hash.as_ref()[..10]);
    kernel::ids::uuid_v7(at, chance)
}
