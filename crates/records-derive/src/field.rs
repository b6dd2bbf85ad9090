//! One field of the struct and its `#[record(..)]` attributes.

use syn::ext::IdentExt;
use syn::spanned::Spanned;
use syn::{
    Error, Expr, ExprArray, Field, GenericArgument, Ident, LitInt, LitStr, Path, PathArguments, Result, Type,
};

/// Columns that every record has and that only the engine writes.
const STANDARD: [&str; 6] = ["id", "company_id", "version", "created_at", "updated_at", "archived_at"];

/// What a field is, before its attributes refine it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Base {
    Text,
    Bool,
    Int,
    Big,
    Qty,
    Price,
    Rate,
    Exchange,
    Amount,
    Instant,
    Day,
    Currency,
    Country,
    Id,
    /// Unknown to the engine, which leaves the column alone.
    Opaque,
}

/// A field as the macro understands it.
pub(crate) struct FieldInput {
    pub(crate) ident: Ident,
    pub(crate) base: Base,
    pub(crate) optional: bool,
    pub(crate) attrs: Attrs,
}

/// The refinements of a text field; at most one.
pub(crate) enum Form {
    Email,
    Phone,
    Country,
    Currency,
    Barcode,
    Code,
    OneOf(Vec<LitStr>),
}

#[derive(Default)]
pub(crate) struct Attrs {
    pub(crate) max: Option<LitInt>,
    pub(crate) min_len: Option<LitInt>,
    pub(crate) form: Option<Form>,
    pub(crate) refers: Option<Path>,
    pub(crate) names: Option<LitStr>,
    pub(crate) default: Option<LitStr>,
    pub(crate) amount_in: Option<LitStr>,
    pub(crate) view: Option<Path>,
    pub(crate) label: Option<LitStr>,
    pub(crate) help: Option<LitStr>,
    pub(crate) importance: Option<LitInt>,
    pub(crate) search: bool,
    pub(crate) unique: bool,
    pub(crate) readonly: bool,
    pub(crate) skip: bool,
    pub(crate) personal: bool,
    pub(crate) not_negative: bool,
    pub(crate) generated: bool,
    pub(crate) sealed: bool,
    pub(crate) blind: bool,
}

impl FieldInput {
    pub(crate) fn read(field: &Field) -> Result<Self> {
        let ident =
            field.ident.clone().ok_or_else(|| Error::new(field.span(), "a record has named fields"))?;
        let attrs = Attrs::read(field)?;
        let (optional, inner) = unwrapped(&field.ty);
        let base = match base_of(inner) {
            Err(_) if attrs.skip => Base::Opaque,
            known => known?,
        };
        let field = FieldInput { ident, base, optional, attrs };
        field.check()?;
        Ok(field)
    }

    pub(crate) fn name(&self) -> String {
        self.ident.unraw().to_string()
    }

    pub(crate) fn is_standard(&self) -> bool {
        STANDARD.contains(&self.name().as_str())
    }

    fn check(&self) -> Result<()> {
        let wrong = |text: &str| Err(Error::new(self.ident.span(), text));
        if self.is_standard() && self.attrs.says_anything() {
            return wrong("a standard column takes no #[record(..)] attributes: the engine writes it");
        }
        if self.base != Base::Text
            && (self.attrs.form.is_some() || self.attrs.max.is_some() || self.attrs.search)
        {
            return wrong("`max`, `search`, `one_of`, `email`, `phone`, `code` … belong to text fields");
        }
        if self.base != Base::Id && self.attrs.refers.is_some() {
            return wrong("`refers` belongs to a Uuid or Option<Uuid>");
        }
        if self.attrs.names.is_some() && (self.base != Base::Id || self.attrs.refers.is_some()) {
            return wrong("`names` belongs to a Uuid or Option<Uuid> that does not refer");
        }
        if (self.attrs.sealed || self.attrs.blind) && (self.base != Base::Text || !self.optional) {
            return wrong("`sealed` belongs to an Option<String>: erasing a person empties it");
        }
        if self.attrs.sealed && self.attrs.unique || self.attrs.blind && !self.attrs.sealed {
            return wrong("a sealed field is not `unique`, and only a sealed one is `blind`");
        }
        if self.attrs.sealed && self.attrs.search && !self.attrs.blind {
            return wrong("a sealed field is found by its `blind` index only");
        }
        if self.attrs.view.is_some() && (self.attrs.search || self.attrs.unique) {
            return wrong(
                "a field with a permission of its own is neither searched nor unique: both would tell of it",
            );
        }
        if self.base != Base::Amount && self.attrs.amount_in.is_some() {
            return wrong("`amount_in` belongs to an Amount");
        }
        Ok(())
    }

    /// Whether a text field lacks the bound that every text coming in must have.
    pub(crate) fn lacks_max(&self) -> bool {
        let bounded = matches!(
            self.attrs.form,
            Some(Form::OneOf(_) | Form::Country | Form::Currency | Form::Email | Form::Phone | Form::Barcode)
        );
        self.base == Base::Text && self.attrs.max.is_none() && !bounded
    }
}

