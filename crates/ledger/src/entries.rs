//! The one place where entries are written. Nothing that does not balance passes, and there is no line that makes it.

use std::collections::BTreeMap;

use kernel::{Amount, Id, Result};
use platform::{Ctx, Tx, numbering};
use sea_orm::ColumnTrait;
use sea_orm::sea_query::Expr;

use crate::model::{entry, journal, line};
use crate::posting::{Leg, Posting};
use crate::rules::balance::{self, Side};
use crate::{NO_SUCH_JOURNAL, TOO_FEW_LINES, UNBALANCED};

/// An entry with its lines.
pub(crate) type Written = (entry::Model, Vec<line::Model>);

/// Posts entries that are made by documents or commands. Their dates have been checked by the caller.
///
/// # Errors
/// `ledger.unbalanced`, `ledger.too_few_lines`; `db.already_exists` for something that is told already.
pub(crate) async fn post_all(ctx: &Ctx, tx: &Tx<'_>, postings: Vec<Posting>) -> Result<Vec<Written>> {
    let mut written: Vec<Written> = postings.into_iter().map(|posting| compose(ctx, posting)).collect();
    for (_, lines) in &written {
        assert_balanced(lines)?;
    }
    for (entry, lines) in &mut written {
        finish(ctx, entry, lines);
    }
    number(ctx, tx, written.iter_mut().map(|(entry, _)| entry).collect()).await?;
    insert(ctx, tx, &written).await?;
    Ok(written)
}

/// Stores a draft: balanced or not, in no report.
pub(crate) async fn draft(ctx: &Ctx, tx: &Tx<'_>, posting: Posting) -> Result<Written> {
    let written = compose(ctx, posting);
    insert(ctx, tx, std::slice::from_ref(&written)).await?;
    Ok(written)
}

/// Posts a stored draft, whose date has been checked by the caller.
///
/// # Errors
/// As [`post_all`].
pub(crate) async fn post_draft(ctx: &Ctx, tx: &Tx<'_>, written: Written) -> Result<Written> {
    let (mut entry, mut lines) = written;
    assert_balanced(&lines)?;
    finish(ctx, &mut entry, &mut lines);
    entry.version += 1;
    number(ctx, tx, vec![&mut entry]).await?;
    tx.update::<line::Entity>(&ctx.whole())
        .set(line::Column::Posted, Expr::val(true))
        .filter(line::Column::EntryId.eq(entry.id))
        .exec()
        .await?;
    tx.save::<entry::Entity>(&ctx.whole(), entry.clone()).await?;
    Ok((entry, lines))
}

pub(crate) async fn insert(ctx: &Ctx, tx: &Tx<'_>, written: &[Written]) -> Result<()> {
    let heads = written.iter().map(|(entry, _)| entry.clone()).collect();
    let lines = written.iter().flat_map(|(_, lines)| lines.iter().cloned()).collect();
    tx.insert_all::<entry::Entity>(&ctx.whole(), heads).await?;
    tx.insert_all::<line::Entity>(&ctx.whole(), lines).await
}

