//! The routes of the portal: those of the company's people, and those of whoever has a link.

use std::future::Future;
use std::sync::Arc;

use billing::Statement;
use kernel::Result;
use platform::api::{Answer, SchemaFn, schema};
use platform::{Access, Api, Ctx, Endpoint, Handler, Method, NoInput, Reply, Request};

use crate::commands::{fresh_link, revoke, share};
use crate::shape::{PortalDocument, PortalView};
use crate::{permissions, pictures, queries, statements};

const PDF: Answer = Answer::File("application/pdf");

/// Registers them.
pub(crate) fn register(api: &mut Api) {
    let (view, share_right) =
        (Access::Permission(&permissions::VIEW), Access::Permission(&permissions::SHARE));
    api.free(Method::Post, "/portal/links", share_right, share::share)
        .summary("Make a link that lets a customer look at one document, or at their account")
        .status(201);
    api.get("/portal/links", view, share::list)
        .summary("The links to a document or account, the latest first, with their use");
    api.verb("/portal/links/{id}/revoke", share_right, revoke::revoke)
        .summary("End a link: it opens nothing any more");
    api.free(Method::Post, "/portal/fresh-link", Access::Public, fresh_link::fresh_link)
        .summary(
            "Ask for a fresh link in the place of one that has expired, mailed to the customer's own address",
        )
        .status(202);
    outside(api);
}

fn outside(api: &mut Api) {
    let none = schema::<NoInput>;
    let json = |make: SchemaFn| Answer::Json(make);
    let viewed = json(schema::<PortalView>());
    by_link(api, "/portal/view", none(), viewed, queries::view)
        .summary("What a link opens: the company, the document or account, and what else there is");
    by_link(api, "/portal/view/pdf", none(), PDF, queries::own_pdf).summary("The link's document, as a file");
    by_link(api, "/portal/view/logo", none(), Answer::File("image/*"), pictures::logo)
        .summary("The company's logo");
    let document = json(schema::<PortalDocument>());
    by_link(api, "/portal/view/documents/{kind}/{id}", none(), document, queries::related)
        .summary("A document that an account's link opens; kind is invoice, credit_note or order");
    by_link(api, "/portal/view/documents/{kind}/{id}/pdf", none(), PDF, queries::related_pdf)
        .summary("The same as a file");
    let period = schema::<statements::Period>;
    let told = json(schema::<Statement>());
    by_link(api, "/portal/view/statement", period(), told, statements::statement)
        .summary("The statement of the account that a link opens");
    by_link(api, "/portal/view/statement/pdf", period(), PDF, statements::statement_pdf)
        .summary("The same as a file, in the customer's language");
}

/// Reads for whoever shows a link. What was looked at is noted, so that it runs outside a reading.
fn by_link<'a, F, Fut>(
    api: &'a mut Api,
    path: &str,
    query: SchemaFn,
    answer: Answer,
    read: F,
) -> platform::api::Registered<'a>
where
    F: Fn(Ctx, Request) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<Reply>> + Send + 'static,
{
    api.add(Endpoint {
        method: Method::Get,
        path: path.to_owned(),
        access: Access::Link,
        summary: String::new(),
        module: "portal",
        status: 200,
        handler: Handler::Free(Arc::new(move |ctx, request| Box::pin(read(ctx, request)))),
        body: None,
        upload: None,
        raw: None,
        query: Some(query),
        answer,
        series: Vec::new(),
        is_setting: false,
    })
}
