//! Each posted document is in the books, once the listener has heard of everything: what is under way is lag, which
//! `/ledger/status` shows, and no fault.

use kernel::{Day, Result};
use platform::{Ctx, Finding, Source, outbox};

use crate::{listen, missing};

pub(super) const CHECK: &str = "ledger.documents_are_in_the_books";

/// Findings that one run tells at most.
const FINDINGS_MAX: usize = 1_000;

pub(super) async fn check(ctx: &Ctx, source: &Source) -> Result<Vec<Finding>> {
    if outbox::waiting(ctx, source, &listen::subscription()).await? > 0 {
        return Ok(Vec::new());
    }
    let found = missing::missing(ctx, source, Day::LAST, FINDINGS_MAX).await?;
    let finding = |one: missing::Missing| {
        let number = one.document.number.clone().unwrap_or_else(|| one.document.id.to_string());
        Finding {
            check: CHECK,
            subject: format!("{} {number}", one.document.kind),
            expected: match one.what {
                missing::What::Itself => "an entry".to_owned(),
                missing::What::Reversed => "an entry of its reversal".to_owned(),
                missing::What::Settles(invoice) => format!("an entry that settles {invoice}"),
                missing::What::Refund(step) => format!("an entry of its being {}", step.name()),
            },
            found: "none".to_owned(),
        }
    };
    Ok(found.into_iter().map(finding).collect())
}
