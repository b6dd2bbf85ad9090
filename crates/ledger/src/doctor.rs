//! The books recomputed.

mod balance;
mod items;
mod numbers;
mod partners;
mod stock;
mod told;

use std::sync::Arc;

use platform::Doctor;

pub(crate) fn all() -> Vec<Doctor> {
    vec![
        Doctor { check: balance::CHECK, run: Arc::new(|ctx, source| Box::pin(balance::check(ctx, source))) },
        Doctor { check: told::CHECK, run: Arc::new(|ctx, source| Box::pin(told::check(ctx, source))) },
        Doctor { check: items::CHECK, run: Arc::new(|ctx, source| Box::pin(items::check(ctx, source))) },
        Doctor { check: stock::CHECK, run: Arc::new(|ctx, source| Box::pin(stock::check(ctx, source))) },
        Doctor {
            check: partners::CHECK,
            run: Arc::new(|ctx, source| Box::pin(partners::check(ctx, source))),
        },
        Doctor { check: numbers::CHECK, run: Arc::new(|ctx, source| Box::pin(numbers::check(ctx, source))) },
    ]
}
