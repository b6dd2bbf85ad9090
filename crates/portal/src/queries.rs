//! `/portal/view` and what is below it.

use kernel::{Amount, Currency, Day, Id, Result};
use platform::api::{ById, path_id, to_json};
use platform::{Ctx, FileReply, Reply, Request, Source};

use crate::NOT_BEHIND;
use crate::opened::{Opened, open};
use crate::shape::{self, PortalAccount, PortalDocument, PortalOpen, PortalRef, PortalView, Units};
use crate::subjects::SubjectKind;
use crate::views::{self, Seen};

/// Documents of each kind that an account lists.
const RELATED_MAX: u64 = 100;

fn source(ctx: &Ctx) -> &Source {
    ctx.runtime().db().read()
}

/// `GET /portal/view`: what the link opens.
pub(crate) async fn view(ctx: Ctx, request: Request) -> Result<Reply> {
    let opened = open(&ctx, &request).await?;
    let (ctx, link) = (&opened.ctx, &opened.link);
    let customer = parties::customers::find(ctx, source(ctx), link.customer_id).await?;
    let locale = locale_of(ctx, &customer);
    let (document, account, related) = match opened.kind {
        SubjectKind::Customer => {
            let (account, related) = account(ctx, &customer).await?;
            (None, Some(account), related)
        }
        kind => (Some(document(ctx, kind, link.subject_id, &locale).await?), None, Vec::new()),
    };
    let allowed_actions = match opened.kind {
        SubjectKind::Customer => vec!["statement", "statement_pdf"],
        _ => vec!["pdf"],
    };
    let kind = document.as_ref().map_or_else(|| link.subject_kind.clone(), |one| one.kind.clone());
    views::note(&opened, Seen { kind, id: link.subject_id }).await?;
    answer(&PortalView {
        company: crate::pictures::company(ctx, source(ctx)).await?,
        locale,
        expires_at: link.expires_at,
        subject_kind: link.subject_kind.clone(),
        subject_id: link.subject_id,
        document,
        account,
        related,
        allowed_actions,
    })
}

/// In which the customer is written to.
fn locale_of(ctx: &Ctx, customer: &parties::model::customer::Model) -> String {
    customer.locale.clone().unwrap_or_else(|| ctx.company().locale.clone())
}

/// `GET /portal/view/pdf`: the link's own document.
pub(crate) async fn own_pdf(ctx: Ctx, request: Request) -> Result<Reply> {
    let opened = open(&ctx, &request).await?;
    match opened.kind {
        SubjectKind::Customer => Err(NOT_BEHIND.error()),
        kind => file(&opened, kind, opened.link.subject_id).await,
    }
}

/// `GET /portal/view/documents/{kind}/{id}`.
pub(crate) async fn related(ctx: Ctx, request: Request) -> Result<Reply> {
    let opened = open(&ctx, &request).await?;
    let (kind, id) = asked(&opened, &request).await?;
    let (ctx, link) = (&opened.ctx, &opened.link);
    let customer = parties::customers::find(ctx, source(ctx), link.customer_id).await?;
    let document = document(ctx, kind, id, &locale_of(ctx, &customer)).await?;
    views::note(&opened, Seen { kind: document.kind.clone(), id }).await?;
    answer(&document)
}

/// `GET /portal/view/documents/{kind}/{id}/pdf`.
pub(crate) async fn related_pdf(ctx: Ctx, request: Request) -> Result<Reply> {
    let opened = open(&ctx, &request).await?;
    let (kind, id) = asked(&opened, &request).await?;
    file(&opened, kind, id).await
}

pub(crate) fn answer(body: &impl serde::Serialize) -> Result<Reply> {
    Ok(Reply::json(200, to_json(body)?))
}

