//! One line of the file, read.

use kernel::time::business_day_start;
use kernel::{Day, Instant, Qty, UnitPrice, Zone};

use super::source::Raw;

/// Characters of a document's number and of an article's code.
const NUMBER_CHARS_MAX: usize = 40;
/// Characters of a customer's number.
const CUSTOMER_CHARS_MAX: usize = 32;
/// Characters of a description.
const DESCRIPTION_CHARS_MAX: usize = 160;

/// A line that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) raw: Raw,
    pub(super) code: String,
    /// Absent on lines that only correct the stock.
    pub(super) description: Option<String>,
    pub(super) quantity: Qty,
    pub(super) unit_price: UnitPrice,
    pub(super) at: Instant,
    pub(super) customer: Option<String>,
    pub(super) country: String,
}

/// A line that was not understood, and why. Boxed, because it is rare and large.
pub(super) type Unread = Box<(Raw, String)>;

/// Understands a line, its wall time in `zone`; or says why it cannot be understood.
pub(super) fn read(raw: Raw, zone: &Zone) -> Result<Line, Unread> {
    match understand(&raw, zone) {
        Ok(line) => Ok(line),
        Err(reason) => Err(Box::new((raw, reason))),
    }
}

fn understand(raw: &Raw, zone: &Zone) -> Result<Line, String> {
    let [number, code, description, quantity, at, unit_price, customer, country] = &raw.fields;
    if raw.width != 8 {
        return Err(format!("the line has {} fields", raw.width));
    }
    limit("InvoiceNo", number, NUMBER_CHARS_MAX)?;
    limit("StockCode", code, NUMBER_CHARS_MAX)?;
    limit("Description", description, DESCRIPTION_CHARS_MAX)?;
    limit("CustomerID", customer, CUSTOMER_CHARS_MAX)?;
    limit("Country", country, NUMBER_CHARS_MAX)?;
    for (name, text) in [("InvoiceNo", number), ("StockCode", code)] {
        if text.is_empty() {
            return Err(format!("{name} is empty"));
        }
    }
    if kernel::luhn::contains_card_number(description) {
        return Err("the description holds the number of a payment card".to_owned());
    }
    Ok(Line {
        code: code.clone(),
        description: (!description.is_empty()).then(|| description.clone()),
        quantity: Qty::parse(quantity).map_err(|_| format!("Quantity {quantity:?} is no quantity"))?,
        unit_price: UnitPrice::parse(unit_price)
            .map_err(|_| format!("UnitPrice {unit_price:?} is no price"))?,
        at: instant(at, zone).ok_or_else(|| format!("InvoiceDate {at:?} is no date and time"))?,
        customer: customer_number(customer),
        country: if country.is_empty() { super::countries::UNSPECIFIED } else { country }.to_owned(),
        raw: raw.clone(),
    })
}

fn limit(name: &str, text: &str, chars_max: usize) -> Result<(), String> {
    match text.chars().count() > chars_max {
        true => Err(format!("{name} is longer than {chars_max} characters")),
        false => Ok(()),
    }
}

/// Customer numbers have been through a spreadsheet, which made `17850.0` of 17850.
fn customer_number(text: &str) -> Option<String> {
    let number = text.strip_suffix(".0").unwrap_or(text);
    (!number.is_empty()).then(|| number.to_owned())
}

/// `2010-12-01 08:26:00`, or `12/1/2010 8:26` (month first) as the first edition has it: the wall time of a zone.
/// Where the clock is put back, the earlier of the two instants; where it is put forward, the one after the gap.
fn instant(text: &str, zone: &Zone) -> Option<Instant> {
    let (date, time) = text.split_once([' ', 'T'])?;
    let day = match date.split_once('/') {
        Some((month, rest)) => {
            let (day, year) = rest.split_once('/')?;
            Day::new(
                digits(year, 4)?,
                u8::try_from(digits(month, 2)?).ok()?,
                u8::try_from(digits(day, 2)?).ok()?,
            )
            .ok()?
        }
        None => Day::parse(date).ok()?,
    };
    let mut parts = time.split(':');
    let (hours, minutes) = (digits(parts.next()?, 2)?, digits(parts.next()?, 2)?);
    let seconds = parts.next().map_or(Some(0), |part| digits(part, 2))?;
    if hours > 23 || minutes > 59 || seconds > 59 || parts.next().is_some() {
        return None;
    }
    let minute = business_day_start(day, zone, hours * 60 + minutes);
    Some(Instant(minute.0 + i64::from(seconds) * 1_000_000))
}

fn digits(text: &str, most: usize) -> Option<i32> {
    let is_number = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn london(text: &str) -> Option<String> {
        instant(text, &Zone::parse("Europe/London").unwrap()).map(|at| at.to_string())
    }

    #[test]
    fn wall_time_is_read_in_the_companys_zone() {
        assert_eq!(london("2010-12-01 08:26:00").as_deref(), Some("2010-12-01T08:26:00Z"));
        assert_eq!(london("2011-07-01 08:26:31").as_deref(), Some("2011-07-01T07:26:31Z"));
        assert_eq!(london("12/1/2010 8:26").as_deref(), Some("2010-12-01T08:26:00Z"));
        for text in
            ["", "2010-12-01", "2010-13-01 08:26:00", "2010-12-01 24:00:00", "13/1/2010 8:26", "1/2/10 +8:26"]
        {
            assert_eq!(london(text), None, "{text}");
        }
    }

    fn raw(fields: [&str; 8]) -> Raw {
        Raw { line: 2, fields: fields.map(str::to_owned), width: 8, text: fields.join(",") }
    }

    const GOOD: [&str; 8] = ["1", "A", "", "-2", "2010-12-01 08:26:00", "0.001", "17850.0", "EIRE"];

    #[test]
    fn a_line_is_understood_exactly() {
        let line = read(raw(GOOD), &Zone::UTC).unwrap();
        assert_eq!((line.quantity, line.unit_price), (Qty(-2_000_000), UnitPrice(1000)));
        assert_eq!((line.description, line.customer.as_deref()), (None, Some("17850")));
    }

    #[test]
    fn what_is_not_understood_says_why() {
        let long = "x".repeat(161);
        for (at, text, reason) in [
            (0, "", "InvoiceNo is empty"),
            (1, "", "StockCode is empty"),
            (2, "4111111111111111", "card"),
            (2, &long, "longer than 160"),
            (3, "two", "no quantity"),
            (4, "yesterday", "no date"),
            (5, "1.2345678", "no price"),
        ] {
            let mut fields = GOOD;
            fields[at] = text;
            let (_, said) = *read(raw(fields), &Zone::UTC).unwrap_err();
            assert!(said.contains(reason), "{text}: {said}");
        }
        let short = Raw { width: 3, ..raw(GOOD) };
        assert!(read(short, &Zone::UTC).unwrap_err().1.contains("3 fields"));
    }
}
