### Words of papers: what stands on the PDF of a document. Only the server reads this file; where the app names the
### same thing, its word is taken, so that one thing has one name.

## Documents

paper-invoice = { label-invoice }
paper-tax-invoice = فاتورة ضريبية
paper-pro-forma = فاتورة أولية
paper-credit-note = { label-credit-note }
paper-receipt = إيصال
paper-quote = عرض سعر
paper-order = { label-order }
paper-order-confirmation = تأكيد الطلب
paper-packing-slip = إشعار التسليم
paper-pick-list = قائمة الانتقاء
paper-statement = { label-statement }
paper-reminder = تذكير بالدفع
paper-deposit = { label-deposit }
paper-progress = فاتورة مرحلية
paper-fee = رسوم التذكير
paper-refund = { label-refund }
paper-reversal = { label-reversal }
paper-conversion = تحويل العملة
paper-document = { label-document }
paper-shipment = { label-shipment }

## Parties

paper-from = من
paper-bill-to = فاتورة إلى
paper-ship-to = الشحن إلى
paper-customer = { label-customer }
paper-customer-number = رقم العميل
paper-contact = { label-contact }
paper-tax-number = الرقم الضريبي
paper-company-number = رقم الشركة
paper-phone = { label-phone }
paper-email = { label-email }

## Facts

paper-number = { label-number }
paper-date = التاريخ
paper-due-date = تاريخ الاستحقاق
paper-order-date = تاريخ الطلب
paper-ship-date = تاريخ الشحن
paper-delivery-date = تاريخ التسليم
paper-service-period = فترة الخدمة
paper-supplied-on = تاريخ التوريد
paper-size = الأبعاد
paper-track-at = تتبع الشحنة
paper-reference = { label-reference }
paper-your-reference = مرجعكم
paper-order-number = رقم الطلب
paper-invoice-number = رقم الفاتورة
paper-corrects = تصحيح لـ
paper-currency = { label-currency }
paper-salesperson = مندوب المبيعات
paper-terms = { label-terms }
paper-payment-terms = شروط الدفع
paper-notes = { label-notes }

## Lines

paper-sku = رقم الصنف
paper-description = { label-description }
paper-quantity = { label-quantity }
paper-unit = { label-unit }
paper-unit-price = سعر الوحدة
paper-discount = { label-discount }
paper-tax = الضريبة
paper-amount = { label-amount }

## Totals

paper-subtotal = المجموع الفرعي
paper-shipping = الشحن
paper-net = الصافي
paper-taxable = المبلغ الخاضع للضريبة
paper-rounding = { label-rounding }
paper-total = الإجمالي
paper-paid = المدفوع
paper-balance-due = الرصيد المستحق

## Payment

paper-payment = الدفع
paper-pay-to = الدفع إلى
paper-scan-to-pay = امسح للدفع
paper-bank = { label-bank }
paper-account = { label-account }
paper-iban = IBAN
paper-bic = BIC
paper-early-payment = خصم السداد المبكر
paper-early-payment-total = المبلغ المطلوب عندئذ
paper-early-payment-back = خصم السداد المبكر مسترد
paper-instalments = الأقساط

## Accounts

paper-period = الفترة
paper-opening-balance = الرصيد الافتتاحي
paper-closing-balance = الرصيد الختامي
paper-debit = مدين
paper-credit = دائن
paper-balance = الرصيد
paper-days-late = { label-days-late }
paper-total-overdue = إجمالي المتأخر

## Letters

paper-reminder-letter = تشير سجلاتنا إلى أن المبالغ أدناه قد تجاوزت موعد استحقاقها. نرجو سدادها أو إبلاغنا إن كنتم قد سددتموها.

## Packing

paper-ordered = المطلوب
paper-shipped = المشحون
paper-to-follow = المتبقي
paper-location = { label-location }
paper-carrier = { label-carrier }
paper-tracking = رقم التتبع
paper-packages = الطرود
paper-weight = { label-weight }
paper-bin = الرف
paper-picked-by = الانتقاء بواسطة
paper-packed-by = التعبئة بواسطة
paper-received-by = استلمها

## States

paper-draft = { label-draft }
paper-overdue = { label-overdue }
paper-credited = { label-credited }
paper-void = { label-void }
paper-cancelled = { label-cancelled }
paper-copy = نسخة

## Pages: "Page 1 of 3"

paper-page = صفحة
paper-of = من
