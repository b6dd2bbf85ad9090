//! An electronic invoice: EN 16931 in the syntax of UBL 2.1, of stored values only. No total is computed here that the
//! document does not store (T12): amounts are what the lines, taxes and the head say, with the sign that the format
//! wants, and a reader who adds them up by the norm's rules (BR-CO-10 to BR-CO-17) gets what the document says.

use std::collections::BTreeMap;
use std::io;

use kernel::{Amount, Currency, Day, Decimal, Qty, Rate, UnitPrice, line_amount};
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A rate is in parts per million of one, which is this many places of a per cent.
const PERCENT_PLACES: u32 = 4;
/// Which rules the document keeps (BT-24).
const CUSTOMIZATION: &str = "urn:cen.eu:en16931:2017";
const INVOICE: &str = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
const CREDIT_NOTE: &str = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2";
const AGGREGATE: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
const BASIC: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";

/// A posted invoice or credit note, as far as the format has a place for it. Amounts have the document's own signs.
#[derive(Clone, Debug)]
pub(crate) struct Ubl {
    pub(crate) is_note: bool,
    pub(crate) number: String,
    pub(crate) issued_on: Day,
    pub(crate) due_on: Option<Day>,
    /// The day on which it was supplied (BT-72), or the first and the last day of a period (BG-14).
    pub(crate) supplied_on: Option<Day>,
    pub(crate) supplied_from: Option<Day>,
    pub(crate) supplied_to: Option<Day>,
    pub(crate) currency: Currency,
    pub(crate) note: Option<String>,
    /// The customer's own reference.
    pub(crate) reference: Option<String>,
    pub(crate) order_number: Option<String>,
    /// The invoice that a credit note takes back.
    pub(crate) corrects: Option<String>,
    pub(crate) seller: Party,
    pub(crate) buyer: Party,
    pub(crate) lines: Vec<Line>,
    pub(crate) taxes: Vec<Tax>,
    pub(crate) net: Amount,
    pub(crate) tax: Amount,
    pub(crate) rounding: Amount,
    pub(crate) total: Amount,
    /// Where it is to be paid; a credit note asks for nothing.
    pub(crate) account: Option<Account>,
}

/// The seller's account (BG-17).
#[derive(Clone, Debug)]
pub(crate) struct Account {
    /// Without blanks (BT-84).
    pub(crate) iban: String,
    /// BT-86.
    pub(crate) bic: Option<String>,
}

/// Who sells or buys.
#[derive(Clone, Debug, Default)]
pub(crate) struct Party {
    pub(crate) name: String,
    pub(crate) tax_id: Option<String>,
    /// Street lines, outermost last.
    pub(crate) street: Vec<String>,
    pub(crate) city: Option<String>,
    pub(crate) postcode: Option<String>,
    pub(crate) region: Option<String>,
    /// ISO 3166-1 alpha-2.
    pub(crate) country: String,
    pub(crate) email: Option<String>,
}

/// How a rate is taxed (UNCL5305).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Category {
    Standard,
    ZeroRated,
    Exempt,
}

impl Category {
    fn code(self) -> &'static str {
        match self {
            Category::Standard => "S",
            Category::ZeroRated => "Z",
            Category::Exempt => "E",
        }
    }
}

/// A line.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) no: i32,
    pub(crate) description: String,
    pub(crate) sku: Option<String>,
    pub(crate) quantity: Qty,
    /// The unit's code in this program.
    pub(crate) unit: Option<String>,
    pub(crate) unit_price: UnitPrice,
    pub(crate) prices_include_tax: bool,
    pub(crate) discount: Amount,
    pub(crate) net: Amount,
    pub(crate) category: Category,
    pub(crate) rate: Rate,
}

/// The tax of a category and rate.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tax {
    pub(crate) category: Category,
    pub(crate) rate: Rate,
    pub(crate) base: Amount,
    pub(crate) tax: Amount,
}

/// A unit as the norm names it (UN/ECE recommendation 20 and, for packages, 21); one that it has no name for is counted.
fn unit_code(unit: Option<&str>) -> &'static str {
    match unit.unwrap_or_default() {
        "kg" => "KGM",
        "g" => "GRM",
        "t" => "TNE",
        "l" => "LTR",
        "ml" => "MLT",
        "m" => "MTR",
        "cm" => "CMT",
        "h" => "HUR",
        "day" => "DAY",
        "doz" => "DZN",
        "box" => "XBX",
        "pack" => "XPK",
        "carton" => "XCT",
        "pallet" => "XPX",
        _ => "C62",
    }
}

