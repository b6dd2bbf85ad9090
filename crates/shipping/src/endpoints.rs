//! The module's endpoints.

use platform::{Access, Api, Method};

use crate::commands::{
    cancel, choose, create, deliver, label, pack, quote, send, ship, sign, suggest, track,
};
use crate::permissions::{
    CANCEL, CHOICE_EDIT, CHOICE_VIEW, CREATE, DELIVER, LABEL, METHOD_EDIT, PACK, QUOTE, SEND, SHIP, TRACK,
    VIEW,
};
use crate::{PARCELS, SERIES, label_paper, paper, pick_list, queries, webhook};

/// Everything that is served below `/shipping`.
pub(crate) fn register(api: &mut Api) {
    for kind in crate::records() {
        if kind.document {
            records::mount_list(api, &kind);
        } else {
            records::mount(api, &kind);
        }
    }
    shipments(api);
    picking(api);
    parcels(api);
    ways(api);
    carriers(api);
}

fn carriers(api: &mut Api) {
    let edit = Access::Permission(&METHOD_EDIT);
    api.free(Method::Post, "/shipping/carriers/{id}/signing", edit, sign::sign)
        .summary("Say how a carrier signs what it tells; a secret that is made is shown once");
    api.verb("/shipping/carriers/{id}/stop-signing", edit, sign::stop)
        .summary("Take nothing from a carrier any more");
    api.add(webhook::endpoint());
}

fn shipments(api: &mut Api) {
    api.create("/shipping/shipments", Access::Permission(&CREATE), create::create)
        .summary("Prepare a shipment of an order, of all that is left or of some lines")
        .numbered(SERIES);
    api.create("/shipping/shipments/by-location", Access::Permission(&CREATE), create::by_location)
        .summary("Prepare a shipment for each place at which goods of an order are reserved")
        .numbered(SERIES);
    api.get("/shipping/shipments/{id}", Access::Permission(&VIEW), queries::get)
        .summary("A shipment with its lines, parcels and tracking")
        .around(records::with_labels(crate::model::shipment::Model::record()));
    api.verb("/shipping/shipments/{id}/pack", Access::Permission(&PACK), pack::pack)
        .summary("Put the goods into parcels, instead of those that the shipment has");
    api.verb("/shipping/shipments/{id}/ship", Access::Permission(&SHIP), ship::ship)
        .summary("Send the goods off: they leave the stock");
    api.verb("/shipping/shipments/{id}/deliver", Access::Permission(&DELIVER), deliver::deliver)
        .summary("Note that the goods have arrived");
    api.verb("/shipping/shipments/{id}/track", Access::Permission(&TRACK), track::shipment)
        .summary("Note what happened to a whole shipment on its way");
    api.verb("/shipping/shipments/{id}/cancel", Access::Permission(&CANCEL), cancel::cancel)
        .summary("Give up a shipment that has not left");
    api.get("/shipping/shipments/{id}/letter", Access::Permission(&SEND), send::letter)
        .summary("The letter that would tell the customer of a shipment");
    api.verb("/shipping/shipments/{id}/send", Access::Permission(&SEND), send::send)
        .summary("Mail the customer that their goods are on the way, or note that they know");
    api.file(
        "/shipping/shipments/{id}/packing-slip.pdf",
        Access::Permission(&VIEW),
        "application/pdf",
        paper::pdf,
    )
    .summary("The packing slip as it is printed");
}

fn picking(api: &mut Api) {
    api.get("/shipping/pick-list", Access::Permission(&CREATE), pick_list::pick_list)
        .summary("What is to be fetched for some orders, by place and bin, from what is reserved for them");
    let pdf = "application/pdf";
    api.file("/shipping/pick-list.pdf", Access::Permission(&CREATE), pdf, pick_list::pdf)
        .summary("The pick list as it is printed, with the orders' numbers as bars");
}

fn parcels(api: &mut Api) {
    api.get("/shipping/parcels/{id}", Access::Permission(&VIEW), queries::get_parcel)
        .summary("A parcel with its content, label and tracking");
    api.verb("/shipping/parcels/{id}/label", Access::Permission(&LABEL), label::make)
        .summary("Have a label made by the carrier; asked again it answers the same label")
        .numbered(PARCELS);
    api.verb("/shipping/parcels/{id}/void-label", Access::Permission(&LABEL), label::void)
        .summary("Take a label back that is not used");
    api.verb("/shipping/parcels/{id}/track", Access::Permission(&TRACK), track::parcel)
        .summary("Note what happened to a parcel on its way");
    api.file(
        "/shipping/parcels/{id}/label.pdf",
        Access::Permission(&VIEW),
        "application/pdf",
        label_paper::pdf,
    )
    .summary("The label as it is printed: 100 × 150 mm, with barcode and QR code");
}

fn ways(api: &mut Api) {
    api.ask("/shipping/quotes", Access::Permission(&QUOTE), quote::quote)
        .summary("What shipping costs by each method and why, for an order or for goods and an address");
    api.ask("/shipping/packing", Access::Permission(&PACK), suggest::suggest)
        .summary("Into which boxes an order, a shipment or goods go, and why");
    api.create("/shipping/choices", Access::Permission(&CHOICE_EDIT), choose::choose)
        .summary("Choose how an order is shipped, and charge it on the order");
    api.get("/shipping/choices/{id}", Access::Permission(&CHOICE_VIEW), choose::get)
        .summary("How an order is shipped, how its price came about, and whether it is stale");
    api.verb("/shipping/choices/{id}/renew", Access::Permission(&CHOICE_EDIT), choose::renew)
        .summary("Work out anew what the chosen method costs");
    api.verb("/shipping/choices/{id}/remove", Access::Permission(&CHOICE_EDIT), choose::remove)
        .summary("Charge nothing for shipping any more");
}
