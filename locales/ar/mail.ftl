### رسائل يرسلها الخادم بالبريد الإلكتروني بلغة قارئها.

letter-closing =
    مع أطيب التحيات
    { $company }
letter-online = عرض عبر الإنترنت: { $url }

## المستندات

letter-invoice-subject = فاتورة { $number } – { $company }
letter-invoice = تجدون مرفقًا الفاتورة { $number } بمبلغ { $total }.
letter-invoice-due = تستحق في { $due }.
letter-credit-note-subject = إشعار دائن { $number } – { $company }
letter-credit-note = تجدون مرفقًا الإشعار الدائن { $number } بمبلغ { $total }.
letter-order-subject = تأكيد الطلب { $number } – { $company }
letter-order = شكرًا لطلبكم. تجدون مرفقًا تأكيده { $number } بمبلغ { $total }.
letter-statement-subject = كشف الحساب { $from } – { $to } – { $company }
letter-statement = تجدون مرفقًا كشف حسابكم من { $from } إلى { $to }. الرصيد { $balance }.
letter-shipment-subject = طلبكم { $order } في الطريق – { $company }
letter-shipment = غادرت بضاعة طلبكم { $order }. محتوى الطرد مذكور في إشعار التسليم { $number } المرفق.
letter-shipment-carrier = شركة الشحن: { $carrier }
letter-shipment-tracking = رقم التتبع: { $tracking }
letter-shipment-track = تتبع الشحنة: { $url }
letter-fresh-link-subject = رابطكم الجديد – { $company }

## حسابات الأشخاص

letter-hello = مرحبًا { $name }،
letter-when = الوقت: { $time }
letter-not-you = إن لم تكن أنت من فعل ذلك فغيّر كلمة المرور الآن وأخبر المسؤول.
letter-password-changed-subject = تم تغيير كلمة المرور
letter-password-changed = تم تغيير كلمة المرور. انتهت جميع الجلسات الأخرى.
letter-password-reset = تم اختيار كلمة مرور جديدة عبر رابط مخصص لذلك. انتهت جميع الجلسات.
letter-address-asked-subject = طُلب تغيير عنوانك
letter-address-asked = طُلب تغيير عنوان حسابك. يسري التغيير عند تأكيده من العنوان الجديد.
letter-address-changed-subject = تم تغيير عنوانك
letter-address-changed = تم تغيير عنوان حسابك. لم يعد العنوان السابق يفتح شيئًا.
letter-factor-app = تطبيق المصادقة
letter-factor-passkey = مفتاح مرور
letter-factor-identity = تسجيل الدخول عبر مزود آخر
letter-factor-added-subject = أضيفت وسيلة لتسجيل الدخول
letter-factor-added = يمكن الآن تسجيل الدخول إلى حسابك عبر: { $what }.
letter-factor-removed-subject = أزيلت وسيلة لتسجيل الدخول
letter-factor-removed = لم يعد ممكنًا تسجيل الدخول إلى حسابك عبر: { $what }.
letter-factors-reset = أزال مسؤول جميع عوامل التحقق ومفاتيح المرور من حسابك، ومعها كلمة المرور. اختر كلمة جديدة عبر الرابط الذي يُرسل أو يُسلَّم إليك.
letter-codes-renewed-subject = تم استبدال رموز الاسترداد
letter-codes-renewed = لم تعد رموز الاسترداد السابقة تفتح شيئًا.
letter-code-used-subject = تم استخدام رمز استرداد
letter-code-used = استُخدم رمز استرداد بدلًا من العامل الثاني. الرموز المتبقية: { $left }
letter-key-made-subject = أُنشئ مفتاح لبرنامج باسمك
letter-key-made = يستطيع المفتاح «{ $name }» أن يعمل باسمك ما أُنشئ من أجله.
letter-new-device-subject = تسجيل دخول من جهاز جديد
letter-new-device = سجّل أحدهم الدخول إلى حسابك بواسطة: { $agent }
letter-confirm-address-subject = أكّد عنوانك الجديد
letter-confirm-address =
    ذُكر هذا العنوان عنوانًا جديدًا لحسابك. لتأكيده افتح هذا الرابط خلال ساعة:

    { $url }

    إن لم تكن على علم بذلك فلا تفعل شيئًا.
letter-invitation-subject = دعوتك إلى { $company }
letter-invitation =
    أنت مدعو للعمل لدى { $company }. للانضمام افتح هذا الرابط خلال أسبوع واختر كلمة مرور:

    { $url }

    الرابط لك وحدك ويصلح مرة واحدة. إن لم تكن تتوقع دعوة فلا تفعل شيئًا.
letter-forgot-subject = اختر كلمة مرور جديدة
letter-forgot =
    نسي أحدهم، ولعله أنت، كلمة مرور حسابك. لاختيار كلمة جديدة افتح هذا الرابط خلال ساعة:

    { $url }

    الرابط لك وحدك ويصلح مرة واحدة. إن لم تكن أنت فلا تفعل شيئًا: تبقى كلمة المرور كما هي.
letter-reset =
    يتيح لك مسؤول اختيار كلمة مرور جديدة لحسابك. افتح هذا الرابط خلال ساعة:

    { $url }

    الرابط لك وحدك ويصلح مرة واحدة.

## الإشعارات

letter-low-stock-subject = مخزون منخفض: { $product }، { $place }
letter-low-stock = { $product }، { $place }: المتاح { $available }، وحد إعادة الطلب { $point }.
letter-mentioned-subject = تمت الإشارة إليك: { $title }
letter-mentioned = أشار إليك { $author } في تعليق على { $title }.