/// The document as XML in UTF-8.
pub(crate) fn write(document: &Ubl) -> io::Result<Vec<u8>> {
    let mut out = Xml { writer: Writer::new_with_indent(Vec::new(), b' ', 2), currency: document.currency };
    out.writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let root = if document.is_note { "CreditNote" } else { "Invoice" };
    let mut start = BytesStart::new(root);
    start.push_attribute(("xmlns", if document.is_note { CREDIT_NOTE } else { INVOICE }));
    start.push_attribute(("xmlns:cac", AGGREGATE));
    start.push_attribute(("xmlns:cbc", BASIC));
    out.writer.write_event(Event::Start(start))?;
    head(&mut out, document)?;
    party(&mut out, "cac:AccountingSupplierParty", &document.seller)?;
    party(&mut out, "cac:AccountingCustomerParty", &document.buyer)?;
    if let Some(day) = document.supplied_on {
        out.within("cac:Delivery", |out| out.leaf("cbc:ActualDeliveryDate", &day.to_string()))?;
    }
    payment(&mut out, document)?;
    taxes(&mut out, document)?;
    totals(&mut out, document)?;
    for line in &document.lines {
        write_line(&mut out, document, line)?;
    }
    out.writer.write_event(Event::End(BytesEnd::new(root)))?;
    Ok(out.writer.into_inner())
}

struct Xml {
    writer: Writer<Vec<u8>>,
    currency: Currency,
}

impl Xml {
    fn leaf(&mut self, name: &str, text: &str) -> io::Result<()> {
        let text = allowed(text);
        self.writer.create_element(name).write_text_content(BytesText::new(&text)).map(|_| ())
    }

    fn some(&mut self, name: &str, text: Option<&str>) -> io::Result<()> {
        match text {
            Some(text) if !text.is_empty() => self.leaf(name, text),
            _ => Ok(()),
        }
    }

    fn money(&mut self, name: &str, amount: Amount) -> io::Result<()> {
        let text = self.currency.decimal(amount).to_string();
        let currency = self.currency.code().to_owned();
        self.writer
            .create_element(name)
            .with_attribute(("currencyID", currency.as_str()))
            .write_text_content(BytesText::new(&text))
            .map(|_| ())
    }

    fn within(&mut self, name: &str, inner: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
        self.writer.write_event(Event::Start(BytesStart::new(name)))?;
        inner(self)?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }
}

/// What XML 1.0 has no place for is left out: it could not be read.
fn allowed(text: &str) -> String {
    let is_char = |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(|c| is_char(*c)).collect()
}

fn head(out: &mut Xml, document: &Ubl) -> io::Result<()> {
    out.leaf("cbc:CustomizationID", CUSTOMIZATION)?;
    out.leaf("cbc:ID", &document.number)?;
    out.leaf("cbc:IssueDate", &document.issued_on.to_string())?;
    if document.is_note {
        out.leaf("cbc:CreditNoteTypeCode", "381")?;
    } else {
        out.some("cbc:DueDate", document.due_on.map(|day| day.to_string()).as_deref())?;
        out.leaf("cbc:InvoiceTypeCode", "380")?;
    }
    out.some("cbc:Note", document.note.as_deref())?;
    out.leaf("cbc:DocumentCurrencyCode", document.currency.code())?;
    out.some("cbc:BuyerReference", document.reference.as_deref())?;
    if let Some((first, last)) = document.supplied_from.zip(document.supplied_to) {
        out.within("cac:InvoicePeriod", |out| {
            out.leaf("cbc:StartDate", &first.to_string())?;
            out.leaf("cbc:EndDate", &last.to_string())
        })?;
    }
    if let Some(number) = &document.order_number {
        // The seller's own number; the buyer's stands in BuyerReference.
        out.within("cac:OrderReference", |out| {
            out.leaf("cbc:ID", document.reference.as_deref().unwrap_or(number))?;
            out.leaf("cbc:SalesOrderID", number)
        })?;
    }
    match &document.corrects {
        Some(number) => out.within("cac:BillingReference", |out| {
            out.within("cac:InvoiceDocumentReference", |out| out.leaf("cbc:ID", number))
        }),
        None => Ok(()),
    }
}