/// The rows of an entry that is not posted.
pub(crate) fn compose(ctx: &Ctx, posting: Posting) -> Written {
    let id = ctx.id();
    let (told, place) = (posting.told, posting.place);
    // Lines of nothing say nothing, unless the whole document is about nothing.
    let says = posting.legs.iter().filter(|leg| !leg.is_nothing()).count() >= 2;
    let legs: Vec<Leg> = posting.legs.into_iter().filter(|leg| !(says && leg.is_nothing())).collect();
    let lines: Vec<line::Model> = legs
        .into_iter()
        .enumerate()
        .map(|(index, leg)| line::Model {
            id: ctx.id(),
            company_id: ctx.company_id(),
            entry_id: id,
            line_no: i32::try_from(index + 1).expect("an entry has far fewer lines"),
            posted: false,
            closing: leg.closing,
            business_date: posting.day,
            account_id: leg.account_id,
            currency: leg.currency,
            amount: leg.amount,
            base: leg.base,
            partner_id: leg.partner_id,
            product_id: leg.product_id,
            item_id: leg.item_id,
            source_line_id: leg.source_line_id,
            tax_class_id: leg.taxed.and_then(|taxed| taxed.class_id),
            tax_rate: leg.taxed.map(|taxed| taxed.rate),
            tax_box: leg.taxed.map(|taxed| taxed.tax_box.as_str().to_owned()),
            store_id: leg.store_id.or(place.store_id),
            region_id: place.region_id,
            owner_id: place.owner_id,
            memo: leg.memo,
        })
        .collect();
    let head = entry::Model {
        id,
        company_id: ctx.company_id(),
        journal_id: posting.journal_id,
        kind: posting.kind.to_owned(),
        status: crate::STATES.initial.to_owned(),
        posted: false,
        number: None,
        series_year: None,
        series_n: None,
        business_date: posting.day,
        document_date: posting.document_date,
        description: posting.description.chars().take(200).collect(),
        partner_id: posting.partner_id,
        source_kind: told.as_ref().map(|told| told.kind.clone()),
        source_id: told.as_ref().map(|told| told.id),
        source_number: told.as_ref().and_then(|told| told.number.clone()),
        posting: told.map(|told| told.posting),
        reverses_id: posting.reverses_id,
        exception_id: posting.exception_id,
        store_id: place.store_id,
        region_id: place.region_id,
        owner_id: place.owner_id,
        currency: posting.currency,
        exchange_rate: posting.by.rate,
        rate_day: posting.by.day,
        rate_source: posting.by.source,
        total: debits(&lines),
        posted_at: None,
        posted_by: None,
        version: 1,
        created_at: ctx.now(),
        updated_at: ctx.now(),
    };
    (head, lines)
}

fn debits(lines: &[line::Model]) -> Amount {
    lines.iter().map(|line| line.base).filter(|base| base.is_positive()).sum()
}

fn finish(ctx: &Ctx, entry: &mut entry::Model, lines: &mut [line::Model]) {
    entry.status = "posted".to_owned();
    entry.posted = true;
    entry.posted_at = Some(ctx.now());
    entry.posted_by = ctx.user_id();
    entry.updated_at = ctx.now();
    for line in lines {
        line.posted = true;
    }
}

/// T13: what does not balance is refused, whoever made it.
fn assert_balanced(lines: &[line::Model]) -> Result<()> {
    if lines.len() < 2 {
        return Err(TOO_FEW_LINES.at("lines"));
    }
    let side = |line: &line::Model| Side { currency: line.currency, amount: line.amount, base: line.base };
    balance::check(lines.iter().map(side)).map_err(|off| {
        let error = UNBALANCED.at("lines").with("difference_minor_units", off.difference.to_string());
        match off.currency {
            Some(currency) => error.with("currency", currency),
            None => error,
        }
    })
}

/// Gives entries the next numbers of their journals, in their order; counters are locked in one order.
async fn number(ctx: &Ctx, tx: &Tx<'_>, entries: Vec<&mut entry::Model>) -> Result<()> {
    let mut runs: BTreeMap<(Id, i32), Vec<&mut entry::Model>> = BTreeMap::new();
    for entry in entries {
        runs.entry((entry.journal_id, entry.business_date.year())).or_default().push(entry);
    }
    let journals = tx
        .select::<journal::Entity>(&ctx.whole())
        .filter(journal::Column::Id.is_in(runs.keys().map(|(journal, _)| *journal)))
        .all()
        .await?;
    for ((journal_id, year), entries) in runs {
        let journal = journals.iter().find(|row| row.id == journal_id);
        let journal = journal.ok_or_else(|| NO_SUCH_JOURNAL.at("journal_id"))?;
        let count = i64::try_from(entries.len()).expect("a batch is far smaller");
        let first = numbering::gap_free_run(ctx, tx, &series_of(journal_id), year, count).await?;
        for (n, entry) in (first..).zip(entries) {
            entry.number = Some(format!("{}-{year}-{n:06}", journal.code));
            entry.series_year = Some(year);
            entry.series_n = Some(n);
        }
    }
    Ok(())
}

/// The counter of a journal: its id, so that another code begins no other series.
pub(crate) fn series_of(journal_id: Id) -> String {
    format!("J{}", journal_id.simple())
}
