//! What was said about customers who are merged, erased or ask what is known of them: about themselves, and about
//! everything that is theirs.

use kernel::{Id, Result};
use parties::ports::{CustomerHolder, Section, reassign, rows_of};
use platform::{BoxFuture, Ctx, Source, Tx};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::{Condition, Expr, ExprTrait};
use serde_json::{Value, json};

use crate::files;
use crate::model::{comment, file};
use crate::subject::CUSTOMER;

pub(crate) struct Said;

impl CustomerHolder for Said {
    fn name(&self) -> &'static str {
        "desk"
    }

    fn reassign<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        from: Id,
        into: Id,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(async move {
            let (said, filed) = (comment::Column::SubjectId, file::Column::SubjectId);
            tx.update::<comment::Entity>(&ctx.whole())
                .set(said, Expr::val(into))
                .filter(said.eq(from).and(comment::Column::SubjectKind.eq(CUSTOMER)))
                .exec()
                .await?;
            tx.update::<file::Entity>(&ctx.whole())
                .set(filed, Expr::val(into))
                .filter(filed.eq(from).and(file::Column::SubjectKind.eq(CUSTOMER)))
                .exec()
                .await?;
            let of = comment::Column::CustomerId;
            let count = reassign::<comment::Entity>(ctx, tx, of, from, into).await?;
            Ok(count + reassign::<file::Entity>(ctx, tx, file::Column::CustomerId, from, into).await?)
        })
    }

    fn known<'a>(
        &'a self,
        ctx: &'a Ctx,
        src: &'a Source,
        customers: &'a [Id],
    ) -> BoxFuture<'a, Result<Vec<Section>>> {
        Box::pin(async move {
            let (said, filed) = (comment::Column::CustomerId, file::Column::CustomerId);
            Ok(vec![
                rows_of::<comment::Entity>(ctx, src, "comments", said, customers, told).await?,
                rows_of::<file::Entity>(ctx, src, "files", filed, customers, told_of_file).await?,
            ])
        })
    }

    fn known_of_contact<'a>(
        &'a self,
        ctx: &'a Ctx,
        src: &'a Source,
        contact: Id,
    ) -> BoxFuture<'a, Result<Vec<Section>>> {
        Box::pin(async move {
            let (said, filed) = (comment::Column::SubjectId, file::Column::SubjectId);
            Ok(vec![
                rows_of::<comment::Entity>(ctx, src, "comments", said, &[contact], told).await?,
                rows_of::<file::Entity>(ctx, src, "files", filed, &[contact], told_of_file).await?,
            ])
        })
    }

    fn pseudonymise<'a>(
        &'a self,
        ctx: &'a Ctx,
        tx: &'a Tx<'a>,
        customers: &'a [Id],
        _pseudonym: &'a str,
    ) -> BoxFuture<'a, Result<u64>> {
        Box::pin(forget(
            ctx,
            tx,
            comment::Column::CustomerId.is_in(customers.iter().copied()).into(),
            file::Column::CustomerId.is_in(customers.iter().copied()).into(),
        ))
    }

    fn forget_contact<'a>(&'a self, ctx: &'a Ctx, tx: &'a Tx<'a>, contact: Id) -> BoxFuture<'a, Result<u64>> {
        let (said, filed) = (comment::Column::SubjectId.eq(contact), file::Column::SubjectId.eq(contact));
        Box::pin(forget(ctx, tx, said.into(), filed.into()))
    }
}

fn told(row: &comment::Model) -> Value {
    json!({
        "about": row.subject_kind, "about_id": row.subject_id, "at": row.created_at,
        "edited_at": row.edited_at, "deleted_at": row.deleted_at, "text": row.body,
    })
}

fn told_of_file(row: &file::Model) -> Value {
    json!({
        "about": row.subject_kind, "about_id": row.subject_id, "at": row.added_at, "name": row.name,
        "content_type": row.content_type, "size": row.size,
    })
}

/// Takes away comments with what people were told of them, and files with their bytes. Tells how many comments.
async fn forget(ctx: &Ctx, tx: &Tx<'_>, said: Condition, filed: Condition) -> Result<u64> {
    let comments = tx.select::<comment::Entity>(&ctx.whole()).filter(said).all().await?;
    let rows = tx.select::<file::Entity>(&ctx.whole()).filter(filed).all().await?;
    files::untie(ctx, tx, &rows).await?;
    let subjects: Vec<Id> = comments.iter().map(|row| row.subject_id).collect();
    notify::withdraw(ctx, tx, &subjects).await?;
    let ids = comments.iter().map(|row| row.id);
    let of_ids = comment::Column::Id.is_in(ids);
    tx.delete::<comment::Entity>(&ctx.whole()).filter(of_ids).exec().await
}
