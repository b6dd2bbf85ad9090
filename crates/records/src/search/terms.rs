//! The words by which a record is found, kept in step with its fields.

use std::collections::BTreeSet;

use platform::{Ctx, Result, Tx};
use sea_orm::entity::prelude::*;

use crate::row::Row;
use crate::{Form, RecordKind};

/// Characters of a word that are kept and compared.
const TERM_CHARS_MAX: usize = 40;
/// Words of one record at most; the first ones of its fields count.
const TERMS_MAX: usize = 100;
/// One word of one record.
pub mod term {
    use super::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "records_term")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub company_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub term: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub record_id: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}

    impl db::Owned for Entity {
        fn company() -> Column {
            Column::CompanyId
        }
    }
}

/// The words by which a record is found.
fn terms(ctx: &Ctx, kind: &RecordKind, row: &Row) -> BTreeSet<String> {
    let mut terms = Vec::new();
    for (at, field) in kind.fields.iter().enumerate().filter(|(_, field)| field.search && !field.sealed) {
        let text = row.text_of(ctx, kind, at);
        let words = kernel::text::words(&text);
        // An identifier is also found without the marks that part it: `AB-123` by `ab123`.
        if words.len() > 1
            && matches!(field.form, Form::Code { .. } | Form::Phone { .. } | Form::Barcode { .. })
        {
            terms.push(words.concat());
        }
        terms.extend(words);
    }
    terms.into_iter().map(|word| cut(&word)).take(TERMS_MAX).collect()
}

pub(super) fn cut(word: &str) -> String {
    word.chars().take(TERM_CHARS_MAX).collect()
}

/// Keeps the words of a record in step with its fields.
pub(crate) async fn index(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    before: Option<&Row>,
    after: &Row,
) -> Result<()> {
    let had = before.map(|row| terms(ctx, kind, row)).unwrap_or_default();
    let has = terms(ctx, kind, after);
    let (scope, record_id) = (ctx.whole(), after.id(kind));
    let gone: Vec<&String> = had.difference(&has).collect();
    if !gone.is_empty() {
        tx.delete::<term::Entity>(&scope)
            .filter(term::Column::Kind.eq(kind.kind))
            .filter(term::Column::RecordId.eq(record_id))
            .filter(term::Column::Term.is_in(gone))
            .exec()
            .await?;
    }
    let new = has.difference(&had).map(|word| term::Model {
        company_id: scope.company_id(),
        kind: kind.kind.to_owned(),
        term: word.clone(),
        record_id,
    });
    tx.insert_all::<term::Entity>(&scope, new.collect()).await
}

/// The words of new records.
pub(crate) async fn index_new(ctx: &Ctx, tx: &Tx<'_>, kind: &RecordKind, rows: &[Row]) -> Result<()> {
    let company_id = ctx.company_id();
    let of_row = |row: &Row| {
        let record_id = row.id(kind);
        let model = move |term| term::Model { company_id, kind: kind.kind.to_owned(), term, record_id };
        terms(ctx, kind, row).into_iter().map(model).collect::<Vec<_>>()
    };
    let mut words: Vec<term::Model> = rows.iter().flat_map(of_row).collect();
    // In the order of the table's key, which is what the database likes best.
    words.sort_by(|one, other| (&one.term, one.record_id).cmp(&(&other.term, other.record_id)));
    tx.insert_all::<term::Entity>(&ctx.whole(), words).await
}
