//! How long what has served is kept: the marks of messages that were taken, and secrets that have ended.

use std::time::Duration;

use platform::Retention;
use sea_orm::ColumnTrait;
use sea_orm::sea_query::IntoCondition;

use crate::model::{carrier_message, carrier_secret};

/// How long a carrier's message is known. One that is played again later says nothing new: events are kept for ever.
pub const MESSAGES_KEPT: Duration = Duration::from_secs(90 * 24 * 3_600);

pub(crate) fn all() -> Vec<Retention> {
    vec![
        Retention::new("shipping.carrier_messages", "shipping_carrier_message", MESSAGES_KEPT, |before| {
            carrier_message::Column::ReceivedAt.lt(before).into_condition()
        }),
        Retention::new("shipping.ended_secrets", "shipping_carrier_secret", Duration::ZERO, |before| {
            carrier_secret::Column::ExpiresAt.lt(before).into_condition()
        }),
    ]
}
