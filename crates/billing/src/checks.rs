//! What the module's records must be.

use kernel::{Rate, Result};
use platform::{BoxFuture, Ctx, Tx};
use records::Change;
use sea_orm::ColumnTrait;

use crate::model::{dunning_level, dunning_text, layout_text, payment_term, payment_term_part};
use crate::terms::PARTS_MAX;
use crate::{
    BAD_COLOUR, BAD_DAY_OF_MONTH, BAD_SHARE, LANGUAGE_TAKEN, LEVELS_OUT_OF_ORDER, TOO_MANY_PARTS,
    UNKNOWN_LANGUAGE,
};

/// A share of what is owed is at most all of it.
fn share(change: &Change<'_>, field: &str) -> Result<()> {
    match change.int(field) {
        Some(rate) if rate > Rate::ONE.0 => Err(BAD_SHARE.at(field.to_owned())),
        _ => Ok(()),
    }
}

pub(crate) fn payment_term<'a>(
    _ctx: &'a Ctx,
    _tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move { share(change, "discount_rate") })
}

/// Sealed for the customer, if that is a person.
pub(crate) fn profile<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if let Some(id) = change.reference("customer_id").filter(|_| change.changes("customer_id")) {
            let customer = parties::customers::find(ctx, tx, id).await?;
            change.set("person_id", customer.person_id.into());
        }
        if let Some(id) = change.reference("payment_term_id").filter(|_| change.changes("payment_term_id")) {
            let term = tx.select::<payment_term::Entity>(&ctx.whole()).id(id).one().await?;
            // One that is not there is refused by the engine, as any reference.
            if let Some(term) = term {
                crate::terms::assert_whole(ctx, tx, &term).await?;
            }
        }
        Ok(())
    })
}

/// The parts of a term are together no more than the whole.
pub(crate) fn payment_term_part<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        share(change, "share")?;
        if change.int("day_of_month").is_some_and(|day| !(1..=31).contains(&day)) {
            return Err(BAD_DAY_OF_MONTH.at("day_of_month"));
        }
        let Some(term) = change.reference("payment_term_id").filter(|_| !change.is_archived()) else {
            return Ok(());
        };
        let others = tx
            .select::<payment_term_part::Entity>(&ctx.whole())
            .filter(payment_term_part::Column::PaymentTermId.eq(term))
            .filter(payment_term_part::Column::ArchivedAt.is_null())
            .filter(payment_term_part::Column::Id.ne(change.id()))
            .all()
            .await?;
        if others.len() as u64 >= PARTS_MAX {
            return Err(TOO_MANY_PARTS.with("parts_max", PARTS_MAX));
        }
        let sum: i64 = others.iter().map(|part| part.share.0).sum::<i64>() + change.int("share").unwrap_or(0);
        if sum > Rate::ONE.0 { Err(BAD_SHARE.at("share")) } else { Ok(()) }
    })
}

/// Levels come the later the higher they are.
pub(crate) fn dunning_level<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let (Some(level), Some(days)) = (change.int("level"), change.int("days_late")) else { return Ok(()) };
        let others = tx
            .select::<dunning_level::Entity>(&ctx.whole())
            .filter(dunning_level::Column::ArchivedAt.is_null())
            .filter(dunning_level::Column::Id.ne(change.id()))
            .all()
            .await?;
        let wrong = |other: &dunning_level::Model| {
            (i64::from(other.level) < level) != (i64::from(other.days_late) < days)
        };
        match others.iter().any(wrong) && !change.is_archived() {
            true => Err(LEVELS_OUT_OF_ORDER.at("days_late")),
            false => Ok(()),
        }
    })
}

/// A language that documents are printed in.
fn language(change: &Change<'_>) -> Result<String> {
    let language = change.text("language").unwrap_or_default().to_owned();
    match print::labels::LANGUAGES.contains(&language.as_str()) {
        true => Ok(language),
        false => Err(UNKNOWN_LANGUAGE.at("language").with("languages", print::labels::LANGUAGES)),
    }
}

/// One text for each level and language.
pub(crate) fn dunning_text<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let language = language(change)?;
        let same = tx
            .select::<dunning_text::Entity>(&ctx.whole())
            .filter(dunning_text::Column::DunningLevelId.eq(change.reference("dunning_level_id")))
            .filter(dunning_text::Column::Language.eq(language))
            .filter(dunning_text::Column::ArchivedAt.is_null())
            .filter(dunning_text::Column::Id.ne(change.id()))
            .one()
            .await?;
        match same.is_some() && !change.is_archived() {
            true => Err(LANGUAGE_TAKEN.at("language")),
            false => Ok(()),
        }
    })
}

pub(crate) fn layout<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        if let Some(colour) = change.text("accent") {
            let digits = colour.strip_prefix('#').unwrap_or_default();
            if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
                return Err(BAD_COLOUR.at("accent"));
            }
        }
        if let Some(file) = change.reference("logo_file_id").filter(|_| change.changes("logo_file_id")) {
            platform::files::of_company(ctx, tx, file).await.map_err(|error| error.at("logo_file_id"))?;
        }
        Ok(())
    })
}

/// One text for each layout and language.
pub(crate) fn layout_text<'a>(
    ctx: &'a Ctx,
    tx: &'a Tx<'a>,
    change: &'a mut Change<'a>,
) -> BoxFuture<'a, Result<()>> {
    Box::pin(async move {
        let language = language(change)?;
        let same = tx
            .select::<layout_text::Entity>(&ctx.whole())
            .filter(layout_text::Column::LayoutId.eq(change.reference("layout_id")))
            .filter(layout_text::Column::Language.eq(language))
            .filter(layout_text::Column::ArchivedAt.is_null())
            .filter(layout_text::Column::Id.ne(change.id()))
            .one()
            .await?;
        match same.is_some() && !change.is_archived() {
            true => Err(LANGUAGE_TAKEN.at("language")),
            false => Ok(()),
        }
    })
}