fn party(out: &mut Xml, name: &str, party: &Party) -> io::Result<()> {
    out.within(name, |out| {
        out.within("cac:Party", |out| {
            out.within("cac:PartyName", |out| out.leaf("cbc:Name", &party.name))?;
            out.within("cac:PostalAddress", |out| address(out, party))?;
            if let Some(tax_id) = &party.tax_id {
                out.within("cac:PartyTaxScheme", |out| {
                    out.leaf("cbc:CompanyID", tax_id)?;
                    out.within("cac:TaxScheme", |out| out.leaf("cbc:ID", "VAT"))
                })?;
            }
            out.within("cac:PartyLegalEntity", |out| out.leaf("cbc:RegistrationName", &party.name))?;
            match &party.email {
                Some(email) => out.within("cac:Contact", |out| out.leaf("cbc:ElectronicMail", email)),
                None => Ok(()),
            }
        })
    })
}

fn address(out: &mut Xml, party: &Party) -> io::Result<()> {
    let mut street = party.street.iter();
    out.some("cbc:StreetName", street.next().map(String::as_str))?;
    let rest: Vec<&str> = street.map(String::as_str).collect();
    out.some("cbc:AdditionalStreetName", Some(rest.join(", ").as_str()))?;
    out.some("cbc:CityName", party.city.as_deref())?;
    out.some("cbc:PostalZone", party.postcode.as_deref())?;
    out.some("cbc:CountrySubentity", party.region.as_deref())?;
    out.within("cac:Country", |out| out.leaf("cbc:IdentificationCode", &party.country))
}

/// How to pay (BG-16): by a credit transfer for which the number says what it is (UNCL4461: 58 is a SEPA transfer, 30 any
/// other).
fn payment(out: &mut Xml, document: &Ubl) -> io::Result<()> {
    let Some(account) = document.account.as_ref().filter(|_| !document.is_note) else { return Ok(()) };
    let code = if document.currency.code() == "EUR" { "58" } else { "30" };
    out.within("cac:PaymentMeans", |out| {
        out.leaf("cbc:PaymentMeansCode", code)?;
        out.leaf("cbc:PaymentID", &document.number)?;
        out.within("cac:PayeeFinancialAccount", |out| {
            out.leaf("cbc:ID", &account.iban)?;
            match &account.bic {
                Some(bic) => out.within("cac:FinancialInstitutionBranch", |out| out.leaf("cbc:ID", bic)),
                None => Ok(()),
            }
        })
    })
}

/// A note's amounts are what it takes off: above zero.
fn sign(document: &Ubl, amount: Amount) -> Amount {
    if document.is_note { -amount } else { amount }
}

fn taxes(out: &mut Xml, document: &Ubl) -> io::Result<()> {
    // A reader knows categories and rates, not classes (BR-S-08): classes of one rate are one row.
    let mut rows: BTreeMap<(Category, Rate), (Amount, Amount)> = BTreeMap::new();
    for row in &document.taxes {
        let sum = rows.entry((row.category, row.rate)).or_default();
        *sum = (sum.0 + row.base, sum.1 + row.tax);
    }
    out.within("cac:TaxTotal", |out| {
        out.money("cbc:TaxAmount", sign(document, document.tax))?;
        for ((category, rate), (base, tax)) in rows {
            out.within("cac:TaxSubtotal", |out| {
                out.money("cbc:TaxableAmount", sign(document, base))?;
                out.money("cbc:TaxAmount", sign(document, tax))?;
                out.within("cac:TaxCategory", |out| {
                    out.leaf("cbc:ID", category.code())?;
                    out.leaf("cbc:Percent", &percent(rate))?;
                    if category == Category::Exempt {
                        out.leaf("cbc:TaxExemptionReason", "Exempt")?;
                    }
                    out.within("cac:TaxScheme", |out| out.leaf("cbc:ID", "VAT"))
                })
            })?;
        }
        Ok(())
    })
}

