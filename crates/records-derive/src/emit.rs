//! The code that the macro writes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Ident, LitStr};

use crate::field::{Base, FieldInput, Form};
use crate::record::{DifferenceInput, LinkInput, RecordInput};

/// Characters of an e-mail address at most (RFC 5321), of a phone number and of a barcode.
const EMAIL_CHARS_MAX: u32 = 254;
const PHONE_CHARS_MAX: u32 = 32;
const BARCODE_CHARS_MAX: u32 = 64;

pub(crate) fn emit(record: &RecordInput) -> TokenStream {
    let owned = owned(record);
    let description = description(record);
    let (kind, path) = (&record.kind, &record.path);
    quote! {
        #owned

        impl Entity {
            /// How the record engine knows this table; what `refers` shows to people who pick one.
            pub const RECORD: ::core::option::Option<::records::Named> =
                ::core::option::Option::Some(::records::Named {
                    kind: #kind,
                    path: #path,
                    record: Model::record,
                });
        }

        impl Model {
            /// The description by which the record engine works on this table.
            #description
        }
    }
}

fn owned(record: &RecordInput) -> TokenStream {
    let dimension = |name: &str, column: &Option<LitStr>| {
        column.as_ref().map(|column| {
            let (method, variant) = (format_ident!("{name}"), variant(&column.value()));
            quote! {
                fn #method() -> ::core::option::Option<Column> {
                    ::core::option::Option::Some(Column::#variant)
                }
            }
        })
    };
    let store = dimension("store", &record.store);
    let other_store = dimension("other_store", &record.other_store);
    let region = dimension("region", &record.region);
    let owner = dimension("owner", &record.owner);
    quote! {
        impl ::records::derived::Owned for Entity {
            fn company() -> Column {
                Column::CompanyId
            }
            #store
            #other_store
            #region
            #owner
        }
    }
}

