//! What the books say, at any date or over any range. Every figure leads to its ledger, every line of a ledger to its
//! entry and document.

pub(crate) mod balance_sheet;
pub(crate) mod general_ledger;
pub(crate) mod profit_and_loss;
mod sheet;
pub(crate) mod sums;
pub(crate) mod tax;
pub(crate) mod trial_balance;

use kernel::{Day, Id, Result};
use platform::{Access, Api};

use crate::BAD_RANGE;
use crate::permissions::REPORT_VIEW;
use crate::view::Links;

/// Registers the reports.
pub(crate) fn register(api: &mut Api) {
    let access = Access::Permission(&REPORT_VIEW);
    sheet::report(api, "rows", trial_balance::COLUMNS, |api| {
        api.get("/ledger/reports/trial-balance", access, trial_balance::trial_balance)
            .summary("Every account's balance and movements; the columns balance");
    });
    sheet::report(api, "rows", profit_and_loss::COLUMNS, |api| {
        api.get("/ledger/reports/profit-and-loss", access, profit_and_loss::profit_and_loss)
            .summary("Income, costs and the result of some days");
    });
    sheet::report(api, "rows", balance_sheet::COLUMNS, |api| {
        api.get("/ledger/reports/balance-sheet", access, balance_sheet::balance_sheet)
            .summary("Assets, liabilities and equity on a day");
    });
    sheet::report(api, "rows", tax::COLUMNS, |api| {
        api.get("/ledger/reports/tax", access, tax::tax_report)
            .summary("What was taxed in some days and the tax on it, by class and rate");
    });
    sheet::report(api, "items", tax::DOCUMENT_COLUMNS, |api| {
        api.get("/ledger/reports/tax/documents", access, tax::tax_documents)
            .summary("The documents of a figure of the tax report");
    });
    sheet::report(api, "items", general_ledger::COLUMNS, |api| {
        api.get("/ledger/accounts/{id}/lines", access, general_ledger::general_ledger)
            .summary("An account's lines with the running balance");
    });
}

/// The ledger of an account over the same days.
pub(crate) fn ledger_link(account: Id, range: sums::Range) -> Links {
    let from = range.from.map(|from| format!("from={from}&")).unwrap_or_default();
    Links {
        ledger: Some(format!("/ledger/accounts/{account}/lines?{from}to={}", range.to)),
        ..Links::default()
    }
}

/// The same without what closing a year carried over.
pub(crate) fn result_link(account: Id, range: sums::Range) -> Links {
    let links = ledger_link(account, range);
    Links { ledger: links.ledger.map(|path| format!("{path}&closing=false")), ..links }
}

/// The days between, both included.
pub(crate) fn range(from: Option<Day>, to: Day) -> Result<sums::Range> {
    if from.is_some_and(|from| from > to) { Err(BAD_RANGE.at("to")) } else { Ok(sums::Range { from, to }) }
}
