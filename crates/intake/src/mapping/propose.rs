//! A mapping to begin with: columns by what they are called, marks by what the first rows show.

use std::collections::{BTreeMap, BTreeSet};

use platform::Ctx;
use records::{Form, RecordKind};

use super::Mapping;
use crate::cells::{DateOrder, Mark};
use crate::targets;

/// What else columns are called, folded: English, German, French, Spanish, Swahili. The first of these fields that the
/// target has is meant.
const WORDS: &[(&[&str], &str)] = &[
    (
        &["sku", "code"],
        "sku|article number|item number|item no|product code|part number|stock code|artikelnummer|artikel nr|art nr|\
         artikelnr|kundennummer|lieferantennummer|nummer|customer number|supplier number|reference|ref|codigo|\
         referencia|nambari",
    ),
    (
        &["name"],
        "name|title|product name|item|company|customer|bezeichnung|artikel|artikelbezeichnung|firma|kunde|nom|\
         designation|nombre|jina|bidhaa",
    ),
    (&["description"], "description|details|beschreibung|descripcion|maelezo"),
    (
        &["price"],
        "price|sales price|unit price|list price|preis|verkaufspreis|vk|prix|prix de vente|precio|bei",
    ),
    (&["location_id"], "location|warehouse|lager|lagerort|entrepot|almacen|ghala"),
    (
        &["quantity", "min_qty"],
        "quantity|qty|stock|on hand|in stock|bestand|menge|anzahl|quantite|stock actuel|cantidad|existencias|idadi",
    ),
    (&["reason"], "reason|grund|motif|motivo|sababu"),
    (&["cost", "unit_cost"], "cost|unit cost|purchase price|einkaufspreis|ek|cout|costo|gharama"),
    (&["category_id"], "category|group|product group|kategorie|warengruppe|gruppe|categorie|categoria|aina"),
    (&["unit_id"], "unit|uom|einheit|mengeneinheit|me|unite|unidad|kipimo"),
    (&["tax_class_id"], "tax|vat|tax class|steuer|mwst|steuersatz|tva|taxe|iva|impuesto|kodi"),
    (&["barcode", "code"], "barcode|ean|gtin|upc|ean code|strichcode|code barres|codigo de barras"),
    (&["weight_g"], "weight|weight g|gewicht|gewicht g|poids|peso|uzito"),
    (&["email"], "email|e mail|mail|courriel|correo|barua pepe"),
    (&["phone"], "phone|telephone|mobile|telefon|tel|telefono|simu"),
    (&["tax_id"], "tax id|vat number|vat id|ust id|ust idnr|steuernummer|nif|kra pin|pin"),
    (&["country"], "country|land|pays|pais|nchi"),
    (&["city"], "city|town|ort|stadt|ville|ciudad|mji"),
    (&["postal_code", "postcode", "zip"], "postal code|postcode|zip|plz|code postal|codigo postal"),
    (&["street", "line1"], "street|address|strasse|adresse|rue|direccion|calle|mtaa"),
    (&["product_id"], "product|sku|artikelnummer|produkt|produit|producto|bidhaa"),
    (&["customer_id"], "customer|customer number|kunde|kundennummer|client|cliente|mteja"),
    (&["price_list_id"], "price list|preisliste|liste de prix|lista de precios"),
    (&["currency"], "currency|waehrung|wahrung|devise|moneda|sarafu"),
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

/// Each column with the field that it seems to fill; those whose name is there twice cannot be told apart.
fn columns(ctx: &Ctx, kind: &RecordKind, header: &[String]) -> BTreeMap<String, Option<String>> {
    let names: BTreeMap<&str, &str> =
        targets::fillable(ctx, kind).map(|field| (field.name, field.label)).collect();
    let beside: BTreeSet<&str> = targets::beside(kind).map(|one| one.kind).collect();
    let known = |name: &str| names.contains_key(name) || beside.contains(name);
    let mut taken = BTreeSet::new();
    let mut columns = BTreeMap::new();
    let once =
        |column: &&String| !column.is_empty() && header.iter().filter(|other| other == column).count() == 1;
    for column in header.iter().filter(once) {
        let word = folded(column);
        let by_name = names.iter().find(|(name, label)| {
            let stem = name.strip_suffix("_id").unwrap_or(name);
            [**name, stem, **label].iter().any(|one| folded(one) == word)
        });
        let by_word = || {
            let meant = WORDS.iter().filter(|(_, words)| words.split('|').any(|one| one == word));
            meant.flat_map(|(names, _)| names.iter()).find(|name| known(name)).copied()
        };
        let by_beside = || beside.iter().find(|name| folded(name) == word).copied();
        let field = by_name.map(|(name, _)| *name).or_else(by_beside).or_else(by_word);
        let field = field.filter(|name| taken.insert(*name)).map(str::to_owned);
        columns.insert(column.clone(), field);
    }
    columns
}

fn folded(text: &str) -> String {
    kernel::text::words(text).join(" ")
}

/// The last mark of a number parts its decimals, unless three digits follow it everywhere.
fn mark(cells: &[&str]) -> Mark {
    let comma = |cell: &&str| {
        cell.rfind([',', '.']).is_some_and(|at| {
            let digits = cell[at + 1..].chars().take_while(char::is_ascii_digit).count();
            cell[at..].starts_with(',') && digits != 3
        })
    };
    if cells.iter().any(comma) { Mark::Comma } else { Mark::Point }
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
        assert_eq!(order(&["03/02/2026", "25/02/2026"]), DateOrder::Dmy);
        assert_eq!(order(&["2026-03-02"]), DateOrder::Ymd);
        assert_eq!(order(&["02/25/2026"]), DateOrder::Mdy);
        assert_eq!(order(&["3.2.2026"]), DateOrder::Dmy);
    }
}