/// The document that a path names, if the link opens it: its own, or one of its customer's account.
async fn asked(opened: &Opened, request: &Request) -> Result<(SubjectKind, Id)> {
    let missing = || NOT_BEHIND.error();
    let id = path_id(request, "id").map_err(|_| missing())?;
    let kind = match request.path.get("kind").map(String::as_str) {
        Some("credit_note") => SubjectKind::Invoice,
        Some(word) => SubjectKind::of(word).ok_or_else(missing)?,
        None => return Err(missing()),
    };
    let (ctx, link) = (&opened.ctx, &opened.link);
    let is_behind = match (opened.kind, kind) {
        (SubjectKind::Customer, SubjectKind::Invoice) => {
            let found = billing::document(ctx, source(ctx), id).await.map_err(|_| missing())?;
            found.customer_id == link.customer_id && found.status != billing::STATES.initial
        }
        (SubjectKind::Customer, SubjectKind::Order) => {
            let (found, _) = orders::find_in_scope(ctx, source(ctx), id).await.map_err(|_| missing())?;
            found.customer_id == link.customer_id && found.status != orders::STATES.initial
        }
        (own, asked) => own == asked && own != SubjectKind::Customer && id == link.subject_id,
    };
    if is_behind { Ok((kind, id)) } else { Err(missing()) }
}

async fn document(ctx: &Ctx, kind: SubjectKind, id: Id, locale: &str) -> Result<PortalDocument> {
    let source = source(ctx);
    if kind == SubjectKind::Order {
        let view = orders::order_view(ctx, source, ById { id }).await?;
        let units: Vec<Id> = view.lines.iter().map(|line| line.unit_id).collect();
        return shape::order(view, &units_of(ctx, &units).await?, locale);
    }
    let view = billing::invoice_view(ctx, source, ById { id }).await?;
    let units: Vec<Id> = view.lines.iter().filter_map(|line| line.unit_id).collect();
    shape::invoice(view, &units_of(ctx, &units).await?, locale)
}

async fn units_of(ctx: &Ctx, ids: &[Id]) -> Result<Units> {
    catalog::units::codes(ctx, source(ctx), ids).await
}

async fn file(opened: &Opened, kind: SubjectKind, id: Id) -> Result<Reply> {
    let ctx = &opened.ctx;
    let by = ById { id };
    let file: FileReply = match kind {
        SubjectKind::Order => orders::order_pdf(ctx, source(ctx), by).await?,
        _ => billing::invoice_pdf(ctx, source(ctx), by).await?,
    };
    views::note(opened, Seen { kind: kind.as_str().to_owned(), id }).await?;
    Ok(Reply::File(file))
}

/// What is open of a customer, the latest first, and their orders.
async fn account(
    ctx: &Ctx,
    customer: &parties::customers::Customer,
) -> Result<(PortalAccount, Vec<PortalRef>)> {
    let invoices = billing::documents_of(ctx, source(ctx), customer.id, true, RELATED_MAX).await?;
    let orders = orders::of_customer(ctx, source(ctx), customer.id, RELATED_MAX).await?;
    let today = ctx.today();
    let mut sums: Vec<(Currency, Amount, Amount, usize)> = Vec::new();
    for row in &invoices {
        let late = if is_late(row.next_due_on, today) { row.open } else { Amount::ZERO };
        match sums.iter_mut().find(|sum| sum.0 == row.currency) {
            Some(sum) => {
                sum.1 = sum.1.checked_add(row.open)?;
                sum.2 = sum.2.checked_add(late)?;
                sum.3 += 1;
            }
            None => sums.push((row.currency, row.open, late, 1)),
        }
    }
    let open = sums.into_iter().map(|(currency, open, overdue, documents)| PortalOpen {
        currency,
        open: currency.decimal(open),
        overdue: currency.decimal(overdue),
        documents,
    });
    let account = PortalAccount {
        customer_name: customer.name.clone(),
        customer_code: customer.code.clone(),
        open: open.collect(),
    };
    let related = invoices.iter().map(shape::invoice_ref).chain(orders.iter().map(shape::order_ref));
    Ok((account, related.collect()))
}

fn is_late(due: Option<Day>, today: Day) -> bool {
    due.is_some_and(|due| due < today)
}
