//! Events that everybody has heard. The last one of each object stays: the object's next event takes its number from
//! it.

use std::collections::BTreeSet;

use kernel::Instant;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::{Alias, Condition, Expr, ExprTrait, Query};

use crate::events::event;
use crate::outbox;
use crate::{Ctx, Result, Source};

/// Published before, heard by every listener, waited for by no job, and not the last of its object.
pub(crate) async fn spent(ctx: &Ctx, source: &Source, before: Instant) -> Result<Condition> {
    let heard = outbox::heard_by_all(ctx).await?;
    let waited_for: BTreeSet<Uuid> = outbox::put_aside(ctx, source).await?;
    let (this, later) = (|column: event::Column| Expr::col((event::Entity, column)), Alias::new("later"));
    let mut follows = Query::select();
    follows
        .expr(Expr::val(1))
        .from_as(event::Entity, later.clone())
        .and_where(Expr::col((later.clone(), event::Column::CompanyId)).eq(this(event::Column::CompanyId)))
        .and_where(Expr::col((later.clone(), event::Column::SubjectId)).eq(this(event::Column::SubjectId)))
        .and_where(Expr::col((later, event::Column::Seq)).gt(this(event::Column::Seq)));
    let condition = Condition::all()
        .add(this(event::Column::At).lt(before))
        .add(this(event::Column::Position).lte(heard))
        .add(Expr::exists(follows));
    Ok(if waited_for.is_empty() {
        condition
    } else {
        condition.add(this(event::Column::Id).is_not_in(waited_for))
    })
}
