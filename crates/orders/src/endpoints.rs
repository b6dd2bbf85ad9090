//! The module's endpoints.

use platform::{Access, Api, Method};

use crate::{SERIES, commands, permissions, policy, queries, versions};

/// Everything that is served below `/sales/orders` and beside it.
pub(crate) fn register(api: &mut Api) {
    for kind in crate::records() {
        records::mount_list(api, &kind);
    }
    api.create("/sales/orders", Access::Permission(&permissions::CREATE), commands::place::place)
        .summary("Place an order, as a draft or confirmed at once")
        .numbered(SERIES);
    api.get("/sales/orders/{id}", Access::Permission(&permissions::VIEW), queries::get)
        .summary("An order with its lines and history");
    api.change(
        Method::Put,
        "/sales/orders/{id}",
        Access::Permission(&permissions::EDIT),
        commands::replace::replace,
    )
    .summary("Replace a draft");
    api.change(
        Method::Patch,
        "/sales/orders/{id}/status",
        Access::Permission(&permissions::EDIT),
        commands::set_status::set_status,
    )
    .summary("Move an order to a status by the verb that leads there");
    api.get("/sales/orders/{id}/versions", Access::Permission(&permissions::VIEW), versions::list)
        .summary("The versions of an order and what each changed");
    verbs(api);
    templates(api);
    api.get("/sales/order-policy", Access::Permission(&permissions::POLICY_VIEW), policy::show)
        .summary("How goods are promised: when there are too few, and from where");
    api.command(
        Method::Put,
        "/sales/order-policy",
        Access::Permission(&permissions::POLICY_EDIT),
        policy::set,
    )
    .summary("Decide how goods are promised");
}

fn verbs(api: &mut Api) {
    api.verb(
        "/sales/orders/{id}/confirm",
        Access::Permission(&permissions::CONFIRM),
        commands::confirm::confirm,
    )
    .summary("Promise the goods and take up the customer's credit");
    api.verb("/sales/orders/{id}/amend", Access::Permission(&permissions::AMEND), commands::amend::amend)
        .summary("Change what was agreed: a new version of a confirmed order");
    api.verb(
        "/sales/orders/{id}/promise",
        Access::Permission(&permissions::PROMISE),
        commands::promise::promise,
    )
    .summary("Say when goods are promised for, and who is served first");
    api.verb(
        "/sales/orders/{id}/cancel-rest",
        Access::Permission(&permissions::CANCEL_REST),
        commands::cancel_rest::cancel_rest,
    )
    .summary("Give up what has not left of an order");
    api.verb("/sales/orders/{id}/cancel", Access::Permission(&permissions::CANCEL), commands::cancel::cancel)
        .summary("Give up an order of which nothing was shipped");
    api.verb(
        "/sales/orders/{id}/complete",
        Access::Permission(&permissions::COMPLETE),
        commands::complete::complete,
    )
    .summary("Close an order that is done");
    api.verb(
        "/sales/orders/{id}/release",
        Access::Permission(&permissions::RELEASE),
        commands::release::release,
    )
    .summary("Let an order go on that waits because of the customer's credit");
    api.verb("/sales/orders/{id}/copy", Access::Permission(&permissions::CREATE), commands::copy::copy)
        .summary("The same goods once more, at today's prices")
        .numbered(SERIES);
}

fn templates(api: &mut Api) {
    use commands::template;
    const EDIT: Access = Access::Permission(&permissions::TEMPLATE_EDIT);
    api.create("/sales/order-templates", EDIT, template::create)
        .summary("Keep an order under a name, and have it ordered again and again");
    api.get("/sales/order-templates/{id}", Access::Permission(&permissions::TEMPLATE_VIEW), template::get)
        .summary("An order template with what it has made and how far it is behind");
    api.change(Method::Put, "/sales/order-templates/{id}", EDIT, template::replace)
        .summary("Write an order template anew; no period is made again");
    api.verb("/sales/order-templates/{id}/place", Access::Permission(&permissions::CREATE), template::place)
        .summary("Place an order of a template now")
        .numbered(SERIES);
    api.verb("/sales/order-templates/{id}/pause", EDIT, template::pause)
        .summary("Order nothing by itself until it is resumed");
    api.verb("/sales/order-templates/{id}/resume", EDIT, template::resume)
        .summary("Go on, and make up for what was missed");
    api.verb("/sales/order-templates/{id}/end", EDIT, template::end)
        .summary("Order nothing by itself any more");
    api.verb("/sales/order-templates/{id}/run", EDIT, template::run)
        .summary("Order the next due period now")
        .numbered(SERIES);
}
