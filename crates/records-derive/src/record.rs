//! The struct and its `#[record(..)]` attributes.

use syn::parse::ParseStream;
use syn::{Data, DeriveInput, Error, Fields, Ident, LitStr, Path, Result, Token};

use crate::field::{Base, FieldInput};

/// The whole struct as the macro understands it.
pub(crate) struct RecordInput {
    pub(crate) table: LitStr,
    pub(crate) kind: LitStr,
    pub(crate) path: LitStr,
    pub(crate) label: LitStr,
    pub(crate) view: Path,
    pub(crate) edit: Option<Path>,
    pub(crate) owner: Option<LitStr>,
    pub(crate) store: Option<LitStr>,
    pub(crate) other_store: Option<LitStr>,
    pub(crate) region: Option<LitStr>,
    pub(crate) document: bool,
    pub(crate) bulk: bool,
    pub(crate) number: Option<LitStr>,
    pub(crate) sort: Option<LitStr>,
    pub(crate) series: Option<Path>,
    pub(crate) check: Option<Path>,
    pub(crate) check_all: Option<Path>,
    pub(crate) after: Option<Path>,
    pub(crate) after_all: Option<Path>,
    pub(crate) via: Vec<(Path, LitStr)>,
    pub(crate) person: Option<LitStr>,
    pub(crate) links: Vec<LinkInput>,
    pub(crate) differences: Vec<DifferenceInput>,
    pub(crate) title: Option<LitStr>,
    pub(crate) verbs: Option<Path>,
    pub(crate) fields: Vec<FieldInput>,
}

/// `linked("tag", path::Entity, "customer_id", "tag_id")`: a table that ties this record to others. A fifth part says
/// what they are, where the table of pairs does not: `refers = catalog::model::product::Entity`.
pub(crate) struct LinkInput {
    pub(crate) name: LitStr,
    pub(crate) entity: Path,
    pub(crate) own: LitStr,
    pub(crate) other: LitStr,
    pub(crate) to: Option<Path>,
}

/// `difference("available", "on_hand", "reserved")`: what the second has more than the third, shown like a column.
pub(crate) struct DifferenceInput {
    pub(crate) name: LitStr,
    pub(crate) of: LitStr,
    pub(crate) less: LitStr,
}

#[derive(Default)]
struct Attrs {
    kind: Option<LitStr>,
    path: Option<LitStr>,
    label: Option<LitStr>,
    view: Option<Path>,
    edit: Option<Path>,
    owner: Option<LitStr>,
    store: Option<LitStr>,
    other_store: Option<LitStr>,
    region: Option<LitStr>,
    document: bool,
    bulk: bool,
    number: Option<LitStr>,
    sort: Option<LitStr>,
    series: Option<Path>,
    check: Option<Path>,
    check_all: Option<Path>,
    after: Option<Path>,
    after_all: Option<Path>,
    via: Vec<(Path, LitStr)>,
    person: Option<LitStr>,
    links: Vec<LinkInput>,
    differences: Vec<DifferenceInput>,
    title: Option<LitStr>,
    verbs: Option<Path>,
}

const KNOWN: &str = "kind, path, label, view, edit, owner, store, other_store, region, document, bulk, number, sort, series, check, check_all, after, \
                     after_all, person, title, verbs, search_via(Entity, \"column\"), linked(\"name\", Entity, \"column\", \"other_column\", refers = Other), \
                     difference(\"name\", \"column\", \"less_column\")";

impl RecordInput {
    pub(crate) fn read(input: &DeriveInput) -> Result<Self> {
        let fields = fields(input)?;
        let attrs = Attrs::read(input)?;
        let missing =
            |name: &str| Error::new(input.ident.span(), format!("#[record({name} = ..)] is missing"));
        let record = RecordInput {
            table: table(input)?,
            kind: attrs.kind.ok_or_else(|| missing("kind"))?,
            path: attrs.path.ok_or_else(|| missing("path"))?,
            label: attrs.label.ok_or_else(|| missing("label"))?,
            view: attrs.view.ok_or_else(|| missing("view"))?,
            edit: attrs.edit,
            owner: attrs.owner,
            store: attrs.store,
            other_store: attrs.other_store,
            region: attrs.region,
            document: attrs.document,
            bulk: attrs.bulk,
            number: attrs.number,
            sort: attrs.sort,
            series: attrs.series,
            check: attrs.check,
            check_all: attrs.check_all,
            after: attrs.after,
            after_all: attrs.after_all,
            via: attrs.via,
            person: attrs.person,
            links: attrs.links,
            differences: attrs.differences,
            title: attrs.title,
            verbs: attrs.verbs,
            fields,
        };
        record.check(input)?;
        Ok(record)
    }

