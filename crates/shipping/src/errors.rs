//! Stable error codes of the module. What an order does not allow keeps the code that `orders` gave it.

use kernel::{Code, Kind};

/// The body names an order that the caller cannot see.
pub const NO_SUCH_ORDER: Code = Code::new("shipping.no_such_order", Kind::Invalid, "There is no such order");
/// A shipment that a body names and that is not there.
pub const NO_SUCH_SHIPMENT: Code =
    Code::new("shipping.no_such_shipment", Kind::Invalid, "There is no such shipment");
/// More pieces than are packed at once.
pub const TOO_MANY_PIECES: Code = Code::new(
    "shipping.too_many_pieces",
    Kind::Invalid,
    "So many pieces are packed at most; details `pieces_max`",
);
/// More orders than one walk is worth.
pub const TOO_MANY_ORDERS: Code = Code::new(
    "shipping.too_many_orders",
    Kind::Invalid,
    "A pick list is for so many orders at most; details `picked_orders_max`",
);
/// Goods are promised by confirming the order; details `order_status`.
pub const ORDER_NOT_OPEN: Code =
    Code::new("shipping.order_not_open", Kind::Conflict, "Nothing can be shipped of this order as it stands");
/// All of the order has left.
pub const NOTHING_TO_SHIP: Code =
    Code::new("shipping.nothing_to_ship", Kind::Conflict, "Nothing is left to ship of this order");
/// The goods are reserved at several places; details `locations`. `POST …/by-location` makes a draft for each.
pub const SEVERAL_PLACES: Code = Code::new(
    "shipping.several_places",
    Kind::Conflict,
    "The goods lie at several places: name one, or prepare a shipment for each",
);
/// A line of the order stands in a shipment once.
pub const LINE_TWICE: Code = Code::new("shipping.line_twice", Kind::Invalid, "This line is named twice");
/// Nothing is no shipment.
pub const BAD_QUANTITY: Code =
    Code::new("shipping.bad_quantity", Kind::Invalid, "The quantity must be more than zero");
/// More than can be reckoned with.
pub const TOO_LARGE: Code =
    Code::new("shipping.too_large", Kind::Invalid, "This is more than can be weighed or measured");
/// No adapter of this name is installed; details `adapters`.
pub const NO_SUCH_ADAPTER: Code =
    Code::new("shipping.no_such_adapter", Kind::Invalid, "No carrier adapter of this name is installed");
/// A tracking address is https and says where the number stands.
pub const BAD_TRACKING_URL: Code = Code::new(
    "shipping.bad_tracking_url",
    Kind::Invalid,
    "A tracking address begins with https:// and has {tracking} once, after the host",
);
/// A GS1 company prefix has seven to ten digits.
pub const BAD_GS1_PREFIX: Code =
    Code::new("shipping.bad_gs1_prefix", Kind::Invalid, "A GS1 company prefix has 7 to 10 digits");
/// The prefix leaves no room for another number of this year; details `digits`.
pub const SSCC_USED_UP: Code =
    Code::new("shipping.sscc_used_up", Kind::Conflict, "The GS1 prefix has no more numbers for this year");
/// Postal codes of no country, of different lengths, or the last before the first.
pub const BAD_POSTAL_RANGE: Code = Code::new(
    "shipping.bad_postal_range",
    Kind::Invalid,
    "Postal codes have a country, one length of at most 10 letters and digits, and the first comes first",
);
/// A zone has as many areas as it may have; details `areas_max`.
pub const TOO_MANY_AREAS: Code =
    Code::new("shipping.too_many_areas", Kind::Conflict, "The zone has as many areas as it may have");
/// Shipping is charged as a service.
pub const NOT_A_SERVICE: Code =
    Code::new("shipping.not_a_service", Kind::Invalid, "Shipping is charged by a product that is a service");
/// A delivery that ends before it begins, or takes a year; details `days_max`.
pub const BAD_DAYS: Code =
    Code::new("shipping.bad_days", Kind::Invalid, "The longest delivery takes no less than the shortest");
/// A kilogram is some cubic centimetres.
pub const BAD_DIVISOR: Code = Code::new(
    "shipping.bad_divisor",
    Kind::Invalid,
    "Between 1 and 100,000 cubic centimetres count as a kilogram",
);
/// The basis or the currency of a method with rates: its table would mean something else.
pub const METHOD_HAS_RATES: Code = Code::new(
    "shipping.method_has_rates",
    Kind::Conflict,
    "The method has rates, which are measured and paid as they are; archive them first",
);
/// Two bands of a table would end at one measure.
pub const BAND_TWICE: Code =
    Code::new("shipping.band_twice", Kind::Conflict, "Another rate of this method and zone ends here");
/// A table has as many rows as it may have; details `bands_max`.
pub const TOO_MANY_BANDS: Code =
    Code::new("shipping.too_many_bands", Kind::Conflict, "The method has as many rates here as it may have");
/// A step without a size, or a price without a step.
pub const BAD_STEP: Code = Code::new(
    "shipping.bad_step",
    Kind::Invalid,
    "A step has a size above zero, and a price per step a step",
);
/// A band that ends at zero holds nothing.
pub const BAD_BAND: Code =
    Code::new("shipping.bad_band", Kind::Invalid, "A rate holds for more than nothing");
/// A box without sides, or larger than any; details `most`.
pub const BAD_SIZE: Code =
    Code::new("shipping.bad_size", Kind::Invalid, "The sides of a box are at least 1 mm and not that long");
