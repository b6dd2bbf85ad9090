//! The fixed words of documents, in the languages that ship.
//!
//! A row names one label in every language, so that a missing translation does not compile; a layout reads
//! `doc.labels.due_date`. The caller chooses the language of the document's reader, not of its writer.

use serde_json::{Map, Value};

/// Languages of the columns below, English first: it stands in for every other.
pub const LANGUAGES: [&str; 5] = ["en", "sw", "fr", "de", "ar"];

/// All labels in the language of `locale` (`fr-CA` reads as `fr`; an unknown one as English).
pub fn labels(locale: &str) -> Value {
    let column = column(locale);
    let pairs = LABELS.iter().map(|(key, words)| ((*key).to_owned(), Value::from(words[column])));
    Value::Object(pairs.collect::<Map<_, _>>())
}

/// The language that [`labels`] answers in: the `lang` of the document.
pub fn language(locale: &str) -> &'static str {
    LANGUAGES[column(locale)]
}

/// `rtl` where the document's lines run from right to left, else `ltr`: the `dir` of the document.
pub fn direction(locale: &str) -> &'static str {
    if language(locale) == "ar" { "rtl" } else { "ltr" }
}

fn column(locale: &str) -> usize {
    let language = locale.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES.iter().position(|known| known.eq_ignore_ascii_case(language)).unwrap_or(0)
}

