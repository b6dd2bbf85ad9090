//! What may be done with shipments.

use kernel::permissions::Permission;

pub const VIEW: Permission = Permission::new("shipping.shipment.view", "See shipments, parcels and tracking");
pub const CREATE: Permission = Permission::new("shipping.shipment.create", "Prepare shipments");
pub const PACK: Permission = Permission::new("shipping.shipment.pack", "Pack shipments into parcels");
pub const SHIP: Permission = Permission::new("shipping.shipment.ship", "Send goods off");
pub const DELIVER: Permission = Permission::new("shipping.shipment.deliver", "Note that goods have arrived");
pub const SEND: Permission =
    Permission::new("shipping.shipment.send", "Tell customers that their goods are on the way");
pub const CANCEL: Permission =
    Permission::new("shipping.shipment.cancel", "Give up shipments that have not left");
pub const TRACK: Permission = Permission::new("shipping.tracking.record", "Note what happens on the way");
pub const LABEL: Permission = Permission::new("shipping.label.create", "Have labels made and voided");
pub const METHOD_VIEW: Permission =
    Permission::new("shipping.method.view", "See carriers, zones, methods, rates and boxes");
pub const METHOD_EDIT: Permission =
    Permission::new("shipping.method.edit", "Change carriers, zones, methods, rates and boxes");
pub const QUOTE: Permission = Permission::new("shipping.quote.view", "Ask what shipping costs");
pub const CHOICE_VIEW: Permission =
    Permission::new("shipping.choice.view", "See how orders are to be shipped");
pub const CHOICE_EDIT: Permission =
    Permission::new("shipping.choice.edit", "Choose how orders are shipped, and charge it");
pub const RECEIVE_TRACKING: Permission =
    Permission::new("events.shipping_tracking_updated.receive", "Tell from outside where parcels are");

/// All of them.
pub const ALL: &[&Permission] = &[
    &VIEW,
    &CREATE,
    &PACK,
    &SHIP,
    &DELIVER,
    &SEND,
    &CANCEL,
    &TRACK,
    &LABEL,
    &METHOD_VIEW,
    &METHOD_EDIT,
    &QUOTE,
    &CHOICE_VIEW,
    &CHOICE_EDIT,
    &RECEIVE_TRACKING,
];
