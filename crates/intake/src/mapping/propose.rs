//! A mapping to begin with: columns by what they are called, marks by what the first rows show.

use std::collections::{BTreeMap, BTreeSet};

use platform::Ctx;
use records::{Field, Form, RecordKind};

use super::Mapping;
use crate::cells::{DateOrder, Mark};
use crate::targets;

/// What else columns are called, folded: English, German, French, Spanish, Swahili, Arabic. The first of these fields that the
/// target has is meant.
const WORDS: &[(&[&str], &str)] = &[
    (
        &["sku", "code"],
        "sku|article number|item number|item no|product code|part number|stock code|artikelnummer|artikel nr|art nr|\
         artikelnr|kundennummer|lieferantennummer|nummer|customer number|supplier number|reference|ref|codigo|\
         referencia|nambari|رقم|رمز",
    ),
    (
        &["name"],
        "name|title|product name|item|company|customer|bezeichnung|artikel|artikelbezeichnung|firma|kunde|nom|\
         designation|nombre|jina|bidhaa|full name|raison sociale|kundenname|اسم|الاسم",
    ),
    (&["description"], "description|details|beschreibung|descripcion|maelezo"),
    (
        &["price"],
        "price|sales price|unit price|list price|preis|verkaufspreis|vk|prix|prix de vente|precio|bei|سعر|السعر",
    ),
    (&["location_id"], "location|warehouse|lager|lagerort|entrepot|almacen|ghala"),
    (
        &["quantity", "min_qty"],
        "quantity|qty|stock|on hand|in stock|bestand|menge|anzahl|quantite|stock actuel|cantidad|existencias|idadi|كمية|الكمية",
    ),
    (&["reason"], "reason|grund|motif|motivo|sababu"),
    (&["cost", "unit_cost"], "cost|unit cost|purchase price|einkaufspreis|ek|cout|costo|gharama"),
    (&["category_id"], "category|group|product group|kategorie|warengruppe|gruppe|categorie|categoria|aina"),
    (&["unit_id"], "unit|uom|einheit|mengeneinheit|me|unite|unidad|kipimo"),
    (&["tax_class_id"], "tax|vat|tax class|steuer|mwst|steuersatz|tva|taxe|iva|impuesto|kodi"),
    (&["barcode", "code"], "barcode|ean|gtin|upc|ean code|strichcode|code barres|codigo de barras"),
    (&["weight_g"], "weight|weight g|gewicht|gewicht g|poids|peso|uzito"),
    (
        &["email"],
        "email|e mail|mail|email address|e mail address|courriel|correo|barua pepe|بريد|البريد الالكتروني",
    ),
    (&["phone"], "phone|telephone|mobile|phone number|telefon|tel|telefono|simu|هاتف|الهاتف"),
    (
        &["credit_limit"],
        "limit|credit|credit limit|max credit|kreditlimit|kreditrahmen|limite|limite de credit|plafond|\
         plafond de credit|encours autorise|limite de credito|kikomo|kikomo cha mkopo",
    ),
    (
        &["payment_days"],
        "payment terms|payment days|terms|days|net days|days to pay|zahlungsziel|zahlungsfrist|delai|\
         delai de paiement|plazo|plazo de pago|siku za malipo",
    ),
    (
        &["notes", "note"],
        "notes|note|remarks|remark|comment|comments|notiz|notizen|bemerkung|remarque|notas|maelezo",
    ),
    (&["locale"], "language|sprache|langue|idioma|lugha|لغة"),
    (
        &["owner_id"],
        "owner|sales rep|salesperson|account manager|betreuer|verkaeufer|vendeur|vendedor|muuzaji",
    ),
    (&["tax_id"], "tax id|vat number|vat id|ust id|ust idnr|steuernummer|nif|kra pin|pin"),
    (&["country"], "country|land|pays|pais|nchi|بلد|البلد"),
    (&["city"], "city|town|ort|stadt|ville|ciudad|mji|مدينة|المدينة"),
    (&["postal_code", "postcode", "zip"], "postal code|postcode|zip|plz|code postal|codigo postal"),
    (&["street", "line1"], "street|address|strasse|adresse|rue|direccion|calle|mtaa"),
    (&["product_id"], "product|sku|artikelnummer|produkt|produit|producto|bidhaa"),
    (&["customer_id"], "customer|customer number|kunde|kundennummer|client|cliente|mteja"),
    (&["price_list_id"], "price list|list|preisliste|liste|liste de prix|lista|lista de precios"),
    (
        &["min_qty"],
        "minimum quantity|min quantity|from quantity|mindestmenge|ab menge|quantite minimale|cantidad minima|\
         kiasi cha chini",
    ),
    (&["currency"], "currency|waehrung|wahrung|devise|moneda|sarafu"),
];

