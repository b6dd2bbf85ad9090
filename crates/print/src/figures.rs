//! Numbers and dates as the reader of a document writes them. Digits are moved, never computed.

use kernel::{Amount, Currency, Day, Decimal, Qty, Rate, UnitPrice};

use crate::labels::language;

/// Keeps a number and what belongs to it on one line.
const NO_BREAK: char = '\u{a0}';

/// How a language writes numbers and dates.
#[derive(Clone, Copy, Debug)]
pub struct Figures {
    language: &'static str,
}

impl Figures {
    /// The figures of a locale's language; those of English where it does not ship.
    pub fn of(locale: &str) -> Self {
        Figures { language: language(locale) }
    }

    /// `1234.5` as `1,234.5`, `1.234,5` or `1 234,5`.
    pub fn number(self, number: Decimal) -> String {
        let text = number.to_string();
        let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("-", digits));
        let (whole, fraction) =
            digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
        let (group, point) = match self.language {
            "de" => ('.', ','),
            "fr" => (NO_BREAK, ','),
            _ => (',', '.'),
        };
        let mut out = String::from(sign);
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if let Some(fraction) = fraction {
            out.push(point);
            out.push_str(fraction);
        }
        out
    }

    /// With as many decimals as it has.
    pub fn quantity(self, quantity: Qty) -> String {
        self.number(quantity.decimal())
    }

    /// With the currency's decimals, or more where the price has more; the currency stands elsewhere.
    pub fn price(self, currency: Currency, price: UnitPrice) -> String {
        let places = currency.exponent();
        let padded = price.decimal().to_scaled(places).map(|units| Decimal::from_scaled(units, places));
        self.number(padded.unwrap_or_else(|_| price.decimal()))
    }

    /// With the currency's decimals; the currency stands elsewhere.
    pub fn amount(self, currency: Currency, amount: Amount) -> String {
        self.number(currency.decimal(amount))
    }

    /// With its currency: `KES 1,234.50`, `1.234,50 KES`.
    pub fn money(self, currency: Currency, amount: Amount) -> String {
        let figure = self.amount(currency, amount);
        match (self.language, figure.strip_prefix('-')) {
            ("de" | "fr", _) => format!("{figure}{NO_BREAK}{currency}"),
            (_, Some(figure)) => format!("-{currency}{NO_BREAK}{figure}"),
            (_, None) => format!("{currency}{NO_BREAK}{figure}"),
        }
    }

    /// `0.165` as `16.5%`.
    pub fn percent(self, rate: Rate) -> String {
        // A rate has six decimals: four of its percentage.
        let figure = self.number(Decimal::from_scaled(rate.0, 4).normalize());
        match self.language {
            "de" | "fr" => format!("{figure}{NO_BREAK}%"),
            _ => format!("{figure}%"),
        }
    }

    /// `21 November 2026` in the language's own words.
    pub fn day(self, day: Day) -> String {
        let month = months(self.language)[usize::from(day.month()) - 1];
        let point = if self.language == "de" { "." } else { "" };
        format!("{}{point}{NO_BREAK}{month}{NO_BREAK}{}", day.day(), day.year())
    }
}

fn months(language: &str) -> [&'static str; 12] {
    match language {
        "sw" => [
            "Januari", "Februari", "Machi", "Aprili", "Mei", "Juni", "Julai", "Agosti", "Septemba", "Oktoba",
            "Novemba", "Desemba",
        ],
        "fr" => [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ],
        "de" => [
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ],
        "ar" => [
            "يناير",
            "فبراير",
            "مارس",
            "أبريل",
            "مايو",
            "يونيو",
            "يوليو",
            "أغسطس",
            "سبتمبر",
            "أكتوبر",
            "نوفمبر",
            "ديسمبر",
        ],
        _ => [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kes() -> Currency {
        Currency::parse("KES").unwrap()
    }

    /// Without the blanks that only the typesetter tells apart.
    fn plain(text: &str) -> String {
        text.replace(NO_BREAK, " ")
    }

    #[test]
    fn numbers_are_grouped_in_threes() {
        let english = Figures::of("en-KE");
        let cases = [("0", "0"), ("999", "999"), ("1000", "1,000"), ("-1234567.8900", "-1,234,567.8900")];
        for (number, expected) in cases {
            assert_eq!(english.number(Decimal::parse(number).unwrap()), expected);
        }
        let number = Decimal::parse("1234567.5").unwrap();
        assert_eq!(Figures::of("de").number(number), "1.234.567,5");
        assert_eq!(plain(&Figures::of("fr-CA").number(number)), "1 234 567,5");
    }

    #[test]
    fn money_shows_its_currency_and_all_its_digits() {
        assert_eq!(plain(&Figures::of("en").money(kes(), Amount(123_450))), "KES 1,234.50");
        assert_eq!(plain(&Figures::of("sw").money(kes(), Amount(-5))), "-KES 0.05");
        assert_eq!(plain(&Figures::of("de").money(kes(), Amount(-123_450))), "-1.234,50 KES");
        let yen = Currency::parse("JPY").unwrap();
        assert_eq!(plain(&Figures::of("en").money(yen, Amount(123_450))), "JPY 123,450");
    }

    #[test]
    fn prices_keep_their_decimals_and_quantities_shed_zeros() {
        let english = Figures::of("en");
        assert_eq!(english.price(kes(), UnitPrice::parse("12").unwrap()), "12.00");
        assert_eq!(english.price(kes(), UnitPrice::parse("0.0375").unwrap()), "0.0375");
        assert_eq!(english.quantity(Qty::parse("1200.50").unwrap()), "1,200.5");
        assert_eq!(english.percent(Rate::parse("0.165").unwrap()), "16.5%");
        assert_eq!(plain(&Figures::of("fr").percent(Rate::percent(20))), "20 %");
    }

    #[test]
    fn days_are_written_out() {
        let day = Day::parse("2026-03-02").unwrap();
        let written = |locale: &str| plain(&Figures::of(locale).day(day));
        assert_eq!(written("en"), "2 March 2026");
        assert_eq!(written("de-AT"), "2. März 2026");
        assert_eq!(written("sw"), "2 Machi 2026");
        assert_eq!(written("xx"), "2 March 2026");
    }
}
