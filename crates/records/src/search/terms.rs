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

/// Records whose words are brought along in one go.
const CHANGED_AT_ONCE: usize = 100;

/// Keeps the words of records in step with their fields: each as it was and as it is.
pub(crate) async fn index_changed(
    ctx: &Ctx,
    tx: &Tx<'_>,
    kind: &RecordKind,
    rows: &[(&Row, &Row)],
) -> Result<()> {
    for some in rows.chunks(CHANGED_AT_ONCE) {
        let words = |(before, after): &(&Row, &Row)| {
            (after.id(kind), terms(ctx, kind, before), terms(ctx, kind, after))
        };
        let words: Vec<_> = some.iter().map(words).filter(|(_, had, has)| had != has).collect();
        let losing = words.iter().filter(|(_, had, has)| !had.is_subset(has));
        let ids: Vec<_> = losing.clone().map(|(id, ..)| *id).collect();
        // What one of them loses goes from all of these, and comes back where it stays.
        let gone: BTreeSet<&String> = losing.flat_map(|(_, had, has)| had.difference(has)).collect();
        if !gone.is_empty() {
            tx.delete::<term::Entity>(&ctx.whole())
                .filter(term::Column::Kind.eq(kind.kind))
                .filter(term::Column::RecordId.is_in(db::padded(ids.clone())))
                .filter(term::Column::Term.is_in(db::padded(gone.iter().copied().collect())))
                .exec()
                .await?;
        }
        let ids: BTreeSet<_> = ids.into_iter().collect();
        let new = words.iter().flat_map(|(id, had, has)| {
            let lost = |word: &&String| ids.contains(id) && gone.contains(word);
            has.iter().filter(move |word| !had.contains(*word) || lost(word)).map(|word| (*id, word.clone()))
        });
        insert(ctx, tx, kind, new.collect()).await?;
    }
    Ok(())
}

/// The words of new records.
pub(crate) async fn index_new(ctx: &Ctx, tx: &Tx<'_>, kind: &RecordKind, rows: &[&Row]) -> Result<()> {
    let words = rows.iter().flat_map(|row| {
        let id = row.id(kind);
        terms(ctx, kind, row).into_iter().map(move |word| (id, word))
    });
    insert(ctx, tx, kind, words.collect()).await
}

async fn insert(ctx: &Ctx, tx: &Tx<'_>, kind: &RecordKind, words: Vec<(kernel::Id, String)>) -> Result<()> {
    let company_id = ctx.company_id();
    let model = |(record_id, term)| term::Model { company_id, kind: kind.kind.to_owned(), term, record_id };
    let mut words: Vec<term::Model> = words.into_iter().map(model).collect();
    // In the order of the table's key, which is what the database likes best.
    words.sort_by(|one, other| (&one.term, one.record_id).cmp(&(&other.term, other.record_id)));
    tx.insert_all::<term::Entity>(&ctx.whole(), words).await
}
