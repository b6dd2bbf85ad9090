# What permissions allow, and the roles as shipped. Said by the server.

## billing

permission-billing-dunning-run = تذكير العملاء المتأخرين
permission-billing-dunning-view = عرض تذكيرات الدفع
permission-billing-invoice-credit = إصدار إشعارات دائن للفواتير
permission-billing-invoice-edit = كتابة مسودات الفواتير وحذفها
permission-billing-invoice-post = ترحيل الفواتير
permission-billing-invoice-send = إرسال الفواتير، أو تسجيل أنها أُرسلت
permission-billing-invoice-view = عرض الفواتير وإشعارات الدائن
permission-billing-invoice-void = إبطال الفواتير
permission-billing-invoice-write-off = شطب ديون العملاء
permission-billing-opening-edit = إدخال ما كان على العملاء أو لهم من قبل
permission-billing-payment-allocate = تخصيص الدفعات وإشعارات الدائن للفواتير
permission-billing-payment-record = تسجيل الدفعات
permission-billing-payment-refund = ردّ الأموال إلى العملاء
permission-billing-payment-reverse = عكس الدفعات المرتدة أو المسجلة خطأ
permission-billing-payment-view = عرض الدفعات
permission-billing-profile-edit = تحديد كيفية فوترة العملاء
permission-billing-profile-view = عرض كيفية فوترة العملاء وعناوينها
permission-billing-recurring-edit = إعداد الفواتير المتكررة وإيقافها
permission-billing-recurring-view = عرض الفواتير المتكررة
permission-billing-settings-edit = إعداد شروط الدفع ومستويات التذكير وتخطيطات المستندات
permission-billing-settings-view = عرض شروط الدفع ومستويات التذكير وتخطيطات المستندات
permission-billing-statement-send = إرسال كشوف الحساب
permission-billing-statement-view = عرض كشوف الحساب وأعمار الديون

## catalog

permission-catalog-product-cost = عرض تكاليف المنتجات وقيمة المخزون وتغييرها
permission-catalog-product-edit = تغيير المنتجات والوحدات والرموز الشريطية والفئات
permission-catalog-product-view = عرض المنتجات والوحدات والرموز الشريطية والفئات والضرائب
permission-catalog-tax-edit = تغيير فئات الضريبة ومعدلاتها

## desk

permission-desk-comment-moderate = حذف تعليقات الآخرين والملفات التي أرفقوها
permission-desk-view-share = مشاركة طرق عرض القوائم مع دور أو مع الشركة، وتغيير المشتركة منها

## events

permission-events-inventory-product-updated-receive = الإبلاغ من الخارج عن المنتجات الموجودة
permission-events-inventory-stock-level-changed-receive = الإبلاغ من الخارج عن الكمية المتوفرة
permission-events-partner-updated-receive = الإبلاغ من الخارج عن العملاء والموردين
permission-events-purchasing-supplier-performance-updated-receive = الإبلاغ من الخارج عن أداء الموردين
permission-events-shipping-tracking-updated-receive = الإبلاغ من الخارج عن أماكن الطرود

## finance

permission-finance-lock-grant = السماح للآخرين بتجاوز الإقفال المرن، وإنهاء الاستثناءات
permission-finance-lock-pass = تجاوز الإقفال المرن بنفسك، مع ذكر السبب
permission-finance-lock-set = إقفال الفترات
permission-finance-lock-view = عرض إقفالات الفترات والاستثناءات
permission-finance-rate-edit = إدخال أسعار الصرف واستيرادها
permission-finance-rate-view = عرض أسعار الصرف
permission-finance-year-edit = تحديد السنوات المالية
permission-finance-year-view = عرض السنوات المالية

## hooks

permission-hooks-endpoint-edit = إرسال الأحداث إلى نقاط استقبال Webhook، بقدر ما يُسمح برؤيته
permission-hooks-endpoint-view = عرض نقاط استقبال Webhook وما سُلّم إليها
permission-hooks-inbox-retry = إعادة تطبيق حدث فشل، أو صرف النظر عنه
permission-hooks-inbox-view = عرض الأحداث الواردة
permission-hooks-sender-edit = السماح للآخرين بإرسال أحداث موقّعة
permission-hooks-sender-view = عرض من يمكنه إرسال أحداث موقّعة

## identity

