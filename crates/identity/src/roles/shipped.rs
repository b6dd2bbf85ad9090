//! The roles as shipped. A company changes them by single permissions (`identity_role_permission`); what it has not
//! changed follows this file, so that a new module's permissions reach the right people on the day it is installed.
//!
//! Patterns have the three parts of a permission's name, `*` for any. The last rule that fits decides.
//! The outcome for every permission is a reviewed snapshot (`tests/it/snapshots`, and again in the binary's tests).

use kernel::RowScope;
use kernel::RowScope::{All, Own, Store, Team};

/// A role of DESIGN.md section 4.
pub struct Shipped {
    pub code: &'static str,
    pub name: &'static str,
    pub text: &'static str,
    rules: &'static [(&'static str, RowScope)],
}

/// The code of the role that may do everything.
pub const ADMINISTRATOR: &str = "administrator";

/// All of them, in the order in which people are offered them.
pub const ROLES: &[Shipped] = &[
    Shipped {
        code: ADMINISTRATOR,
        name: "Administrator",
        text: "May do everything, always",
        rules: &[("*.*.*", All)],
    },
    Shipped {
        code: "director",
        name: "Director",
        text: "Sees everything; decides on sales, customers, products and prices",
        rules: &[
            ("*.*.view", All),
            ("orders.*.*", All),
            ("returns.*.*", All),
            ("portal.*.*", All),
            ("shipping.method.edit", All),
            ("shipping.choice.edit", All),
            ("quotes.*.*", All),
            ("crm.*.*", All),
            ("parties.*.*", All),
            ("catalog.*.*", All),
            ("pricing.*.*", All),
            ("insights.*.*", All),
            ("intake.*.*", All),
            ("identity.api_key.own", All),
            ("platform.file.upload", All),
            ("desk.view.share", All),
            ("desk.comment.moderate", All),
            ("notify.notification.view", Own),
        ],
    },
    Shipped {
        code: "manager",
        name: "Manager",
        text: "Runs stores and their people: orders, stock, shipments, approvals",
        rules: &[
            ("orders.*.*", Store),
            // It is one for the whole company.
            ("orders.policy.edit", RowScope::None),
            ("returns.*.*", Store),
            ("portal.*.*", Store),
            ("quotes.*.*", Store),
            ("crm.*.*", Team),
            ("shipping.*.*", Store),
            // How the company ships is one for all its stores.
            ("shipping.method.view", All),
            ("shipping.method.edit", RowScope::None),
            ("inventory.*.*", Store),
            ("inventory.policy.view", All),
            // It is one for the whole company.
            ("inventory.policy.edit", RowScope::None),
            ("pos.*.*", Store),
            ("billing.*.view", Store),
            // What comes back is credited by who takes it back. Money goes out through the accountant's hands.
            ("billing.invoice.credit", Store),
            ("billing.invoice.send", Store),
            ("billing.statement.send", Store),
            // These are about all customers of the company.
            ("billing.dunning.view", RowScope::None),
            ("billing.profile.view", RowScope::None),
            ("billing.payment.record", Store),
            ("billing.payment.allocate", Store),
            ("ledger.*.view", Store),
            ("finance.*.view", All),
            ("insights.*.view", Store),
            ("parties.customer.*", All),
            ("parties.*.view", All),
            ("catalog.*.view", All),
            ("catalog.product.cost", All),
            ("pricing.*.view", All),
            ("pricing.price.calculate", All),
            ("projects.*.*", Team),
            ("people.*.view", Team),
            ("people.leave.*", Team),
            ("identity.store.view", All),
            ("identity.user.view", Team),
            ("platform.file.*", All),
            ("desk.view.share", All),
            ("desk.comment.moderate", All),
            ("notify.notification.view", Own),
            ("notify.low_stock.receive", Store),
        ],
    },
    Shipped {
        code: "salesperson",
        name: "Salesperson",
        text: "Sells to their own customers",
        rules: &[
            ("orders.order.*", Own),
            // Prices by hand are the manager's: a salesperson sells at the lists'.
            ("orders.order.price", RowScope::None),
            ("orders.template.*", Own),
            ("returns.return.view", Own),
            ("returns.return.authorise", Own),
            ("portal.*.*", Own),
            ("quotes.*.*", Own),
            ("crm.*.*", Own),
            ("parties.customer.view", Own),
            ("parties.customer.edit", Own),
            ("shipping.*.view", Own),
            ("shipping.method.view", All),
            ("shipping.choice.edit", Own),
            ("billing.*.view", Own),
            ("billing.dunning.view", RowScope::None),
            ("billing.profile.view", RowScope::None),
            ("catalog.*.view", All),
            ("pricing.*.view", All),
            ("pricing.price.calculate", All),
            ("inventory.stock.view", All),
            ("identity.store.view", All),
            ("platform.file.*", Own),
            ("notify.notification.view", Own),
        ],
    },
    Shipped {
        code: "customer_service",
        name: "Customer service",
        text: "Answers customers: their data, and how their orders stand",
        rules: &[
            ("orders.*.view", All),
            ("returns.return.view", All),
            ("returns.return.authorise", All),
            ("portal.*.*", All),
            ("quotes.*.view", All),
            ("shipping.*.view", All),
            ("billing.*.view", All),
            // Whoever answers customers sends them their papers again.
            ("orders.order.send", All),
            ("shipping.shipment.send", All),
            ("billing.invoice.send", All),
            ("billing.statement.send", All),
            ("parties.customer.*", All),
            ("parties.customer.credit", RowScope::None),
            ("crm.*.view", All),
            ("catalog.*.view", All),
            ("pricing.*.view", All),
            ("pricing.price.calculate", All),
            ("inventory.stock.view", All),
            ("identity.store.view", All),
            ("platform.file.*", Own),
            ("notify.notification.view", Own),
        ],
    },
    Shipped {
        code: "cashier",
        name: "Cashier",
        text: "Sells at a till of their store",
        rules: &[
            ("pos.till.*", Store),
            ("pos.sale.*", Store),
            // Customers come to the counter to pay: what they owe is seen, money is taken and settles it.
            ("billing.invoice.view", Store),
            ("billing.payment.view", Store),
            ("billing.payment.record", Store),
            ("billing.payment.allocate", Store),
            ("orders.order.view", Store),
            ("catalog.product.view", All),
            ("pricing.*.view", All),
            ("pricing.price.calculate", All),
            ("parties.customer.view", All),
            ("inventory.stock.view", All),
            ("identity.store.view", All),
            ("notify.notification.view", Own),
        ],
    },
    Shipped {
        code: "storekeeper",
        name: "Storekeeper",
        text: "Moves goods: receipts, transfers, counts, shipments",
        rules: &[
            ("inventory.stock.*", Store),
            ("inventory.*.view", Store),
            ("inventory.count.*", Store),
            ("shipping.*.*", Store),
            ("shipping.method.view", All),
            ("shipping.method.edit", RowScope::None),
            ("shipping.choice.edit", RowScope::None),
            ("orders.order.view", Store),
            ("returns.return.view", Store),
            ("returns.return.receive", Store),
            ("returns.return.inspect", Store),
            ("purchasing.*.view", Store),
            ("purchasing.receipt.*", Store),
            ("catalog.product.view", All),
            ("parties.*.view", All),
            ("identity.store.view", All),
            ("platform.file.*", Own),
            ("notify.notification.view", Own),
            ("notify.low_stock.receive", Store),
        ],
    },
    Shipped {
        code: "buyer",
        name: "Buyer",
        text: "Buys from suppliers",
        rules: &[
            ("purchasing.*.*", All),
            ("parties.supplier.*", All),
            ("catalog.product.*", All),
            ("catalog.*.view", All),
            ("inventory.stock.view", All),
            ("identity.store.view", All),
            ("platform.file.*", Own),
            ("notify.notification.view", Own),
            ("notify.low_stock.receive", All),
        ],
    },
    Shipped {
        code: "accountant",
        name: "Accountant",
        text: "Keeps the books: invoices, payments, tax, credit limits",
        rules: &[
            ("billing.*.*", All),
            ("ledger.*.*", All),
            ("finance.*.*", All),
            ("parties.*.view", All),
            ("parties.customer.credit", All),
            ("orders.*.view", All),
            ("returns.return.view", All),
            ("returns.return.refund", All),
            ("portal.*.*", All),
            ("shipping.*.view", All),
            ("purchasing.*.view", All),
            ("catalog.*.view", All),
            ("catalog.product.cost", All),
            ("catalog.tax.edit", All),
            ("inventory.*.view", All),
            // A late bill changes what goods have cost.
            ("inventory.cost.change", All),
            ("pos.*.view", All),
            ("people.expense.*", All),
            ("insights.*.view", All),
            ("identity.store.view", All),
            ("identity.api_key.own", All),
            ("platform.audit.*", All),
            ("platform.mail.*", All),
            ("platform.file.*", All),
            ("notify.notification.view", Own),
        ],
    },
    Shipped {
        code: "auditor",
        name: "Auditor",
        text: "Sees everything and changes nothing",
        rules: &[("*.*.view", All), ("platform.audit.*", All), ("notify.notification.view", Own)],
    },
    Shipped {
        code: "hr",
        name: "HR",
        text: "Looks after employees, leave and pay",
        rules: &[
            ("people.*.*", All),
            ("identity.store.view", All),
            ("identity.user.view", All),
            ("identity.user.invite", All),
            ("platform.file.*", Own),
            ("notify.notification.view", Own),
        ],
    },
    Shipped {
        code: "employee",
        name: "Employee",
        text: "Sees and reports what is their own: time, leave, expenses, pay slips",
        rules: &[
            ("people.self.*", Own),
            ("projects.time.*", Own),
            ("projects.task.view", Own),
            ("notify.notification.view", Own),
        ],
    },
    Shipped {
        code: "customer",
        name: "Customer",
        text: "Sees their own orders and invoices in the portal",
        rules: &[
            ("portal.*.*", Own),
            // Who else is shown what is the company's to say.
            ("portal.link.*", RowScope::None),
        ],
    },
];