/// Words beside the one that tells what a column holds: the usual currencies, and small ones.
const NOISE: &[&str] = &[
    "kes", "tzs", "ugx", "eur", "usd", "gbp", "chf", "zar", "ngn", "egp", "aed", "sar", "xof", "inr", "in",
    "of", "the", "no", "nr", "der", "des", "de", "la",
];

/// The columns that seem to fill fields, and the marks that the first rows seem to have.
pub(crate) fn propose(ctx: &Ctx, kind: &RecordKind, header: &[String], samples: &[Vec<String>]) -> Mapping {
    let mut mapping = Mapping { columns: columns(ctx, kind, header), ..Mapping::default() };
    let forms: BTreeMap<&str, Form> =
        targets::fillable(ctx, kind).map(|field| (field.name, field.form)).collect();
    let form = |column: &String| forms.get(mapping.columns.get(column)?.as_deref()?).copied();
    let cells = |wanted: fn(Form) -> bool| -> Vec<&str> {
        let columns: Vec<usize> =
            (0..header.len()).filter(|at| form(&header[*at]).is_some_and(wanted)).collect();
        samples
            .iter()
            .flat_map(|row| columns.iter().filter_map(|at| row.get(*at).map(String::as_str)))
            .collect()
    };
    let decimal = mark(&cells(|form| matches!(form, Form::Price | Form::Qty | Form::Amount | Form::Rate)));
    let dates = order(&cells(|form| matches!(form, Form::Day | Form::Instant)));
    mapping.decimal = decimal;
    mapping.dates = dates;
    mapping
}

/// Each column with the field that it is exported as or seems to fill; those whose name is there twice cannot be told
/// apart.
fn columns(ctx: &Ctx, kind: &RecordKind, header: &[String]) -> BTreeMap<String, Option<String>> {
    let names: BTreeMap<&'static str, &'static str> =
        targets::fillable(ctx, kind).map(|field| (field.name, field.label)).collect();
    let beside: BTreeSet<&'static str> = targets::beside(kind).map(|one| one.kind).collect();
    let known = |name: &str| names.contains_key(name) || beside.contains(name);
    let meant = |word: &str| -> Option<&'static str> {
        let by_name = names.iter().find(|(name, label)| {
            let stem = name.strip_suffix("_id").unwrap_or(name);
            [**name, stem, **label].iter().any(|one| folded(one) == word)
        });
        let by_word = || {
            let meant = WORDS.iter().filter(|(_, words)| words.split('|').any(|one| one == word));
            meant.flat_map(|(names, _)| names.iter()).find(|name| known(name)).copied()
        };
        let by_beside = || beside.iter().find(|name| folded(name) == word).copied();
        by_name.map(|(name, _)| *name).or_else(by_beside).or_else(by_word)
    };
    let once =
        |column: &&String| !column.is_empty() && header.iter().filter(|other| other == column).count() == 1;
    let (mut taken, mut columns) = (BTreeSet::new(), BTreeMap::new());
    // What a column is called in an export, for programs or for people, is no guess and comes first.
    let exported = |column: &String, title: Option<&'static Field>| {
        let name = names.keys().find(|name| *name == column).copied();
        name.or_else(|| title.map(|field| field.name).filter(|name| names.contains_key(name)))
    };
    let titles = records::meant_by_title(kind, ctx.words(), header);
    for (column, title) in header.iter().zip(titles).filter(|(column, _)| once(column)) {
        let field = exported(column, title).filter(|name| taken.insert(*name));
        columns.insert(column.clone(), field.map(str::to_owned));
    }
    for column in header.iter().filter(once) {
        if columns[column].is_none() {
            let field = meant(&folded(column)).filter(|name| taken.insert(*name));
            columns.insert(column.clone(), field.map(str::to_owned));
        }
    }
    // What is called a little more than that: `Limit (EUR)`, `Customer name`.
    let noise: BTreeSet<String> = kernel::text::words(kind.label).into_iter().collect();
    for (column, field) in columns.iter_mut().filter(|(_, field)| field.is_none()) {
        let words = kernel::text::words(column);
        let kept: Vec<&str> = words
            .iter()
            .map(String::as_str)
            .filter(|word| !noise.contains(*word) && !NOISE.contains(word))
            .collect();
        if !kept.is_empty() && kept.len() < words.len() {
            *field = meant(&kept.join(" ")).filter(|name| taken.insert(*name)).map(str::to_owned);
        }
    }
    columns
}

