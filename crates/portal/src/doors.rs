//! Links for letters that other modules write.

use std::sync::Arc;

use kernel::{Error, Result};
use platform::doors::DoorFn;

use crate::links;
use crate::subjects::{self, SubjectKind};

/// Makes a link for whatever a letter is about.
pub(crate) fn door() -> DoorFn {
    Arc::new(|ctx, tx, kind, id| {
        Box::pin(async move {
            let kind: Result<SubjectKind> =
                SubjectKind::of(kind).ok_or_else(|| Error::internal(format!("no link opens a {kind}")));
            // Whoever let the letter go was asked for the right to it; the letter is Kontor's.
            let about = subjects::visible(ctx, tx, kind?, id).await?;
            let (_, url) = links::make(ctx, tx, &about, links::end(ctx, None)?, ctx.user_id()).await?;
            Ok(url)
        })
    })
}