    fn check(&self, input: &DeriveInput) -> Result<()> {
        let wrong = |text: &str| Err(Error::new(input.ident.span(), text));
        if !self.has("id") || !self.has("company_id") {
            return wrong("a record has the columns `id` and `company_id`");
        }
        if self.check.is_some() && self.check_all.is_some()
            || self.after.is_some() && self.after_all.is_some()
        {
            return wrong(
                "a record has either a `check` or a `check_all`, and either an `after` or an `after_all`",
            );
        }
        if !self.document {
            if self.edit.is_none() {
                return wrong("#[record(edit = ..)] is missing; only a `document` has none");
            }
            for column in ["version", "created_at", "updated_at", "archived_at"] {
                if !self.has(column) {
                    return wrong(&format!(
                        "a record has the column `{column}`; only a `document` may leave it out"
                    ));
                }
            }
            for field in &self.fields {
                if field.base == Base::Opaque && !field.optional {
                    return Err(Error::new(
                        field.ident.span(),
                        "a column that the engine does not know must be optional",
                    ));
                }
                if field.lacks_max() && !field.is_standard() && !field.attrs.skip && !field.attrs.readonly {
                    return Err(Error::new(
                        field.ident.span(),
                        "a text field says its #[record(max = N)] characters",
                    ));
                }
            }
        }
        for (column, text) in self.named_columns() {
            if !self.has(&column.value()) {
                return Err(Error::new(column.span(), format!("`{text}` names no field of this struct")));
            }
        }
        self.check_title()?;
        self.check_differences()?;
        self.check_blinds()?;
        self.check_currencies()
    }

    /// A title names fields: `name`, or `{number} · {name}`.
    fn check_title(&self) -> Result<()> {
        let Some(title) = &self.title else { return Ok(()) };
        let text = title.value();
        let names: Vec<&str> = match text.contains('{') {
            true => text.split('{').skip(1).map(|part| part.split('}').next().unwrap_or_default()).collect(),
            false => vec![text.as_str()],
        };
        match names.iter().find(|name| !self.has(name)) {
            Some(name) => Err(Error::new(title.span(), format!("`title`: there is no field `{name}`"))),
            None => Ok(()),
        }
    }

    /// A difference is of two numbers of one form that are always there, and is never written: only documents have it.
    fn check_differences(&self) -> Result<()> {
        for difference in &self.differences {
            let wrong = |text: &str| Err(Error::new(difference.name.span(), text));
            let base = |column: &LitStr| {
                let found = self.fields.iter().find(|field| field.name() == column.value());
                found.filter(|field| !field.optional && field.attrs.view.is_none()).map(|field| field.base)
            };
            if !self.document || self.has(&difference.name.value()) {
                return wrong("`difference` is a new name in a `document`");
            }
            match (base(&difference.of), base(&difference.less)) {
                (Some(of), Some(less)) if of == less && matches!(of, Base::Qty | Base::Big) => {}
                _ => return wrong("`difference` is of two quantities, or two whole numbers, of this struct"),
            }
        }
        Ok(())
    }

    /// A blind field has its column for the keyed hash.
    fn check_blinds(&self) -> Result<()> {
        for field in self.fields.iter().filter(|field| field.attrs.blind) {
            let name = format!("{}_blind", field.name());
            let found = self.fields.iter().find(|other| other.name() == name);
            if !found.is_some_and(|other| other.base == Base::Text && other.optional && other.attrs.skip) {
                let text = format!("`blind` wants the field `#[record(skip)] {name}: Option<String>`");
                return Err(Error::new(field.ident.span(), text));
            }
        }
        Ok(())
    }

    /// `amount_in` names a currency of the same row.
    fn check_currencies(&self) -> Result<()> {
        for field in &self.fields {
            let Some(column) = &field.attrs.amount_in else { continue };
            let found = self.fields.iter().find(|other| other.name() == column.value());
            if !found.is_some_and(|other| matches!(other.base, Base::Currency | Base::Text)) {
                return Err(Error::new(column.span(), "`amount_in` names a currency field of this struct"));
            }
        }
        Ok(())
    }

    fn named_columns(&self) -> Vec<(&LitStr, &'static str)> {
        let single = [
            (&self.owner, "owner"),
            (&self.store, "store"),
            (&self.other_store, "other_store"),
            (&self.region, "region"),
            (&self.number, "number"),
            (&self.person, "person"),
        ];
        let mut named: Vec<_> =
            single.into_iter().filter_map(|(at, text)| at.as_ref().map(|at| (at, text))).collect();
        named.extend(self.via.iter().map(|(_, column)| (column, "search_via")));
        named
    }

    pub(crate) fn has(&self, column: &str) -> bool {
        self.fields.iter().any(|field| field.name() == column)
    }
}

