//! Tables of what carriers tell by themselves: the secrets that they sign with, and the messages that were taken.

use db::migrate::Step;
use db::schema::{Table, table};

pub(super) fn steps() -> Vec<Step> {
    [carrier_secret(), carrier_message()].map(Step::Table).into()
}

fn carrier_secret() -> Table {
    table("shipping_carrier_secret")
        .internal()
        .id()
        .company()
        .uuid("carrier_id")
        .text("sealed", 600)
        .instant("created_at")
        .instant_opt("expires_at")
        .child_of("shipping_carrier", "carrier_id")
        .index(&["company_id", "carrier_id", "id"])
}

fn carrier_message() -> Table {
    table("shipping_carrier_message")
        .internal()
        .id()
        .company()
        .uuid("carrier_id")
        .text("fingerprint", 64)
        .big_opt("signed_at")
        .instant("received_at")
        .child_of("shipping_carrier", "carrier_id")
        .unique(&["company_id", "carrier_id", "fingerprint"])
        .index(&["company_id", "received_at"])
}