permission-identity-api-key-own = إنشاء مفاتيح للبرامج من صلاحياتك
permission-identity-api-key-revoke = عرض مفاتيح أي شخص وإلغاؤها
permission-identity-company-create = تأسيس شركة أخرى
permission-identity-company-edit = تغيير الشركة: العنوان والمنطقة الزمنية وإعدادات الضريبة
permission-identity-provider-edit = تحديد موفّري OpenID الموثوقين ومن يُسمح له بالدخول عبرهم
permission-identity-provider-view = عرض موفّري OpenID الذين يسجّل الأشخاص الدخول عبرهم
permission-identity-role-edit = تغيير ما تسمح به الأدوار
permission-identity-role-view = عرض الأدوار وما تسمح به
permission-identity-store-edit = تغيير الفروع والأقاليم
permission-identity-store-view = عرض الفروع والأقاليم
permission-identity-user-disable = منع أشخاص من الدخول والسماح لهم ثانيةً وإنهاء جلساتهم
permission-identity-user-edit = تغيير أدوار الأشخاص وأماكنهم وأسمائهم
permission-identity-user-invite = دعوة أشخاص
permission-identity-user-view = عرض من يعمل هنا وبأي صفة

## intake

permission-intake-batch-run = استيراد الملفات
permission-intake-batch-undo = التراجع عن عمليات الاستيراد
permission-intake-batch-view = عرض عمليات الاستيراد

## inventory

permission-inventory-cost-change = تغيير تكلفة البضائع الواردة
permission-inventory-location-edit = تغيير المواقع
permission-inventory-policy-edit = تحديد قواعد المخزون في الشركة كلها
permission-inventory-policy-view = عرض قواعد المخزون في الشركة كلها
permission-inventory-reason-edit = تغيير أسباب التصحيح
permission-inventory-stock-adjust = تصحيح المتوفر
permission-inventory-stock-receive = إدخال البضائع إلى المخزون
permission-inventory-stock-reorder = تحديد نقاط إعادة الطلب
permission-inventory-stock-transfer = نقل البضائع بين المواقع
permission-inventory-stock-view = عرض مستويات المخزون والحركات والمواقع

## ledger

permission-ledger-account-edit = تغيير الحسابات ودفاتر اليومية
permission-ledger-account-view = عرض الحسابات ودفاتر اليومية
permission-ledger-entry-edit = إعداد مسودات القيود يدويًا
permission-ledger-entry-post = ترحيل القيود يدويًا
permission-ledger-entry-reverse = عكس القيود
permission-ledger-entry-view = عرض القيود
permission-ledger-posting-catch-up = ترحيل المستندات التي لم تدخل الدفاتر بعد
permission-ledger-report-view = عرض ميزان المراجعة ودفاتر الأستاذ والأرباح والخسائر والميزانية العمومية
permission-ledger-revaluation-post = إعادة تقييم المستحقات والأرصدة بعملات أخرى
permission-ledger-year-close = إقفال سنة مالية

## notify

permission-notify-low-stock-receive = التنبيه عند بلوغ منتج نقطة إعادة الطلب
permission-notify-notification-view = عرض إشعاراتك الخاصة

## orders

permission-orders-credit-approve = الموافقة على الطلبات التي تتجاوز حد ائتمان العميل
permission-orders-credit-release = الإفراج عن الطلبات المعلّقة بسبب ائتمان العميل
permission-orders-order-amend = تعديل الطلبات المؤكدة
permission-orders-order-cancel = إلغاء الطلبات
permission-orders-order-cancel-rest = التخلي عمّا لم يُشحن من الطلب
permission-orders-order-complete = إكمال الطلبات
permission-orders-order-confirm = تأكيد الطلبات
permission-orders-order-create = إنشاء الطلبات
permission-orders-order-discount = منح خصومات حتى حد الشركة
permission-orders-order-edit = تغيير مسودات الطلبات
permission-orders-order-price = تحديد الأسعار يدويًا ومنح خصومات بأي حجم
permission-orders-order-promise = تحديد موعد الوعد بالبضائع ومن يُخدم أولًا
permission-orders-order-send = إرسال تأكيدات الطلبات إلى العملاء
permission-orders-order-view = عرض الطلبات
permission-orders-policy-edit = تحديد كيفية الوعد بالبضائع
permission-orders-policy-view = عرض كيفية الوعد بالبضائع
permission-orders-template-edit = كتابة قوالب الطلبات والطلبات المتكررة
permission-orders-template-view = عرض قوالب الطلبات والطلبات المتكررة

## parties

permission-parties-customer-category-edit = تغيير فئات العملاء ووسومهم
permission-parties-customer-credit = تحديد حدود الائتمان وشروط الدفع، وحظر العملاء ورفع الحظر عنهم
permission-parties-customer-edit = تغيير العملاء وجهات اتصالهم وعناوينهم
permission-parties-customer-merge = دمج عميل أُدخل مرتين
permission-parties-customer-qualify = تأهيل العملاء ليتمكنوا من الشراء، أو إعادتهم
permission-parties-customer-view = عرض العملاء وجهات اتصالهم وعناوينهم وائتمانهم
permission-parties-personal-data-erase = محو بيانات شخص؛ وتبقى المستندات
permission-parties-personal-data-erase-open = محو بيانات شخص رغم وجود أعمال غير منتهية
permission-parties-personal-data-export = تسليم كل ما يُعرف عن شخص
permission-parties-policy-edit = تحديد كيفية قبول العملاء وما يحدث عند تجاوز ائتمانهم
permission-parties-supplier-edit = تغيير الموردين وجهات اتصالهم وعناوينهم
permission-parties-supplier-view = عرض الموردين وجهات اتصالهم وعناوينهم