/// An order, or an address and goods.
pub const ONE_QUESTION: Code = Code::new(
    "shipping.one_question",
    Kind::Invalid,
    "Ask for an order, or for a country and lines, not for both",
);
/// The order has no address.
pub const NO_ADDRESS: Code =
    Code::new("shipping.no_address", Kind::Conflict, "Nobody knows where this is to go: there is no address");
/// Services only.
pub const NOTHING_NEEDS_SHIPPING: Code = Code::new(
    "shipping.nothing_needs_shipping",
    Kind::Conflict,
    "Nothing of this has to be carried anywhere",
);
/// The body names a method that there is not.
pub const NO_SUCH_METHOD: Code =
    Code::new("shipping.no_such_method", Kind::Invalid, "There is no such shipping method");
/// The method cannot carry this; details `reason`.
pub const METHOD_UNAVAILABLE: Code =
    Code::new("shipping.method_unavailable", Kind::Conflict, "This method does not carry this order");
/// It was taken off.
pub const CHOICE_REMOVED: Code =
    Code::new("shipping.choice_removed", Kind::Conflict, "Nothing is charged for shipping this order");
/// The body names a line that the shipment does not have.
pub const NO_SUCH_LINE: Code =
    Code::new("shipping.no_such_line", Kind::Invalid, "The shipment has no such line");
/// More would be in parcels than travels; details `left`.
pub const MORE_THAN_SHIPPED: Code =
    Code::new("shipping.more_than_shipped", Kind::Invalid, "This is more than the shipment has of the line");
/// The body names a package type that there is not.
pub const NO_SUCH_PACKAGE_TYPE: Code =
    Code::new("shipping.no_such_package_type", Kind::Invalid, "There is no such package type");
/// Heavier than its box may be; details `max_weight_g`, `weight_g`.
pub const PARCEL_TOO_HEAVY: Code =
    Code::new("shipping.parcel_too_heavy", Kind::Invalid, "The parcel weighs more than its box may");
/// A shipment of which the parcels are already on their way, or that was given up.
pub const NOT_PACKABLE: Code =
    Code::new("shipping.not_packable", Kind::Conflict, "This shipment cannot be packed as it stands");
/// A label is in the way; details `number` of the parcel.
pub const LABEL_LIVE: Code =
    Code::new("shipping.label_live", Kind::Conflict, "A parcel has a label: void it first");
/// There is no label, or none that could be printed or voided; details `label_state`.
pub const NO_LABEL: Code = Code::new("shipping.no_label", Kind::Conflict, "The parcel has no label for this");
/// The carrier has not answered yet.
pub const LABEL_PENDING: Code =
    Code::new("shipping.label_pending", Kind::Conflict, "The carrier has not answered about the label yet");
/// Nobody said who carries it.
pub const CARRIER_NEEDED: Code =
    Code::new("shipping.carrier_needed", Kind::Invalid, "Say who carries the parcel");
/// The body names a carrier that there is not, or that is not used.
pub const NO_SUCH_CARRIER: Code =
    Code::new("shipping.no_such_carrier", Kind::Invalid, "There is no such carrier in use");
/// What a carrier answered is no answer.
pub const BAD_CARRIER_ANSWER: Code = Code::new(
    "shipping.bad_carrier_answer",
    Kind::Unavailable,
    "The carrier's answer cannot be used; the label is being voided",
);
/// The carrier did not answer.
pub const CARRIER_SILENT: Code =
    Code::new("shipping.carrier_silent", Kind::Unavailable, "The carrier does not answer");
/// Nothing that we sent has this number, or nothing that its sender may speak of.
pub const NO_SUCH_TRACKING: Code =
    Code::new("shipping.no_such_tracking", Kind::Invalid, "There is no parcel with this tracking number");
/// Something that has not happened yet.
pub const NOT_YET: Code = Code::new("shipping.not_yet", Kind::Invalid, "This time has not come yet");
/// Nothing is told of what was given up.
pub const NOT_TRACKABLE: Code =
    Code::new("shipping.not_trackable", Kind::Conflict, "Nothing can be told of this as it stands");
/// Nobody is paid for taking goods along.
pub const BAD_PRICE: Code =
    Code::new("shipping.bad_price", Kind::Invalid, "Shipping costs nothing or more, not less");
/// Nobody is told of goods that have not left; details `status`.
pub const NOT_LEFT: Code =
    Code::new("shipping.not_left", Kind::Conflict, "The customer can be told when the goods have left");
/// How a carrier is to sign does not go together; the field says what.
pub const BAD_SIGNING: Code =
    Code::new("shipping.bad_signing", Kind::Invalid, "The carrier cannot sign in this way");
/// It has no secret that could be taken away.
pub const NOT_SIGNING: Code =
    Code::new("shipping.not_signing", Kind::Conflict, "Nothing is taken from this carrier as it is");
/// The signature of a carrier's message is missing, wrong or too old, or it has no secret; which, is not said.
pub const BAD_SIGNATURE: Code =
    Code::new("shipping.bad_signature", Kind::Unauthenticated, "The signature is not valid");
/// The same message comes again.
pub const MESSAGE_REPLAYED: Code =
    Code::new("shipping.message_replayed", Kind::Conflict, "This message was taken before");
/// A carrier's message says nothing that could be understood; details `events_max` where it says too much.
pub const BAD_MESSAGE: Code =
    Code::new("shipping.bad_message", Kind::Invalid, "This is no message about parcels");
