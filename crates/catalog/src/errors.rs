//! Stable error codes of the module.

use kernel::{Code, Kind};

/// The product is not counted in this unit and nothing says how to convert.
pub const UNIT_NOT_CONVERTIBLE: Code =
    Code::new("catalog.unit_not_convertible", Kind::Invalid, "This product is not traded in this unit");
/// Quantities in documents and stock are counted in it.
pub const UNIT_IN_USE: Code =
    Code::new("catalog.unit_in_use", Kind::Conflict, "Quantities are counted in this unit already");
/// A size is a fraction of two positive whole numbers.
pub const UNIT_SIZE: Code = Code::new(
    "catalog.unit_size",
    Kind::Invalid,
    "A unit's size is a fraction of two positive whole numbers",
);
/// Quantities have at most six decimal places; details `most`.
pub const UNIT_PLACES: Code = Code::new(
    "catalog.unit_places",
    Kind::Invalid,
    "A unit is counted in whole ones or with at most six decimal places",
);
/// A quantity has more decimal places than its unit is counted in; details `unit` (its code) and `places`.
pub const TOO_MANY_PLACES: Code = Code::new(
    "catalog.too_many_places",
    Kind::Invalid,
    "The quantity has more decimal places than its unit is counted in",
);
/// The base unit of a product is 1 of itself.
pub const UNIT_IS_BASE: Code = Code::new(
    "catalog.unit_is_base",
    Kind::Invalid,
    "This is the unit in which the product is counted anyway",
);
/// A barcode names one thing.
pub const DUPLICATE_BARCODE: Code =
    Code::new("catalog.duplicate_barcode", Kind::Conflict, "This barcode belongs to another product");
/// A category would be its own ancestor.
pub const CATEGORY_CYCLE: Code =
    Code::new("catalog.category_cycle", Kind::Invalid, "A category cannot lie within itself");
/// Categories are nested too deeply; details `category_depth_max`.
pub const CATEGORY_TOO_DEEP: Code =
    Code::new("catalog.category_too_deep", Kind::Invalid, "Categories are nested too deeply");
/// Two rates of a class would hold in one place on one day.
pub const TAX_RATE_OVERLAP: Code =
    Code::new("catalog.tax_rate_overlap", Kind::Conflict, "Another rate holds in this place in this time");
/// A period ends before it begins.
pub const TAX_RATE_PERIOD: Code =
    Code::new("catalog.tax_rate_period", Kind::Invalid, "The last day lies before the first");
/// A region without its country.
pub const REGION_WITHOUT_COUNTRY: Code =
    Code::new("catalog.region_without_country", Kind::Invalid, "A region needs its country");
/// A rate outside 0 to 100 %.
pub const TAX_RATE_RANGE: Code =
    Code::new("catalog.tax_rate_range", Kind::Invalid, "A tax rate lies between 0 and 1");
/// A product has one size for each of its packages.
pub const UNIT_TWICE: Code =
    Code::new("catalog.unit_twice", Kind::Conflict, "The product has a size for this unit already");
/// Nothing bears this barcode or article number.
pub const UNKNOWN_CODE: Code =
    Code::new("catalog.unknown_code", Kind::NotFound, "No product bears this barcode or article number");
/// A product has as many images as a page can show; details `images_max`.
pub const TOO_MANY_IMAGES: Code =
    Code::new("catalog.too_many_images", Kind::Conflict, "The product has as many images as it may have");
/// The product shows this picture already.
pub const IMAGE_TWICE: Code =
    Code::new("catalog.image_twice", Kind::Conflict, "The product shows this picture already");
/// A picture that cannot be decoded, or that is larger than can be shown; details `side_pixels_max`.
pub const PICTURE_UNREADABLE: Code =
    Code::new("catalog.picture_unreadable", Kind::Invalid, "This picture cannot be read");
/// A line names a product that does not exist.
pub const UNKNOWN_PRODUCT: Code =
    Code::new("catalog.unknown_product", Kind::Invalid, "There is no such product");
/// A line names a product that is no longer traded.
pub const PRODUCT_ARCHIVED: Code =
    Code::new("catalog.product_archived", Kind::Conflict, "This product is no longer traded");
/// An event names a unit that does not exist.
pub const UNKNOWN_UNIT: Code =
    Code::new("catalog.unknown_unit", Kind::Invalid, "There is no unit with this code");
/// An event names a tax class that does not exist.
pub const UNKNOWN_TAX_CLASS: Code =
    Code::new("catalog.unknown_tax_class", Kind::Invalid, "There is no tax class with this code");
/// An event names a category that does not exist, or that several have the name of.
pub const UNKNOWN_CATEGORY: Code =
    Code::new("catalog.unknown_category", Kind::Invalid, "There is not exactly one category of this name");
/// A value stays with its attribute.
pub const ATTRIBUTE_FIXED: Code =
    Code::new("catalog.attribute_fixed", Kind::Invalid, "This cannot be moved to another attribute");
/// The attribute or template has this value already.
pub const VALUE_TWICE: Code = Code::new("catalog.value_twice", Kind::Conflict, "This value is there already");
/// A template without values has no variants.
pub const NO_VALUES: Code =
    Code::new("catalog.no_values", Kind::Conflict, "Give the template values to make variants of");
/// More combinations than a template may have; details `variants_max`, `attributes_max`.
pub const TOO_MANY_VARIANTS: Code = Code::new(
    "catalog.too_many_variants",
    Kind::Conflict,
    "These are more variants than a template may have",
);
/// Components belong to a product of the kind `kit`.
pub const NOT_A_KIT: Code = Code::new("catalog.not_a_kit", Kind::Invalid, "This product is not a kit");
/// A kit is put together from goods and services.
pub const KIT_IN_KIT: Code =
    Code::new("catalog.kit_in_kit", Kind::Invalid, "A kit is not put together from other kits");
/// A component stands in its kit's list once.
pub const COMPONENT_TWICE: Code =
    Code::new("catalog.component_twice", Kind::Conflict, "The kit has this component already");
/// Nothing is no component.
pub const COMPONENT_QUANTITY: Code =
    Code::new("catalog.component_quantity", Kind::Invalid, "A kit holds more than nothing of a component");
/// What is no longer traded goes into no kit.
pub const COMPONENT_ARCHIVED: Code =
    Code::new("catalog.component_archived", Kind::Conflict, "This product is no longer traded");
/// More components than a kit may have; details `components_max`.
pub const TOO_MANY_COMPONENTS: Code =
    Code::new("catalog.too_many_components", Kind::Conflict, "The kit has as many components as it may have");
/// Documents, stock or kits rely on what the product is.
pub const KIND_IN_USE: Code = Code::new(
    "catalog.kind_in_use",
    Kind::Conflict,
    "What was traded, or belongs to a kit, neither becomes a kit nor stops being one",
);
/// There is stock of it, or open documents promise it; details `held_by`.
pub const STOCK_KEEPING_IN_USE: Code = Code::new(
    "catalog.stock_keeping_in_use",
    Kind::Conflict,
    "There is stock of this product, or open documents name it: whether stock is kept of it stays as it is until then",
);
/// One base unit weighs or measures more than is believable; details `most`.
pub const TOO_LARGE: Code =
    Code::new("catalog.too_large", Kind::Invalid, "One unit of a product is not that heavy or large");