## platform

permission-platform-audit-verify = التحقق من سلسلة التدقيق
permission-platform-audit-view = عرض من غيّر ماذا
permission-platform-file-upload = رفع الملفات
permission-platform-file-view = تنزيل الملفات
permission-platform-job-retry = إعادة تشغيل مهمة خلفية متوقفة
permission-platform-job-view = عرض مهام الخلفية
permission-platform-key-rotate = إنشاء مفتاح بيانات جديد
permission-platform-key-view = عرض أجيال مفتاح البيانات
permission-platform-mail-retry = إعادة إرسال رسالة
permission-platform-mail-view = عرض ما أُرسل بالبريد
permission-platform-subject-view = عرض السجل أو المستند المعني

## portal

permission-portal-link-share = إنشاء روابط تتيح للعملاء رؤية المستندات والحسابات دون تسجيل دخول، وإلغاؤها
permission-portal-link-view = عرض الروابط التي تتيح للعملاء رؤية المستندات واستخدامها

## pricing

permission-pricing-list-edit = تغيير قوائم الأسعار
permission-pricing-list-view = عرض قوائم الأسعار
permission-pricing-price-calculate = حساب سعر سلة

## returns

permission-returns-return-authorise = السماح للعملاء بإعادة البضائع
permission-returns-return-cancel = التخلي عن المرتجعات التي لم تتم
permission-returns-return-complete = إغلاق المرتجعات
permission-returns-return-inspect = تحديد مصير البضائع المرتجعة
permission-returns-return-receive = استلام البضائع المرتجعة
permission-returns-return-refund = إصدار إشعار دائن بالبضائع المرتجعة ورد ثمنها
permission-returns-return-replace = استبدال البضائع المرتجعة
permission-returns-return-view = عرض المرتجعات

## shipping

permission-shipping-choice-edit = اختيار كيفية شحن الطلبات واحتساب ثمنها
permission-shipping-choice-view = عرض كيفية شحن الطلبات
permission-shipping-label-create = إصدار الملصقات وإبطالها
permission-shipping-method-edit = تغيير شركات الشحن والمناطق والطرق والتعرفات والصناديق
permission-shipping-method-view = عرض شركات الشحن والمناطق والطرق والتعرفات والصناديق
permission-shipping-quote-view = الاستعلام عن تكلفة الشحن
permission-shipping-shipment-cancel = التخلي عن الشحنات التي لم تغادر
permission-shipping-shipment-create = تجهيز الشحنات
permission-shipping-shipment-deliver = تسجيل وصول البضائع
permission-shipping-shipment-pack = تعبئة الشحنات في طرود
permission-shipping-shipment-send = إبلاغ العملاء أن بضائعهم في الطريق
permission-shipping-shipment-ship = إرسال البضائع
permission-shipping-shipment-view = عرض الشحنات والطرود والتتبع
permission-shipping-tracking-record = تسجيل ما يحدث في الطريق

## upkeep

permission-upkeep-export-fetch = تنزيل صادرات الشركة
permission-upkeep-export-make = تصدير كل ما يخص الشركة
permission-upkeep-export-personal = كشف الحقول الشخصية في التصدير

## Roles

role-accountant = محاسب
role-administrator = مسؤول
role-auditor = مدقق
role-buyer = مسؤول مشتريات
role-cashier = أمين صندوق
role-customer = عميل
role-customer-service = خدمة العملاء
role-director = مدير عام
role-employee = موظف
role-hr = الموارد البشرية
role-manager = مدير
role-salesperson = مندوب مبيعات
role-storekeeper = أمين مخزن
role-text-accountant = يمسك الدفاتر: الفواتير والدفعات والضرائب وحدود الائتمان
role-text-administrator = يمكنه فعل كل شيء دائمًا
role-text-auditor = يرى كل شيء ولا يغيّر شيئًا
role-text-buyer = يشتري من الموردين
role-text-cashier = يبيع عند صندوق فرعه
role-text-customer = يرى طلباته وفواتيره في البوابة
role-text-customer-service = يجيب العملاء: بياناتهم وحالة طلباتهم
role-text-director = يرى كل شيء؛ ويقرر في المبيعات والعملاء والمنتجات والأسعار
role-text-employee = يرى ما يخصه ويبلغ عنه: الوقت والإجازات والمصروفات وقسائم الراتب
role-text-hr = يهتم بالموظفين والإجازات والرواتب
role-text-manager = يدير الفروع والعاملين فيها: الطلبات والمخزون والشحنات والموافقات
role-text-salesperson = يبيع لعملائه
role-text-storekeeper = ينقل البضائع: الاستلام والنقل والجرد والشحن
