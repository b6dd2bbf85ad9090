//! `/portal/view/statement`: the statement of an account that a link opens.

use billing::StatementQuery;
use kernel::{Currency, Day, Result};
use platform::{Ctx, Reply, Request};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::NOT_BEHIND;
use crate::opened::{Opened, open};
use crate::queries::answer;
use crate::subjects::SubjectKind;

/// Which statement.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema, garde::Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub(crate) struct Period {
    /// The first day; the first of this month when absent.
    from: Option<Day>,
    /// The last day; today when absent.
    to: Option<Day>,
    /// The company's when absent.
    currency: Option<Currency>,
}

/// `GET /portal/view/statement`.
pub(crate) async fn statement(ctx: Ctx, request: Request) -> Result<Reply> {
    let (opened, query) = asked(&ctx, &request).await?;
    answer(&billing::statement(&opened.ctx, ctx.runtime().db().read(), query).await?)
}

/// `GET /portal/view/statement/pdf`.
pub(crate) async fn statement_pdf(ctx: Ctx, request: Request) -> Result<Reply> {
    let (opened, query) = asked(&ctx, &request).await?;
    billing::statement_pdf(&opened.ctx, ctx.runtime().db().read(), query).await.map(Reply::File)
}

async fn asked(ctx: &Ctx, request: &Request) -> Result<(Opened, StatementQuery)> {
    let opened = open(ctx, request).await?;
    if opened.kind != SubjectKind::Customer {
        return Err(NOT_BEHIND.error());
    }
    let period: Period = platform::api::query(&request.query)?;
    let id = opened.link.subject_id;
    Ok((opened, StatementQuery { id, from: period.from, to: period.to, currency: period.currency }))
}