fn percent(rate: Rate) -> String {
    Decimal::from_scaled(rate.0, PERCENT_PLACES).normalize().to_string()
}

fn totals(out: &mut Xml, document: &Ubl) -> io::Result<()> {
    out.within("cac:LegalMonetaryTotal", |out| {
        out.money("cbc:LineExtensionAmount", sign(document, document.net))?;
        out.money("cbc:TaxExclusiveAmount", sign(document, document.net))?;
        out.money("cbc:TaxInclusiveAmount", sign(document, document.net + document.tax))?;
        if !document.rounding.is_zero() {
            out.money("cbc:PayableRoundingAmount", sign(document, document.rounding))?;
        }
        out.money("cbc:PayableAmount", sign(document, document.total))
    })
}

/// How a line's net amount comes about: the price of so many, less a discount, times the quantity.
struct Priced {
    price: String,
    base_quantity: Option<Qty>,
    discount: Amount,
}

fn write_line(out: &mut Xml, document: &Ubl, line: &Line) -> io::Result<()> {
    let (element, counted) = if document.is_note {
        ("cac:CreditNoteLine", "cbc:CreditedQuantity")
    } else {
        ("cac:InvoiceLine", "cbc:InvoicedQuantity")
    };
    let net = sign(document, line.net);
    // A price is never below zero (BR-27): what takes off has a quantity below zero. Money off without goods is one time
    // its amount.
    let size = if line.quantity.is_zero() { Qty::ONE } else { line.quantity.abs() };
    let quantity = if net.is_negative() { -size } else { size };
    let priced = price(document, line, size);
    out.within(element, |out| {
        out.leaf("cbc:ID", &line.no.to_string())?;
        let unit = unit_code(line.unit.as_deref());
        out.writer
            .create_element(counted)
            .with_attribute(("unitCode", unit))
            .write_text_content(BytesText::new(&quantity.decimal().to_string()))?;
        out.money("cbc:LineExtensionAmount", net)?;
        if !priced.discount.is_zero() {
            out.within("cac:AllowanceCharge", |out| {
                out.leaf("cbc:ChargeIndicator", "false")?;
                out.leaf("cbc:AllowanceChargeReason", "Discount")?;
                out.money("cbc:Amount", priced.discount)
            })?;
        }
        out.within("cac:Item", |out| {
            out.leaf("cbc:Name", &line.description)?;
            if let Some(sku) = &line.sku {
                out.within("cac:SellersItemIdentification", |out| out.leaf("cbc:ID", sku))?;
            }
            out.within("cac:ClassifiedTaxCategory", |out| {
                out.leaf("cbc:ID", line.category.code())?;
                out.leaf("cbc:Percent", &percent(line.rate))?;
                out.within("cac:TaxScheme", |out| out.leaf("cbc:ID", "VAT"))
            })
        })?;
        out.within("cac:Price", |out| {
            let currency = out.currency.code().to_owned();
            out.writer
                .create_element("cbc:PriceAmount")
                .with_attribute(("currencyID", currency.as_str()))
                .write_text_content(BytesText::new(&priced.price))?;
            match priced.base_quantity {
                Some(base) => out
                    .writer
                    .create_element("cbc:BaseQuantity")
                    .with_attribute(("unitCode", unit))
                    .write_text_content(BytesText::new(&base.decimal().to_string()))
                    .map(|_| ()),
                None => Ok(()),
            }
        })
    })
}

/// The unit price and discount where they give the line's net amount without tax; else the net amount itself as the
/// price of the whole quantity, which gives it exactly.
fn price(document: &Ubl, line: &Line, size: Qty) -> Priced {
    let gross = line_amount(size, line.unit_price, document.currency).ok();
    let discount = line.discount.abs();
    let fits = !line.prices_include_tax
        && !sign(document, line.net).is_negative()
        && !line.unit_price.is_negative()
        && gross.is_some_and(|gross| gross - discount == line.net.abs());
    if fits && (size == line.quantity.abs()) {
        return Priced { price: line.unit_price.decimal().to_string(), base_quantity: None, discount };
    }
    Priced {
        price: document.currency.decimal(line.net.abs()).to_string(),
        base_quantity: Some(size),
        discount: Amount::ZERO,
    }
}

#[cfg(test)]
mod tests;