/// How far a shipped role's permission reaches before the company changed anything.
pub fn reach(role: &str, permission: &str) -> RowScope {
    let Some(role) = ROLES.iter().find(|known| known.code == role) else { return RowScope::None };
    let fitting = role.rules.iter().rev().find(|(pattern, _)| fits(pattern, permission));
    fitting.map_or(RowScope::None, |(_, reach)| *reach)
}

fn fits(pattern: &str, name: &str) -> bool {
    let (mut parts, mut names) = (pattern.split('.'), name.split('.'));
    loop {
        match (parts.next(), names.next()) {
            (None, None) => return true,
            (Some(part), Some(name)) if part == "*" || part == name => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_part_by_part() {
        assert!(fits("orders.*.view", "orders.order.view"));
        assert!(fits("*.*.*", "orders.order.view"));
        assert!(!fits("*.*.*", "orders.view"));
        assert!(!fits("orders.*", "orders.order.view"));
        assert!(!fits("orders.order.view", "orders.order.viewer"));
    }

    #[test]
    fn the_last_rule_that_fits_decides() {
        assert_eq!(reach("customer_service", "parties.customer.edit"), All);
        assert_eq!(reach("customer_service", "parties.customer.credit"), RowScope::None);
        assert_eq!(reach("salesperson", "orders.order.confirm"), Own);
        assert_eq!(reach("salesperson", "orders.order.price"), RowScope::None);
        assert_eq!(reach("cashier", "billing.payment.record"), Store);
        assert_eq!(reach("cashier", "identity.user.edit"), RowScope::None);
        assert_eq!(reach("nobody", "orders.order.view"), RowScope::None);
        assert_eq!(reach(ADMINISTRATOR, "anything.at.all"), All);
    }

    #[test]
    fn every_rule_is_a_whole_pattern_and_roles_are_told_apart() {
        let mut codes: Vec<&str> = ROLES.iter().map(|role| role.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), ROLES.len());
        for (pattern, _) in ROLES.iter().flat_map(|role| role.rules) {
            assert_eq!(pattern.split('.').count(), 3, "{pattern}");
        }
    }

    #[test]
    fn only_administrators_change_rights() {
        for role in ROLES.iter().filter(|role| role.code != ADMINISTRATOR) {
            for permission in ["identity.role.edit", "identity.user.edit", "identity.company.edit"] {
                assert_eq!(reach(role.code, permission), RowScope::None, "{} {permission}", role.code);
            }
        }
    }
}