fn description(record: &RecordInput) -> TokenStream {
    let RecordInput { table, kind, path, label, view, .. } = record;
    let module = table.value().split('_').next().unwrap_or_default().to_owned();
    let fields = emit_fields(record);
    let edit = record.edit.as_ref().unwrap_or(view);
    let (owner, store, region) = (option(&record.owner), option(&record.store), option(&record.region));
    let other_store = option(&record.other_store);
    let (number, document) = (option(&record.number), record.document);
    let sort = record.sort.as_ref().map_or_else(|| "-id".to_owned(), LitStr::value);
    let (check, after, series) = (option(&record.check), option(&record.after), option(&record.series));
    let (check_all, after_all) = (option(&record.check_all), option(&record.after_all));
    // Without a check, nothing of a row depends on other rows of its table but what is `unique`.
    let hooks = [&record.check, &record.check_all, &record.after, &record.after_all];
    let bulk = record.bulk || hooks.iter().all(|hook| hook.is_none());
    let via = record.via.iter().map(|(entity, column)| {
        let reference = reference(entity);
        quote! { ::records::Via { column: #column, reference: #reference } }
    });
    let links = record.links.iter().map(emit_link);
    let (person, title) = (option(&record.person), option(&record.title));
    let verbs = record.verbs.as_ref().map_or_else(|| quote! { &[] }, |verbs| quote! { #verbs });
    let names = names(&module, &kind.value());
    quote! {
        pub fn record() -> ::records::RecordKind {
            static FIELDS: &[::records::Field] = &[#(#fields),*];
            static VIA: &[::records::Via] = &[#(#via),*];
            static LINKS: &[::records::Link] = &[#(#links),*];
            fn event_schema(
                generator: &mut ::records::derived::SchemaGenerator,
            ) -> ::records::derived::Schema {
                ::records::event_schema(&Model::record(), generator)
            }
            ::records::RecordKind {
                kind: #kind,
                module: #module,
                table: #table,
                path: #path,
                label: #label,
                view: &#view,
                edit: &#edit,
                fields: FIELDS,
                owner: #owner,
                store: #store,
                other_store: #other_store,
                region: #region,
                document: #document,
                bulk: #bulk,
                number: #number,
                via: VIA,
                links: LINKS,
                title: #title,
                verbs: #verbs,
                person: #person,
                sort: #sort,
                check: #check,
                check_all: #check_all,
                after: #after,
                after_all: #after_all,
                series: #series,
                names: #names,
                event_schema,
            }
        }
    }
}

fn emit_fields(record: &RecordInput) -> impl Iterator<Item = TokenStream> {
    let own = record.fields.iter().filter(|field| field.base != Base::Opaque);
    own.flat_map(|field| {
        // A difference stands behind what is taken off.
        let name = field.name();
        let behind = record.differences.iter().filter(move |one| one.less.value() == name);
        std::iter::once(emit_field(field)).chain(behind.map(|one| emit_difference(field, one)))
    })
}

fn emit_link(link: &LinkInput) -> TokenStream {
    let (name, own, other, pairs) = (&link.name, &link.own, &link.other, reference(&link.entity));
    let to = option(&link.to.as_ref().map(reference));
    quote! { ::records::Link { name: #name, own: #own, other: #other, reference: #pairs, to: #to } }
}

/// As `records::a` chooses it; a derive cannot ask there.
fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o']) { "An" } else { "A" }
}

/// Names of events and audit actions, which live as long as the program.
fn names(module: &str, kind: &str) -> TokenStream {
    let text = kind.replace('_', " ");
    let event = |verb: &str| {
        let (name, text) = (format!("{kind}.{verb}"), format!("{} {text} was {verb}", article(&text)));
        quote! { ::records::EventName { name: #name, text: #text } }
    };
    let (created, updated) = (event("created"), event("updated"));
    let (archived, restored) = (event("archived"), event("restored"));
    let action = |verb: &str| format!("{module}.{kind}.{verb}");
    let (create, update) = (action("create"), action("update"));
    let (archive, restore) = (action("archive"), action("restore"));
    quote! {
        ::records::Names {
            created: #created,
            updated: #updated,
            archived: #archived,
            restored: #restored,
            create: #create,
            update: #update,
            archive: #archive,
            restore: #restore,
        }
    }
}

fn emit_field(field: &FieldInput) -> TokenStream {
    let name = field.name();
    let attrs = &field.attrs;
    let label = attrs.label.as_ref().map_or_else(|| label_of(&name), LitStr::value);
    let help = attrs.help.as_ref().map(LitStr::value).unwrap_or_default();
    let form = form(field);
    let access = match () {
        () if name == "company_id" || attrs.skip => quote! { ::records::Access::Hidden },
        () if field.is_standard() || attrs.readonly => quote! { ::records::Access::Read },
        () => quote! { ::records::Access::Write },
    };
    let refers = match &attrs.refers {
        Some(entity) => {
            let reference = reference(entity);
            quote! { ::core::option::Option::Some(#reference) }
        }
        None => quote! { ::core::option::Option::None },
    };
    let (default, amount_in, names) =
        (option(&attrs.default), option(&attrs.amount_in), option(&attrs.names));
    let view = match &attrs.view {
        Some(permission) => quote! { ::core::option::Option::Some(&#permission) },
        None => quote! { ::core::option::Option::None },
    };
    let importance = attrs.importance.as_ref().map_or_else(|| quote! { 0 }, |number| quote! { #number });
    let min_len = attrs.min_len.as_ref().map_or_else(|| quote! { 0 }, |length| quote! { #length });
    let (optional, search, unique) = (field.optional, attrs.search, attrs.unique);
    let (generated, not_negative, sealed) = (attrs.generated, attrs.not_negative, attrs.sealed);
    let personal = attrs.personal || sealed;
    let blind = option(&attrs.blind.then(|| format!("{name}_blind")));
    quote! {
        ::records::Field {
            name: #name,
            label: #label,
            help: #help,
            form: #form,
            optional: #optional,
            access: #access,
            search: #search,
            unique: #unique,
            generated: #generated,
            personal: #personal,
            sealed: #sealed,
            blind: #blind,
            not_negative: #not_negative,
            min_len: #min_len,
            default: #default,
            refers: #refers,
            names: #names,
            amount_in: #amount_in,
            importance: #importance,
            view: #view,
            difference: ::core::option::Option::None,
        }
    }
}

/// A number that no column holds.
fn emit_difference(less: &FieldInput, difference: &DifferenceInput) -> TokenStream {
    let DifferenceInput { name, of, less: taken } = difference;
    let (label, form) = (label_of(&name.value()), form(less));
    let help = format!("{} less {}", label_of(&of.value()), label_of(&taken.value()).to_lowercase());
    quote! {
        ::records::Field {
            name: #name,
            label: #label,
            help: #help,
            form: #form,
            optional: false,
            access: ::records::Access::Read,
            search: false,
            unique: false,
            generated: false,
            personal: false,
            sealed: false,
            blind: ::core::option::Option::None,
            not_negative: false,
            min_len: 0,
            default: ::core::option::Option::None,
            refers: ::core::option::Option::None,
            names: ::core::option::Option::None,
            amount_in: ::core::option::Option::None,
            importance: 0,
            view: ::core::option::Option::None,
            difference: ::core::option::Option::Some((#of, #taken)),
        }
    }
}

fn form(field: &FieldInput) -> TokenStream {
    let bound = |default: u32| match &field.attrs.max {
        Some(max) => quote! { #max },
        None => quote! { #default },
    };
    let form = match (field.base, &field.attrs.form) {
        (Base::Text, None) => {
            // A bound that only read-only and document fields lack: nothing comes in through them.
            let max = bound(u32::MAX);
            quote! { Text { max: #max } }
        }
        (Base::Text, Some(Form::Code)) => {
            let max = bound(64);
            quote! { Code { max: #max } }
        }
        (Base::Text, Some(Form::Email)) => {
            let max = bound(EMAIL_CHARS_MAX);
            quote! { Email { max: #max } }
        }
        (Base::Text, Some(Form::Phone)) => {
            let max = bound(PHONE_CHARS_MAX);
            quote! { Phone { max: #max } }
        }
        (Base::Text, Some(Form::Barcode)) => {
            let max = bound(BARCODE_CHARS_MAX);
            quote! { Barcode { max: #max } }
        }
        (Base::Text, Some(Form::OneOf(values))) => quote! { OneOf(&[#(#values),*]) },
        (Base::Text, Some(Form::Country)) | (Base::Country, _) => quote! { Country },
        (Base::Text, Some(Form::Currency)) | (Base::Currency, _) => quote! { Currency },
        (base, _) => {
            let variant = format_ident!("{base:?}");
            quote! { #variant }
        }
    };
    quote! { ::records::Form::#form }
}

/// A function that tells the engine about the table of another entity. The constant is the entity's own if it is a
/// record; otherwise the trait's, which says that it is none.
fn reference(entity: &syn::Path) -> TokenStream {
    quote! {
        || {
            #[allow(unused_imports)]
            use ::records::Unlisted as _;
            ::records::Reference::of::<#entity>(<#entity>::RECORD)
        }
    }
}

fn option<T: quote::ToTokens>(value: &Option<T>) -> TokenStream {
    match value {
        Some(value) => quote! { ::core::option::Option::Some(#value) },
        None => quote! { ::core::option::Option::None },
    }
}

/// `company_id` → `CompanyId`, as SeaORM names the column.
fn variant(column: &str) -> Ident {
    let camel: String = column
        .split('_')
        .filter(|part| !part.is_empty())
        .map(|part| part[..1].to_uppercase() + &part[1..])
        .collect();
    format_ident!("{camel}")
}

/// `parent_id` → `Parent`, `credit_limit` → `Credit limit`.
fn label_of(name: &str) -> String {
    let words =
        name.strip_suffix("_id").or_else(|| name.strip_suffix("_at")).unwrap_or(name).replace('_', " ");
    match words.chars().next() {
        Some(first) => first.to_uppercase().collect::<String>() + &words[first.len_utf8()..],
        None => words,
    }
}
