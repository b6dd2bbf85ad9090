//! What the demo company trades. Prices are in shillings, with tax, of about 2026.

/// An article in its sizes: category, name, tax class, unit, and for each size its name, price and grams.
pub(super) struct Family {
    pub(super) category: &'static str,
    pub(super) name: &'static str,
    pub(super) tax: &'static str,
    pub(super) sizes: &'static [(&'static str, i64, i64)],
    /// How much it is asked for, beside others.
    pub(super) weight: usize,
}

const fn family(
    category: &'static str,
    name: &'static str,
    tax: &'static str,
    weight: usize,
    sizes: &'static [(&'static str, i64, i64)],
) -> Family {
    Family { category, name, tax, sizes, weight }
}

/// Categories with the one that each belongs to.
pub(super) const CATEGORIES: &[(&str, Option<&str>)] = &[
    ("Groceries", None),
    ("Flour and grain", Some("Groceries")),
    ("Oil and fat", Some("Groceries")),
    ("Sugar, tea and coffee", Some("Groceries")),
    ("Drinks", Some("Groceries")),
    ("Household", None),
    ("Cleaning", Some("Household")),
    ("Kitchen", Some("Household")),
    ("Personal care", None),
    ("Stationery", None),
    ("Electrical", None),
    ("Hardware", None),
    ("Tools", Some("Hardware")),
    ("Paint", Some("Hardware")),
    ("Services", None),
];