impl Attrs {
    fn read(field: &Field) -> Result<Self> {
        let mut attrs = Attrs::default();
        for attr in field.attrs.iter().filter(|attr| attr.path().is_ident("record")) {
            attr.parse_nested_meta(|meta| {
                let name = meta.path.require_ident()?.to_string();
                match name.as_str() {
                    "max" => attrs.max = Some(meta.value()?.parse()?),
                    "min_len" => attrs.min_len = Some(meta.value()?.parse()?),
                    "refers" => attrs.refers = Some(meta.value()?.parse()?),
                    "names" => attrs.names = Some(meta.value()?.parse()?),
                    "default" => attrs.default = Some(meta.value()?.parse()?),
                    "view" => attrs.view = Some(meta.value()?.parse()?),
                    "amount_in" => attrs.amount_in = Some(meta.value()?.parse()?),
                    "label" => attrs.label = Some(meta.value()?.parse()?),
                    "help" => attrs.help = Some(meta.value()?.parse()?),
                    "importance" => attrs.importance = Some(importance(&meta.value()?.parse()?)?),
                    "one_of" => attrs.set_form(&meta, Form::OneOf(texts(&meta.value()?.parse()?)?))?,
                    "email" => attrs.set_form(&meta, Form::Email)?,
                    "phone" => attrs.set_form(&meta, Form::Phone)?,
                    "country" => attrs.set_form(&meta, Form::Country)?,
                    "currency" => attrs.set_form(&meta, Form::Currency)?,
                    "barcode" => attrs.set_form(&meta, Form::Barcode)?,
                    "code" => attrs.set_form(&meta, Form::Code)?,
                    "search" => attrs.search = true,
                    "unique" => attrs.unique = true,
                    "readonly" => attrs.readonly = true,
                    "skip" => attrs.skip = true,
                    "personal" => attrs.personal = true,
                    "not_negative" => attrs.not_negative = true,
                    "generated" => attrs.generated = true,
                    "sealed" => attrs.sealed = true,
                    "blind" => attrs.blind = true,
                    _ => return Err(meta.error(format!("unknown field attribute `{name}`; known: {KNOWN}"))),
                }
                Ok(())
            })?;
        }
        Ok(attrs)
    }

    fn set_form(&mut self, meta: &syn::meta::ParseNestedMeta<'_>, form: Form) -> Result<()> {
        if self.form.is_some() {
            return Err(
                meta.error("a field is one of email, phone, country, currency, barcode, code or one_of")
            );
        }
        self.form = Some(form);
        Ok(())
    }

    fn says_anything(&self) -> bool {
        let options =
            [self.max.is_some(), self.min_len.is_some(), self.form.is_some(), self.refers.is_some()];
        let more =
            [self.default.is_some(), self.amount_in.is_some(), self.search, self.unique, self.readonly];
        let flags = [
            self.view.is_some(),
            self.names.is_some(),
            self.skip,
            self.personal,
            self.not_negative,
            self.generated,
            self.sealed,
            self.blind,
        ];
        options.iter().chain(&more).chain(&flags).any(|said| *said)
    }
}

const KNOWN: &str = "max, min_len, search, unique, readonly, skip, refers, names, one_of, email, phone, country, currency, \
                     barcode, code, default, generated, personal, sealed, blind, not_negative, amount_in, view, \
                     label, help, importance";

/// 1 is the head of a record's page, 4 what one has to ask for.
fn importance(number: &LitInt) -> Result<LitInt> {
    match number.base10_parse::<u8>()? {
        1..=4 => Ok(number.clone()),
        _ => Err(Error::new(number.span(), "`importance` is 1 to 4")),
    }
}

fn texts(array: &ExprArray) -> Result<Vec<LitStr>> {
    let text = |expr: &Expr| match expr {
        Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => Ok(text.clone()),
        other => Err(Error::new(other.span(), "expected a text in quotes")),
    };
    array.elems.iter().map(text).collect()
}

/// `Option<T>` → (true, T); anything else → (false, itself).
fn unwrapped(ty: &Type) -> (bool, &Type) {
    if let Type::Path(path) = ty
        && let Some(last) = path.path.segments.last()
        && last.ident == "Option"
        && let PathArguments::AngleBracketed(arguments) = &last.arguments
        && let Some(GenericArgument::Type(inner)) = arguments.args.first()
    {
        return (true, inner);
    }
    (false, ty)
}

/// Types are known by the last part of their path, as SeaORM's own macro knows them.
fn base_of(ty: &Type) -> Result<Base> {
    let name = match ty {
        Type::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        _ => None,
    };
    Ok(match name.as_deref() {
        Some("String") => Base::Text,
        Some("bool") => Base::Bool,
        Some("i32") => Base::Int,
        Some("i64") => Base::Big,
        Some("Qty") => Base::Qty,
        Some("UnitPrice") => Base::Price,
        Some("Rate") => Base::Rate,
        Some("ExchangeRate") => Base::Exchange,
        Some("Amount") => Base::Amount,
        Some("Instant") => Base::Instant,
        Some("Day") => Base::Day,
        Some("Currency") => Base::Currency,
        Some("Country") => Base::Country,
        Some("Uuid" | "Id") => Base::Id,
        _ => {
            let known = "String, bool, i32, i64, Qty, UnitPrice, Rate, ExchangeRate, Amount, Instant, Day, Currency, Country, Uuid";
            return Err(Error::new(
                ty.span(),
                format!("a record's field is one of {known}, or an Option of one"),
            ));
        }
    })
}
