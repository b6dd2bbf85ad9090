//! Tax: per line, or once per class and rate over the document and shared out to its lines.

use kernel::allocation::allocate;
use kernel::rounding::{apply_rate, tax_in_gross};
use kernel::{Amount, Id, Rate, TaxRounding};

use super::basket::{Basket, PricedLine};
use super::trace::{Rule, StepFacts, step};

/// Sets each line's net, tax and total.
pub(super) fn apply(basket: &Basket, lines: &mut [PricedLine]) {
    match basket.tax_rounding {
        TaxRounding::Line => {
            for line in lines.iter_mut() {
                let tax = tax_of(basket, line.gross - line.discount, line.tax_rate);
                set(basket, line, tax);
            }
        }
        TaxRounding::Document => per_document(basket, lines),
    }
}

fn per_document(basket: &Basket, lines: &mut [PricedLine]) {
    for (class, rate) in rates(lines) {
        let of_rate = |line: &PricedLine| line.tax_class_id == class && line.tax_rate == rate;
        let amounts: Vec<i64> =
            lines.iter().filter(|line| of_rate(line)).map(|line| (line.gross - line.discount).0).collect();
        let tax = tax_of(basket, amounts.iter().copied().map(Amount).sum(), rate);
        let parts = allocate(tax, &amounts);
        for (line, part) in lines.iter_mut().filter(|line| of_rate(line)).zip(parts) {
            set(basket, line, part);
        }
    }
}

/// The classes and rates of the lines, each once, in order of appearance.
pub(super) fn rates(lines: &[PricedLine]) -> Vec<(Id, Rate)> {
    let mut seen = Vec::new();
    for line in lines {
        if !seen.contains(&(line.tax_class_id, line.tax_rate)) {
            seen.push((line.tax_class_id, line.tax_rate));
        }
    }
    seen
}

fn tax_of(basket: &Basket, amount: Amount, rate: Rate) -> Amount {
    if basket.prices_include_tax { tax_in_gross(amount, rate) } else { apply_rate(amount, rate) }
}

/// Where prices include tax the total stands and the net follows; else the net stands.
fn set(basket: &Basket, line: &mut PricedLine, tax: Amount) {
    let amount = line.gross - line.discount;
    line.tax = tax;
    if basket.prices_include_tax {
        line.total = amount;
        line.net = amount - tax;
    } else {
        line.net = amount;
        line.total = amount + tax;
    }
    let text = |amount| basket.currency.decimal(amount).to_string();
    let words = if basket.prices_include_tax {
        format!("{} of it is tax at {}", text(tax), line.tax_rate)
    } else {
        format!("{} tax at {}", text(tax), line.tax_rate)
    };
    let facts = StepFacts {
        rate: Some(line.tax_rate),
        amount: Some(basket.currency.decimal(tax)),
        included: Some(basket.prices_include_tax),
        ..StepFacts::default()
    };
    line.trace.push(step(Rule::Tax, words, Some(text(amount)), text(line.total), facts));
}
