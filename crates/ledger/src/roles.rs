//! What documents post to: roles that accounts have.

/// A role of the chart. `account::Model::role` lists the stored names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Role(pub &'static str);

pub const RECEIVABLE: Role = Role("receivable");
/// What customers paid or were credited and have not used: overpayments, money in advance of any invoice, credit notes.
pub const CUSTOMER_CREDIT: Role = Role("customer_credit");
/// What customers were invoiced in advance of an order and have not been billed for: without the tax, which is due.
pub const CUSTOMER_DEPOSITS: Role = Role("customer_deposits");
/// What customers get back and what is on its way to them.
pub const REFUNDS: Role = Role("refunds");
pub const REVENUE: Role = Role("revenue");
pub const TAX_PAYABLE: Role = Role("tax_payable");
/// Rounding that documents declare (cash rounding): nothing else is ever posted there.
pub const ROUNDING: Role = Role("rounding");
pub const INVENTORY: Role = Role("inventory");
pub const COST_OF_GOODS: Role = Role("cost_of_goods");
pub const STOCK_ADJUSTMENT: Role = Role("stock_adjustment");
/// Goods that came and for which no bill has come.
pub const GOODS_RECEIVED: Role = Role("goods_received");
pub const EXCHANGE_GAIN: Role = Role("exchange_gain");
pub const EXCHANGE_LOSS: Role = Role("exchange_loss");
/// Where a payment in one currency becomes what settles an invoice in another: nothing stays there in the company's.
pub const CURRENCY_CONVERSION: Role = Role("currency_conversion");
/// What money and debts in other currencies gained or lost between their booking and the end of a period.
pub const UNREALISED_EXCHANGE: Role = Role("unrealised_exchange");
pub const OPENING_EQUITY: Role = Role("opening_equity");
pub const RETAINED_EARNINGS: Role = Role("retained_earnings");

/// What a company owes, is owed and holds as money: in other currencies, it is worth what the day's rate says.
pub(crate) const MONETARY: [Role; 9] = [
    RECEIVABLE,
    CUSTOMER_CREDIT,
    REFUNDS,
    Role("cash"),
    Role("card"),
    Role("mpesa"),
    Role("bank"),
    Role("cheque"),
    Role("other"),
];

/// Whether a role is of the money that a method brings.
pub(crate) fn is_of_money(role: &str) -> bool {
    ["cash", "card", "mpesa", "bank", "cheque", "other"].contains(&role)
}

/// Accounts that are the sum of what single customers owe or are owed: whatever stands there names its customer.
pub(crate) const CONTROL: [Role; 3] = [RECEIVABLE, CUSTOMER_CREDIT, REFUNDS];

/// Where money by a payment method comes in, or where what is written off ends: the roles are named after the methods.
pub fn of_method(method: &str) -> Role {
    match method {
        "cash" => Role("cash"),
        "card" => Role("card"),
        "mpesa" => Role("mpesa"),
        "bank" => Role("bank"),
        "cheque" => Role("cheque"),
        "bad_debt" => Role("bad_debt"),
        "small_difference" => Role("small_difference"),
        _ => Role("other"),
    }
}