impl Attrs {
    fn read(input: &DeriveInput) -> Result<Self> {
        let mut attrs = Attrs::default();
        for attr in input.attrs.iter().filter(|attr| attr.path().is_ident("record")) {
            attr.parse_nested_meta(|meta| {
                let name = meta.path.require_ident()?.to_string();
                match name.as_str() {
                    "kind" => attrs.kind = Some(meta.value()?.parse()?),
                    "path" => attrs.path = Some(meta.value()?.parse()?),
                    "label" => attrs.label = Some(meta.value()?.parse()?),
                    "view" => attrs.view = Some(meta.value()?.parse()?),
                    "edit" => attrs.edit = Some(meta.value()?.parse()?),
                    "owner" => attrs.owner = Some(meta.value()?.parse()?),
                    "store" => attrs.store = Some(meta.value()?.parse()?),
                    "other_store" => attrs.other_store = Some(meta.value()?.parse()?),
                    "region" => attrs.region = Some(meta.value()?.parse()?),
                    "number" => attrs.number = Some(meta.value()?.parse()?),
                    "sort" => attrs.sort = Some(meta.value()?.parse()?),
                    "series" => attrs.series = Some(meta.value()?.parse()?),
                    "check" => attrs.check = Some(meta.value()?.parse()?),
                    "check_all" => attrs.check_all = Some(meta.value()?.parse()?),
                    "after" => attrs.after = Some(meta.value()?.parse()?),
                    "after_all" => attrs.after_all = Some(meta.value()?.parse()?),
                    "document" => attrs.document = true,
                    "bulk" => attrs.bulk = true,
                    "title" => attrs.title = Some(meta.value()?.parse()?),
                    "verbs" => attrs.verbs = Some(meta.value()?.parse()?),
                    "person" => attrs.person = Some(meta.value()?.parse()?),
                    "linked" => {
                        let content;
                        syn::parenthesized!(content in meta.input);
                        let name: LitStr = content.parse()?;
                        content.parse::<Token![,]>()?;
                        let entity: Path = content.parse()?;
                        content.parse::<Token![,]>()?;
                        let own: LitStr = content.parse()?;
                        content.parse::<Token![,]>()?;
                        let other: LitStr = content.parse()?;
                        let more = content.parse::<Option<Token![,]>>()?.is_some();
                        let to = if more { Some(referred(&content)?) } else { None };
                        attrs.links.push(LinkInput { name, entity, own, other, to });
                    }
                    "difference" => {
                        let content;
                        syn::parenthesized!(content in meta.input);
                        let name: LitStr = content.parse()?;
                        content.parse::<Token![,]>()?;
                        let of: LitStr = content.parse()?;
                        content.parse::<Token![,]>()?;
                        attrs.differences.push(DifferenceInput { name, of, less: content.parse()? });
                    }
                    "search_via" => {
                        let content;
                        syn::parenthesized!(content in meta.input);
                        let entity: Path = content.parse()?;
                        content.parse::<Token![,]>()?;
                        attrs.via.push((entity, content.parse()?));
                    }
                    _ => return Err(meta.error(format!("unknown record attribute `{name}`; known: {KNOWN}"))),
                }
                Ok(())
            })?;
        }
        Ok(attrs)
    }
}

/// `refers = path::Entity`.
fn referred(content: ParseStream) -> Result<Path> {
    let word: Ident = content.parse()?;
    if word != "refers" {
        return Err(Error::new(word.span(), "what the others are is said by `refers = path::Entity`"));
    }
    content.parse::<Token![=]>()?;
    content.parse()
}

fn fields(input: &DeriveInput) -> Result<Vec<FieldInput>> {
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(named) => named.named.iter().map(FieldInput::read).collect(),
            _ => Err(Error::new(input.ident.span(), "a record is a struct with named fields")),
        },
        _ => Err(Error::new(input.ident.span(), "a record is a struct")),
    }
}

/// The table of `#[sea_orm(table_name = "..")]`; other SeaORM attributes are none of our business.
fn table(input: &DeriveInput) -> Result<LitStr> {
    let mut table = None;
    for attr in input.attrs.iter().filter(|attr| attr.path().is_ident("sea_orm")) {
        attr.parse_nested_meta(|meta| {
            let is_table = meta.path.is_ident("table_name");
            if meta.input.peek(Token![=]) {
                let value: syn::Expr = meta.value()?.parse()?;
                if let (true, syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(name), .. })) =
                    (is_table, value)
                {
                    table = Some(name);
                }
            }
            Ok(())
        })?;
    }
    table.ok_or_else(|| Error::new(input.ident.span(), "#[sea_orm(table_name = \"..\")] is missing"))
}
