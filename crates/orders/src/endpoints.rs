//! The module's endpoints.

use platform::{Access, Api, Method};

use crate::commands::{
    amend, cancel, cancel_rest, complete, confirm, copy, place, promise, release, replace, send, set_status,
    template,
};
use crate::{SERIES, paper, permissions, policy, queries, versions};

const VIEW: Access = Access::Permission(&permissions::VIEW);
const CREATE: Access = Access::Permission(&permissions::CREATE);
const EDIT: Access = Access::Permission(&permissions::EDIT);

/// Everything that is served below `/sales/orders` and beside it.
pub(crate) fn register(api: &mut Api) {
    for kind in crate::records() {
        records::mount_list(api, &kind);
    }
    written(api);
    verbs(api);
    policies(api);
    templates(api);
}

fn written(api: &mut Api) {
    api.create("/sales/orders", CREATE, place::place)
        .summary("Place an order, as a draft or confirmed at once")
        .numbered(SERIES);
    api.get("/sales/orders/{id}", VIEW, queries::read)
        .summary("An order with its lines and history")
        .around(records::with_labels(crate::model::order::Model::record()));
    api.file("/sales/orders/{id}/pdf", VIEW, "application/pdf", paper::pdf)
        .summary("The order confirmation as it is printed, in the customer's language");
    api.get("/sales/orders/{id}/versions", VIEW, versions::list)
        .summary("The versions of an order and what each changed");
    api.change(Method::Put, "/sales/orders/{id}", EDIT, replace::replace).summary("Replace a draft");
    api.change(Method::Patch, "/sales/orders/{id}/status", EDIT, set_status::set_status)
        .summary("Move an order to a status by the verb that leads there");
    let may_send = Access::Permission(&permissions::SEND);
    api.get("/sales/orders/{id}/letter", may_send, send::letter)
        .summary("The letter that would bring an order's confirmation");
    api.verb("/sales/orders/{id}/send", may_send, send::send)
        .summary("Mail an order's confirmation to the customer, or note that they have it");
    api.verb("/sales/orders/{id}/copy", CREATE, copy::copy)
        .summary("The same goods once more, at today's prices")
        .numbered(SERIES);
}

fn verbs(api: &mut Api) {
    use permissions::{AMEND, CANCEL, CANCEL_REST, COMPLETE, CONFIRM, PROMISE, RELEASE};
    api.verb("/sales/orders/{id}/confirm", Access::Permission(&CONFIRM), confirm::confirm)
        .summary("Promise the goods and take up the customer's credit");
    api.verb("/sales/orders/{id}/amend", Access::Permission(&AMEND), amend::amend)
        .summary("Change what was agreed: a new version of a confirmed order");
    api.verb("/sales/orders/{id}/promise", Access::Permission(&PROMISE), promise::promise)
        .summary("Say when goods are promised for, and who is served first");
    api.verb("/sales/orders/{id}/cancel-rest", Access::Permission(&CANCEL_REST), cancel_rest::cancel_rest)
        .summary("Give up what has not left of an order");
    api.verb("/sales/orders/{id}/cancel", Access::Permission(&CANCEL), cancel::cancel)
        .summary("Give up an order of which nothing was shipped");
    api.verb("/sales/orders/{id}/complete", Access::Permission(&COMPLETE), complete::complete)
        .summary("Close an order that is done");
    api.verb("/sales/orders/{id}/release", Access::Permission(&RELEASE), release::release)
        .summary("Let an order go on that waits because of the customer's credit");
}

fn policies(api: &mut Api) {
    use permissions::{POLICY_EDIT, POLICY_VIEW};
    api.get("/sales/order-policy", Access::Permission(&POLICY_VIEW), policy::show)
        .summary("How goods are promised: when there are too few, and from where");
    api.setting("/sales/order-policy", Access::Permission(&POLICY_EDIT), policy::set)
        .summary("Decide how goods are promised");
}

fn templates(api: &mut Api) {
    use permissions::{TEMPLATE_EDIT, TEMPLATE_VIEW};
    const WRITE: Access = Access::Permission(&TEMPLATE_EDIT);
    api.create("/sales/order-templates", WRITE, template::create)
        .summary("Keep an order under a name, and have it ordered again and again");
    api.get("/sales/order-templates/{id}", Access::Permission(&TEMPLATE_VIEW), template::get)
        .summary("An order template with what it has made and how far it is behind");
    api.change(Method::Put, "/sales/order-templates/{id}", WRITE, template::replace)
        .summary("Write an order template anew; no period is made again");
    api.verb("/sales/order-templates/{id}/place", CREATE, template::place)
        .summary("Place an order of a template now")
        .numbered(SERIES);
    api.verb("/sales/order-templates/{id}/pause", WRITE, template::pause)
        .summary("Order nothing by itself until it is resumed");
    api.verb("/sales/order-templates/{id}/resume", WRITE, template::resume)
        .summary("Go on, and make up for what was missed");
    api.verb("/sales/order-templates/{id}/end", WRITE, template::end)
        .summary("Order nothing by itself any more");
    api.verb("/sales/order-templates/{id}/run", WRITE, template::run)
        .summary("Order the next due period now")
        .numbered(SERIES);
}
