//! What may be done with shipments.

use kernel::permissions::Permission;

pub const VIEW: Permission = Permission::new("shipping.shipment.view", "See shipments");
pub const CREATE: Permission = Permission::new("shipping.shipment.create", "Prepare shipments");
pub const SHIP: Permission = Permission::new("shipping.shipment.ship", "Send goods off");
pub const DELIVER: Permission = Permission::new("shipping.shipment.deliver", "Note that goods have arrived");
pub const CANCEL: Permission =
    Permission::new("shipping.shipment.cancel", "Give up shipments that have not left");

/// All of them.
pub const ALL: &[&Permission] = &[&VIEW, &CREATE, &SHIP, &DELIVER, &CANCEL];