#[rustfmt::skip]
const LABELS: &[(&str, [&str; 5])] = &[
    // Documents
    ("invoice", ["Invoice", "Ankara", "Facture", "Rechnung", "فاتورة"]),
    ("tax_invoice", ["Tax invoice", "Ankara ya kodi", "Facture", "Rechnung", "فاتورة ضريبية"]),
    ("pro_forma", ["Pro forma invoice", "Ankara ya awali", "Facture pro forma", "Proforma-Rechnung", "فاتورة أولية"]),
    ("credit_note", ["Credit note", "Hati ya mkopo", "Avoir", "Gutschrift", "إشعار دائن"]),
    ("receipt", ["Receipt", "Risiti", "Reçu", "Quittung", "إيصال"]),
    ("quote", ["Quote", "Nukuu ya bei", "Devis", "Angebot", "عرض سعر"]),
    ("order", ["Order", "Agizo", "Commande", "Auftrag", "طلب"]),
    ("order_confirmation", ["Order confirmation", "Uthibitisho wa agizo", "Confirmation de commande", "Auftragsbestätigung", "تأكيد الطلب"]),
    ("packing_slip", ["Packing slip", "Hati ya mzigo", "Bon de livraison", "Lieferschein", "قائمة التعبئة"]),
    ("pick_list", ["Pick list", "Orodha ya kuchukua", "Bon de préparation", "Pickliste", "قائمة الانتقاء"]),
    ("statement", ["Statement", "Taarifa ya akaunti", "Relevé de compte", "Kontoauszug", "كشف حساب"]),
    ("reminder", ["Payment reminder", "Kumbusho la malipo", "Rappel de paiement", "Zahlungserinnerung", "تذكير بالدفع"]),
    ("deposit", ["Deposit", "Malipo ya awali", "Acompte", "Anzahlung", "دفعة مقدمة"]),
    ("progress", ["Progress invoice", "Ankara ya hatua", "Facture de situation", "Abschlagsrechnung", "فاتورة مرحلية"]),
    ("fee", ["Reminder fee", "Ada ya kumbusho", "Frais de rappel", "Mahngebühr", "رسوم التذكير"]),
    ("refund", ["Refund", "Marejesho", "Remboursement", "Erstattung", "استرداد"]),
    ("document", ["Document", "Hati", "Pièce", "Beleg", "المستند"]),
    ("shipment", ["Shipment", "Usafirishaji", "Expédition", "Lieferung", "شحنة"]),
    // Parties
    ("from", ["From", "Kutoka", "De", "Von", "من"]),
    ("bill_to", ["Bill to", "Mlipaji", "Facturé à", "Rechnung an", "فاتورة إلى"]),
    ("ship_to", ["Ship to", "Peleka kwa", "Livré à", "Lieferung an", "الشحن إلى"]),
    ("customer", ["Customer", "Mteja", "Client", "Kunde", "العميل"]),
    ("customer_number", ["Customer no.", "Namba ya mteja", "N° client", "Kundennr.", "رقم العميل"]),
    ("contact", ["Contact", "Mawasiliano", "Contact", "Ansprechpartner", "جهة الاتصال"]),
    ("tax_number", ["Tax no.", "Namba ya kodi", "N° TVA", "USt-IdNr.", "الرقم الضريبي"]),
    ("company_number", ["Company no.", "Namba ya kampuni", "N° d’entreprise", "Handelsregister", "رقم الشركة"]),
    ("phone", ["Phone", "Simu", "Téléphone", "Telefon", "الهاتف"]),
    ("email", ["Email", "Barua pepe", "E-mail", "E-Mail", "البريد الإلكتروني"]),
    // Facts
    ("number", ["Number", "Namba", "Numéro", "Nummer", "الرقم"]),
    ("date", ["Date", "Tarehe", "Date", "Datum", "التاريخ"]),
    ("due_date", ["Due date", "Tarehe ya kulipa", "Échéance", "Fällig am", "تاريخ الاستحقاق"]),
    ("order_date", ["Order date", "Tarehe ya agizo", "Date de commande", "Auftragsdatum", "تاريخ الطلب"]),
    ("ship_date", ["Ship date", "Tarehe ya kusafirisha", "Date d’expédition", "Versanddatum", "تاريخ الشحن"]),
    ("delivery_date", ["Delivery date", "Tarehe ya kupokea", "Date de livraison", "Lieferdatum", "تاريخ التسليم"]),
    ("size", ["Size", "Vipimo", "Dimensions", "Maße", "الأبعاد"]),
    ("track_at", ["Track it at", "Fuatilia hapa", "Suivi", "Sendungsverfolgung", "تتبع الشحنة"]),
    ("reference", ["Reference", "Rejea", "Référence", "Referenz", "المرجع"]),
    ("your_reference", ["Your reference", "Rejea yako", "Votre référence", "Ihr Zeichen", "مرجعكم"]),
    ("order_number", ["Order no.", "Namba ya agizo", "N° de commande", "Auftragsnr.", "رقم الطلب"]),
    ("invoice_number", ["Invoice no.", "Namba ya ankara", "N° de facture", "Rechnungsnr.", "رقم الفاتورة"]),
    ("corrects", ["Corrects", "Inarekebisha", "Rectifie", "Korrigiert", "تصحيح لـ"]),
    ("currency", ["Currency", "Sarafu", "Devise", "Währung", "العملة"]),
    ("salesperson", ["Salesperson", "Muuzaji", "Vendeur", "Verkäufer", "مندوب المبيعات"]),
    ("terms", ["Terms", "Masharti", "Conditions", "Bedingungen", "الشروط"]),
    ("payment_terms", ["Payment terms", "Masharti ya malipo", "Conditions de paiement", "Zahlungsbedingungen", "شروط الدفع"]),
    ("notes", ["Notes", "Maelezo ya ziada", "Remarques", "Anmerkungen", "ملاحظات"]),
    // Lines
    ("sku", ["SKU", "Msimbo", "Réf.", "Art.-Nr.", "رمز الصنف"]),
    ("description", ["Description", "Maelezo", "Description", "Beschreibung", "الوصف"]),
    ("quantity", ["Quantity", "Idadi", "Quantité", "Menge", "الكمية"]),
    ("unit", ["Unit", "Kipimo", "Unité", "Einheit", "الوحدة"]),
    ("unit_price", ["Unit price", "Bei ya kimoja", "Prix unitaire", "Einzelpreis", "سعر الوحدة"]),
    ("discount", ["Discount", "Punguzo", "Remise", "Rabatt", "الخصم"]),
    ("tax", ["Tax", "Kodi", "TVA", "USt.", "الضريبة"]),
    ("amount", ["Amount", "Kiasi", "Montant", "Betrag", "المبلغ"]),
    // Totals
    ("subtotal", ["Subtotal", "Jumla ndogo", "Sous-total", "Zwischensumme", "المجموع الفرعي"]),
    ("shipping", ["Shipping", "Gharama ya usafirishaji", "Frais de port", "Versandkosten", "الشحن"]),
    ("net", ["Net", "Kabla ya kodi", "Total HT", "Netto", "الصافي"]),
    ("taxable", ["Taxable amount", "Kiasi kinachotozwa kodi", "Base imposable", "Steuerbasis", "المبلغ الخاضع للضريبة"]),
    ("rounding", ["Rounding", "Kukadiria", "Arrondi", "Rundung", "التقريب"]),
    ("total", ["Total", "Jumla", "Total TTC", "Gesamtbetrag", "الإجمالي"]),
    ("paid", ["Paid", "Imelipwa", "Payé", "Bezahlt", "المدفوع"]),
    ("balance_due", ["Balance due", "Salio la kulipa", "Reste à payer", "Offener Betrag", "الرصيد المستحق"]),
    // Payment
    ("payment", ["Payment", "Malipo", "Paiement", "Zahlung", "الدفع"]),
    ("pay_to", ["Pay to", "Lipa kwa", "À payer à", "Zahlbar an", "الدفع إلى"]),
    ("scan_to_pay", ["Scan to pay", "Skani kulipa", "Scannez pour payer", "Zum Bezahlen scannen", "امسح للدفع"]),
    ("bank", ["Bank", "Benki", "Banque", "Bank", "البنك"]),
    ("account", ["Account", "Akaunti", "Compte", "Konto", "الحساب"]),
    ("early_payment", ["Early payment discount", "Punguzo la kulipa mapema", "Escompte", "Skonto", "خصم السداد المبكر"]),
    ("instalments", ["Instalments", "Awamu za malipo", "Échéances", "Raten", "الأقساط"]),
    // Accounts
    ("period", ["Period", "Kipindi", "Période", "Zeitraum", "الفترة"]),
    ("opening_balance", ["Opening balance", "Salio la mwanzo", "Solde initial", "Anfangssaldo", "الرصيد الافتتاحي"]),
    ("closing_balance", ["Closing balance", "Salio la mwisho", "Solde final", "Endsaldo", "الرصيد الختامي"]),
    ("debit", ["Debit", "Debiti", "Débit", "Soll", "مدين"]),
    ("credit", ["Credit", "Krediti", "Crédit", "Haben", "دائن"]),
    ("balance", ["Balance", "Salio", "Solde", "Saldo", "الرصيد"]),
    ("days_late", ["Days late", "Siku za kuchelewa", "Jours de retard", "Tage überfällig", "أيام التأخير"]),
    ("total_overdue", ["Total overdue", "Jumla iliyochelewa", "Total échu", "Gesamt überfällig", "إجمالي المتأخر"]),
    // Letters
    ("view_online", ["See it online", "Iangalie mtandaoni", "Voir en ligne", "Online ansehen", "عرض عبر الإنترنت"]),
    ("fresh_link", ["Your new link", "Kiungo chako kipya", "Votre nouveau lien", "Ihr neuer Link", "رابطكم الجديد"]),
    ("invoice_letter", [
        "Please find your document attached.",
        "Tafadhali pokea hati yako iliyoambatishwa.",
        "Veuillez trouver votre document ci-joint.",
        "Anbei erhalten Sie Ihr Dokument.",
        "تجدون المستند مرفقًا.",
    ]),
    ("reminder_letter", [
        "Our records show that the amounts below are past due. Please pay them, or tell us if you have paid already.",
        "Kumbukumbu zetu zinaonyesha kuwa kiasi kilicho hapa chini kimechelewa. Tafadhali kilipe, au tujulishe kama umeshalipa.",
        "Sauf erreur de notre part, les montants ci-dessous sont échus. Merci de les régler, ou de nous dire si c’est déjà fait.",
        "Nach unseren Unterlagen sind die folgenden Beträge überfällig. Bitte begleichen Sie sie oder sagen Sie uns, falls dies schon geschehen ist.",
        "تشير سجلاتنا إلى أن المبالغ أدناه قد تجاوزت موعد استحقاقها. نرجو سدادها أو إبلاغنا إن كنتم قد سددتموها.",
    ]),
    // Packing
    ("ordered", ["Ordered", "Iliyoagizwa", "Commandé", "Bestellt", "المطلوب"]),
    ("shipped", ["Shipped", "Iliyotumwa", "Expédié", "Geliefert", "المشحون"]),
    ("to_follow", ["To follow", "Itakayofuata", "Reliquat", "Folgt", "المتبقي"]),
    ("location", ["Location", "Mahali", "Emplacement", "Lagerplatz", "الموقع"]),
    ("carrier", ["Carrier", "Msafirishaji", "Transporteur", "Versanddienst", "شركة الشحن"]),
    ("tracking", ["Tracking", "Ufuatiliaji", "Suivi", "Sendungsnr.", "التتبع"]),
    ("packages", ["Packages", "Vifurushi", "Colis", "Packstücke", "الطرود"]),
    ("weight", ["Weight", "Uzito", "Poids", "Gewicht", "الوزن"]),
    ("bin", ["Bin", "Rafu", "Casier", "Fach", "الرف"]),
    ("picked_by", ["Picked by", "Imechukuliwa na", "Prélevé par", "Kommissioniert von", "الانتقاء بواسطة"]),
    ("packed_by", ["Packed by", "Imefungashwa na", "Préparé par", "Gepackt von", "التعبئة بواسطة"]),
    ("received_by", ["Received by", "Imepokelewa na", "Reçu par", "Empfangen von", "استلمها"]),
    // States
    ("draft", ["Draft", "Rasimu", "Brouillon", "Entwurf", "مسودة"]),
    ("overdue", ["Overdue", "Imechelewa", "En retard", "Überfällig", "متأخرة"]),
    ("credited", ["Credited", "Imerejeshwa", "Crédité", "Gutgeschrieben", "مقيد دائنًا"]),
    ("void", ["Void", "Batili", "Annulée", "Storniert", "لاغية"]),
    ("cancelled", ["Cancelled", "Imefutwa", "Annulé", "Storniert", "ملغاة"]),
    ("copy", ["Copy", "Nakala", "Copie", "Kopie", "نسخة"]),
    // Pages: "Page 1 of 3"
    ("page", ["Page", "Ukurasa", "Page", "Seite", "صفحة"]),
    ("of", ["of", "kati ya", "sur", "von", "من"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_label_is_named_once_and_says_something_in_every_language() {
        let keys: BTreeSet<_> = LABELS.iter().map(|(key, _)| key).collect();
        assert_eq!(keys.len(), LABELS.len());
        let empty: Vec<_> =
            LABELS.iter().filter(|(_, words)| words.iter().any(|word| word.trim().is_empty())).collect();
        assert!(empty.is_empty(), "{empty:?}");
    }

    #[test]
    fn a_locale_falls_back_to_its_language_and_then_to_english() {
        assert_eq!(labels("fr-CA")["due_date"], "Échéance");
        assert_eq!(labels("DE_at")["page"], "Seite");
        assert_eq!(labels("tlh")["invoice"], "Invoice");
        assert_eq!((language("ar-EG"), direction("ar-EG"), direction("sw")), ("ar", "rtl", "ltr"));
    }
}
