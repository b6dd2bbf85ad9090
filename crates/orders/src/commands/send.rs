//! `POST /sales/orders/{id}/send`: the confirmation of an order goes to the customer.

use std::sync::Arc;

use kernel::{Email, Error, Id};
use platform::api::ById;
use platform::mail::{self, By, Draft, SendDocument, Sendable, UsualLetter};
use platform::{Ctx, ListenHandler, Result, Source, Subscription, Target, Tx};
use print::Figures;
use serde::Deserialize;
use serde_json::json;
use words::Words;

use crate::events::{OrderSent, head, subject};
use crate::model::order;
use crate::view::OrderView;
use crate::{NOT_CONFIRMED, paper, queries};

/// `GET /sales/orders/{id}/letter`.
pub(crate) async fn letter(ctx: &Ctx, source: &Source, by: ById) -> Result<UsualLetter> {
    let (order, _) = queries::find_in_scope(ctx, source, by.id).await?;
    Ok(draft(ctx, source, &order).await?.view(ctx))
}

/// Mails it, or notes that it was handed over.
pub(crate) async fn send(ctx: &Ctx, tx: &Tx<'_>, target: Target, input: SendDocument) -> Result<OrderView> {
    let (order, _) = queries::lock_in_scope(ctx, tx, target.id).await?;
    queries::assert_seen(ctx, tx, target, &order).await?;
    let draft = draft(ctx, tx, &order).await?;
    let by = input.by.unwrap_or(By::Mail);
    match by {
        By::Hand => tx.emit(subject(&order), &OrderSent { order: head(&order), by })?,
        By::Mail => mail::send(ctx, tx, draft, input, json!({ "id": order.id })).await?,
    }
    tx.audit(subject(&order), "orders.order.send", &json!({ "number": order.number, "by": by }))?;
    queries::get(ctx, tx, ById { id: target.id }).await
}

/// The letter that is usual, in the customer's language.
async fn draft(ctx: &Ctx, source: &Source, order: &order::Model) -> Result<Draft> {
    if ["draft", "cancelled"].contains(&order.status.as_str()) {
        return Err(NOT_CONFIRMED.with("status", &order.status));
    }
    let customer = parties::customers::find(ctx, source, order.customer_id).await?;
    let email = parties::customers::reached(ctx, source, &customer).await?.email;
    let locale = customer.locale.unwrap_or_else(|| ctx.company().locale.clone());
    let words = Words::of(&locale);
    let total = Figures::of(&locale).money(order.currency, order.total);
    let company = ctx.company().name.as_str();
    let values = [("number", order.number.as_str()), ("total", total.as_str()), ("company", company)];
    let closing = words.with("letter-closing", &values);
    Ok(Draft {
        about: subject(order),
        to: email.map(|email| Email::parse(&email)).transpose()?,
        subject: words.with("letter-order-subject", &values),
        message: format!("{}\n\n{closing}", words.with("letter-order", &values)),
        files: vec![format!("{}.pdf", order.number)],
        locale,
    })
}

/// How the job makes the file.
pub(crate) fn kind() -> Sendable {
    Sendable {
        kind: "order",
        door: Some("order"),
        files: Arc::new(|ctx, _, what| {
            Box::pin(async move {
                let by = ById { id: Id::deserialize(&what["id"]).map_err(Error::internal)? };
                Ok(vec![paper::pdf(ctx, ctx.runtime().db().read(), by).await?.into()])
            })
        }),
    }
}

/// Hears that a letter is out.
pub(crate) fn subscription() -> Subscription {
    Subscription {
        consumer: "orders.on_mail",
        events: &["mail.sent"],
        handler: ListenHandler::Each(Arc::new(|ctx, tx, event| {
            Box::pin(async move {
                let told = mail::Told::of(event)?;
                if !told.is_out("order") {
                    return Ok(());
                }
                let order = tx.select::<order::Entity>(&ctx.whole()).id(told.about_id).expect().await?;
                tx.emit(subject(&order), &OrderSent { order: head(&order), by: By::Mail })
            })
        })),
    }
}
