//! Addresses, for the floors above.

use kernel::{Country, Id, Result};
use platform::{Ctx, Source};
use schemars::JsonSchema;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use words::Words;

use crate::model::address;

pub use crate::model::address::Model as Address;

/// What an address is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddressUse {
    Billing,
    Shipping,
}

impl AddressUse {
    /// The stored name.
    pub fn as_str(self) -> &'static str {
        match self {
            AddressUse::Billing => "billing",
            AddressUse::Shipping => "shipping",
        }
    }
}

/// The live addresses of a customer.
pub async fn of_customer(ctx: &Ctx, src: &Source, customer_id: Id) -> Result<Vec<Address>> {
    src.select::<address::Entity>(&ctx.whole())
        .filter(address::Column::CustomerId.eq(customer_id))
        .filter(address::Column::ArchivedAt.is_null())
        .all()
        .await
}

/// The address that a document of this customer takes. One read; see [`choose`].
pub async fn pick(ctx: &Ctx, src: &Source, customer_id: Id, purpose: AddressUse) -> Result<Option<Address>> {
    Ok(choose(&of_customer(ctx, src, customer_id).await?, purpose).cloned())
}

/// Of a customer's addresses the default for the purpose, else the oldest one for it, else the one for the other
/// purpose. Most customers have a single address for both.
pub fn choose(addresses: &[Address], purpose: AddressUse) -> Option<&Address> {
    // Ids rise with time: the oldest is the lowest.
    addresses
        .iter()
        .min_by_key(|address| (address.purpose != purpose.as_str(), !address.is_default, address.id))
}

/// An address as a document keeps it: what was true when the document was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Snapshot {
    pub name: Option<String>,
    pub line1: String,
    pub line2: Option<String>,
    pub city: Option<String>,
    pub region: Option<String>,
    pub postcode: Option<String>,
    pub country: Country,
}

/// The part of an address that goes into documents.
pub fn snapshot(address: &Address) -> Snapshot {
    Snapshot {
        name: address.name.clone(),
        line1: address.line1.clone(),
        line2: address.line2.clone(),
        city: address.city.clone(),
        region: address.region.clone(),
        postcode: address.postcode.clone(),
        country: address.country,
    }
}

impl Snapshot {
    /// The address as it is written on paper in a language, a line each, without the name.
    pub fn lines(&self, words: Words) -> Vec<String> {
        let city: Vec<&str> =
            [&self.postcode, &self.city].into_iter().flatten().map(String::as_str).collect();
        let city = (!city.is_empty()).then(|| city.join(" "));
        let country = Some(words.country(self.country.code()));
        let lines = [Some(self.line1.clone()), self.line2.clone(), city, self.region.clone(), country];
        lines.into_iter().flatten().filter(|line| !line.is_empty()).collect()
    }
}

#[cfg(test)]
mod tests {
    use kernel::Instant;

    use super::*;

    fn address(id: u128, purpose: AddressUse, is_default: bool) -> Address {
        Address {
            id: Id::from_u128(id),
            company_id: Id::nil(),
            customer_id: Id::nil(),
            purpose: purpose.as_str().to_owned(),
            is_default,
            name: None,
            line1: String::new(),
            line2: None,
            city: None,
            region: None,
            postcode: None,
            country: Country::parse("KE").unwrap(),
            owner_id: None,
            store_id: None,
            region_id: None,
            version: 1,
            created_at: Instant(0),
            updated_at: Instant(0),
            archived_at: None,
        }
    }

    #[test]
    fn every_country_has_a_name_on_papers_in_every_language() {
        for language in words::LANGUAGES {
            let words = Words::of(language);
            for country in Country::all() {
                let name = words.country(country.code());
                assert!(!name.starts_with("country-") && name.len() > 2, "{language} {country}: {name}");
            }
        }
        let address = Address { line1: "Moi Avenue 3".to_owned(), ..address(1, AddressUse::Billing, true) };
        let abroad = Snapshot { country: Country::parse("DE").unwrap(), ..snapshot(&address) };
        let last = |locale| abroad.lines(Words::of(locale)).pop().unwrap();
        assert_eq!(last("en-KE"), "Germany");
        assert_eq!(
            (last("de"), last("fr"), last("sw")),
            ("Deutschland".into(), "Allemagne".into(), "Ujerumani".into())
        );
        assert_eq!((last("ar"), last("tlh")), ("ألمانيا".into(), "Germany".into()));
    }

    #[test]
    fn the_default_for_the_purpose_comes_first_and_any_address_is_better_than_none() {
        use AddressUse::{Billing, Shipping};
        let all = vec![
            address(1, Billing, true),
            address(2, Shipping, false),
            address(3, Shipping, true),
            address(4, Shipping, false),
        ];
        let pick = |from: &[Address], purpose| choose(from, purpose).map(|address| address.id.as_u128());
        assert_eq!(pick(&all, Billing), Some(1));
        assert_eq!(pick(&all, Shipping), Some(3));
        assert_eq!(pick(&all[1..2], Billing), Some(2));
        assert_eq!(pick(&all[..1], Shipping), Some(1));
        assert_eq!(pick(&[all[3].clone(), all[1].clone()], Shipping), Some(2));
        assert_eq!(pick(&[], Billing), None);
    }
}