fn folded(text: &str) -> String {
    kernel::text::words(text).join(" ")
}

/// The mark that parts decimals: the last of two different ones, never one that stands twice, and a single one unless
/// three digits follow it, which may be a group. What most cells show.
fn mark(cells: &[&str]) -> Mark {
    let shown = |cell: &&str| -> Option<Mark> {
        let other = |mark: char| if mark == ',' { Mark::Point } else { Mark::Comma };
        let own = |mark: char| if mark == ',' { Mark::Comma } else { Mark::Point };
        let marks: Vec<(usize, char)> = cell.char_indices().filter(|(_, c)| matches!(c, ',' | '.')).collect();
        let (at, last) = *marks.last()?;
        let digits = cell[at + 1..].chars().take_while(char::is_ascii_digit).count();
        match marks.iter().filter(|(_, mark)| *mark == last).count() {
            1 if marks.len() > 1 => Some(own(last)),
            1 if digits == 3 => None,
            1 => Some(own(last)),
            _ => Some(other(last)),
        }
    };
    let told: Vec<Mark> = cells.iter().filter_map(shown).collect();
    let commas = told.iter().filter(|mark| **mark == Mark::Comma).count();
    if commas * 2 > told.len() { Mark::Comma } else { Mark::Point }
}

/// A first part above 12 is a day, a second one too; points are the mark of those who begin with the day.
fn order(cells: &[&str]) -> DateOrder {
    for cell in cells {
        let parts: Vec<u32> =
            cell.split(|char: char| !char.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
        match parts.as_slice() {
            [first, ..] if *first > 31 => return DateOrder::Ymd,
            [first, ..] if *first > 12 => return DateOrder::Dmy,
            [_, second, ..] if *second > 12 => return DateOrder::Mdy,
            _ => {}
        }
    }
    if cells.iter().any(|cell| cell.contains('.')) { DateOrder::Dmy } else { DateOrder::Ymd }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_show_in_the_first_rows() {
        assert_eq!(mark(&["1.234,50", "12"]), Mark::Comma);
        assert_eq!(mark(&["1,234", "12.50"]), Mark::Point);
        assert_eq!(mark(&["1.234,567", "12"]), Mark::Comma);
        assert_eq!(mark(&["1.234.567", "1.234"]), Mark::Comma, "a mark that stands twice parts groups");
        assert_eq!(mark(&["1,234,567"]), Mark::Point);
        assert_eq!(mark(&["1.000,50", "abc", ""]), Mark::Comma);
        assert_eq!(order(&["03/02/2026", "25/02/2026"]), DateOrder::Dmy);
        assert_eq!(order(&["2026-03-02"]), DateOrder::Ymd);
        assert_eq!(order(&["02/25/2026"]), DateOrder::Mdy);
        assert_eq!(order(&["3.2.2026"]), DateOrder::Dmy);
    }
}