/// The goods.
pub(super) const FAMILIES: &[Family] = &[
    family(
        "Flour and grain",
        "Maize flour",
        "zero",
        30,
        &[("1 kg", 95, 1000), ("2 kg", 180, 2000), ("10 kg", 860, 10_000)],
    ),
    family(
        "Flour and grain",
        "Wheat flour",
        "zero",
        24,
        &[("1 kg", 105, 1000), ("2 kg", 205, 2000), ("10 kg", 980, 10_000)],
    ),
    family(
        "Flour and grain",
        "Pishori rice",
        "zero",
        18,
        &[("1 kg", 240, 1000), ("5 kg", 1150, 5000), ("25 kg", 5400, 25_000)],
    ),
    family("Flour and grain", "Beans", "exempt", 12, &[("1 kg", 190, 1000), ("5 kg", 900, 5000)]),
    family("Flour and grain", "Green grams", "exempt", 9, &[("1 kg", 210, 1000), ("5 kg", 1010, 5000)]),
    family(
        "Oil and fat",
        "Sunflower oil",
        "standard",
        20,
        &[("1 l", 345, 920), ("3 l", 985, 2760), ("20 l", 6150, 18_400)],
    ),
    family(
        "Oil and fat",
        "Cooking fat",
        "standard",
        15,
        &[("500 g", 190, 500), ("1 kg", 365, 1000), ("17 kg", 5600, 17_000)],
    ),
    family("Oil and fat", "Margarine", "standard", 10, &[("250 g", 130, 250), ("500 g", 245, 500)]),
    family(
        "Sugar, tea and coffee",
        "Sugar",
        "standard",
        28,
        &[("1 kg", 165, 1000), ("2 kg", 325, 2000), ("50 kg", 7600, 50_000)],
    ),
    family(
        "Sugar, tea and coffee",
        "Tea leaves",
        "standard",
        20,
        &[("100 g", 75, 100), ("250 g", 170, 250), ("500 g", 325, 500)],
    ),
    family(
        "Sugar, tea and coffee",
        "Ground coffee",
        "standard",
        8,
        &[("100 g", 260, 100), ("375 g", 820, 375)],
    ),
    family(
        "Sugar, tea and coffee",
        "Drinking chocolate",
        "standard",
        7,
        &[("100 g", 165, 100), ("500 g", 640, 500)],
    ),
    family("Sugar, tea and coffee", "Salt", "standard", 10, &[("500 g", 25, 500), ("1 kg", 45, 1000)]),
    family(
        "Drinks",
        "Mineral water",
        "standard",
        22,
        &[("500 ml", 40, 500), ("1.5 l", 90, 1500), ("18.9 l", 480, 18_900)],
    ),
    family("Drinks", "Mango juice", "standard", 12, &[("250 ml", 65, 260), ("1 l", 220, 1040)]),
    family("Drinks", "Cola", "standard", 16, &[("300 ml", 45, 300), ("500 ml", 70, 500), ("2 l", 190, 2000)]),
    family("Drinks", "Long life milk", "zero", 20, &[("500 ml", 65, 515), ("1 l", 125, 1030)]),
    family(
        "Cleaning",
        "Washing powder",
        "standard",
        18,
        &[("500 g", 165, 500), ("1 kg", 310, 1000), ("5 kg", 1450, 5000)],
    ),
    family("Cleaning", "Bar soap", "standard", 20, &[("800 g", 185, 800), ("1 kg", 230, 1000)]),
    family("Cleaning", "Bleach", "standard", 9, &[("750 ml", 145, 780), ("5 l", 690, 5200)]),
    family("Cleaning", "Dish soap", "standard", 9, &[("400 ml", 130, 410), ("5 l", 890, 5100)]),
    family(
        "Cleaning",
        "Toilet paper",
        "standard",
        22,
        &[("4 rolls", 140, 380), ("10 rolls", 330, 950), ("40 rolls", 1190, 3800)],
    ),
    family("Cleaning", "Broom", "standard", 4, &[("soft", 260, 600), ("hard", 290, 750)]),
    family(
        "Kitchen",
        "Sufuria",
        "standard",
        6,
        &[("16 cm", 420, 450), ("22 cm", 690, 800), ("30 cm", 1280, 1500)],
    ),
    family("Kitchen", "Thermos flask", "standard", 5, &[("1 l", 950, 700), ("1.9 l", 1390, 1100)]),
    family("Kitchen", "Plastic basin", "standard", 6, &[("20 l", 280, 500), ("40 l", 460, 900)]),
    family("Kitchen", "Charcoal stove", "standard", 3, &[("small", 850, 3000), ("large", 1450, 5200)]),
    family("Personal care", "Bath soap", "standard", 18, &[("100 g", 75, 100), ("175 g", 120, 175)]),
    family("Personal care", "Petroleum jelly", "standard", 12, &[("100 ml", 110, 110), ("250 ml", 230, 265)]),
    family("Personal care", "Toothpaste", "standard", 14, &[("70 g", 120, 80), ("140 g", 210, 155)]),
    family("Personal care", "Sanitary pads", "exempt", 12, &[("8 pieces", 95, 90), ("20 pieces", 220, 220)]),
    family("Personal care", "Body lotion", "standard", 8, &[("200 ml", 290, 220), ("400 ml", 510, 430)]),
    family(
        "Stationery",
        "Exercise book",
        "standard",
        20,
        &[("80 pages", 45, 130), ("120 pages", 65, 190), ("200 pages", 110, 310)],
    ),
    family("Stationery", "Copy paper A4", "standard", 12, &[("ream", 620, 2500), ("box of 5", 2950, 12_500)]),
    family("Stationery", "Ball pens", "standard", 10, &[("blue, 50", 480, 350), ("black, 50", 480, 350)]),
    family("Stationery", "Box file", "standard", 5, &[("A4", 190, 420)]),
    family(
        "Electrical",
        "LED bulb",
        "standard",
        12,
        &[("5 W", 150, 60), ("9 W", 195, 75), ("15 W", 290, 110)],
    ),
    family("Electrical", "Extension cable", "standard", 5, &[("3 m", 750, 500), ("5 m", 990, 720)]),
    family("Electrical", "Solar lantern", "exempt", 5, &[("small", 1250, 320), ("with charger", 2450, 560)]),
    family("Electrical", "Batteries AA", "standard", 10, &[("4 pieces", 160, 95), ("24 pieces", 820, 560)]),
    family("Electrical", "Electric kettle", "standard", 3, &[("1.8 l", 1850, 1000)]),
    family("Tools", "Panga", "standard", 5, &[("18 inch", 480, 650), ("22 inch", 560, 780)]),
    family("Tools", "Jembe", "zero", 4, &[("1.5 kg", 690, 1500), ("2 kg", 820, 2000)]),
    family("Tools", "Hammer", "standard", 3, &[("300 g", 450, 500), ("500 g", 590, 720)]),
    family("Tools", "Wheelbarrow", "standard", 2, &[("standard", 4900, 14_000), ("heavy", 6800, 18_500)]),
    family("Hardware", "Cement", "standard", 14, &[("50 kg", 790, 50_000)]),
    family(
        "Hardware",
        "Iron sheet",
        "standard",
        6,
        &[("2 m, 30 gauge", 880, 4800), ("3 m, 30 gauge", 1290, 7200), ("3 m, 28 gauge", 1690, 8900)],
    ),
    family("Hardware", "Nails", "standard", 8, &[("2 inch, 1 kg", 190, 1000), ("4 inch, 1 kg", 185, 1000)]),
    family(
        "Hardware",
        "Water tank",
        "standard",
        1,
        &[("500 l", 5400, 11_000), ("1000 l", 9200, 19_000), ("5000 l", 41_000, 95_000)],
    ),
    family(
        "Paint",
        "Wall paint, white",
        "standard",
        5,
        &[("1 l", 650, 1400), ("4 l", 2350, 5600), ("20 l", 10_400, 28_000)],
    ),
    family("Paint", "Gloss paint, blue", "standard", 3, &[("1 l", 790, 1200), ("4 l", 2900, 4800)]),
    family("Paint", "Paint brush", "standard", 5, &[("2 inch", 120, 60), ("4 inch", 220, 130)]),
    family("Paint", "Roller", "standard", 3, &[("7 inch", 340, 250), ("9 inch", 420, 330)]),
];

/// The services: name and price.
pub(super) const SERVICES: &[(&str, i64)] =
    &[("Delivery in town", 350), ("Delivery upcountry", 1500), ("Assembly", 800), ("Paint mixing", 250)];
