### Messages of the web app: the shell and what every page shares.
## Words
close = إغلاق
cancel = إلغاء
continue = متابعة
save = حفظ
discard = تجاهل
clear = مسح
retry = إعادة المحاولة
edit = تحرير
delete = حذف
archive = أرشفة
restore = استعادة
create = إنشاء
add = إضافة
remove = إزالة
undo = تراجع
undo-last = التراجع عن آخر إجراء
done = تم
back = رجوع
next = التالي
previous = السابق
search = بحث
open = فتح
copy = نسخ
copied = تم النسخ
yes = نعم
no = لا
none = لا شيء
all = الكل
more = المزيد
loading = جارٍ التحميل…
failed = لم ينجح ذلك
request-id = الطلب البرمجي { $id }
field-optional = اختياري
password = كلمة المرور
email = البريد الإلكتروني
factor-code = رمز من تطبيقك أو رمز استرداد
## Frame
skip-to-content = الانتقال إلى المحتوى
navigation = التنقل
navigation-tabs = الصفحات الرئيسية
nav-more = المزيد
nav-settings = الإعدادات
nav-group-sell = البيع
nav-group-operate = التشغيل
nav-group-money = المالية
nav-group-understand = التحليل
search-or-jump = البحث أو الانتقال إلى
company-switch-failed = تعذّر تبديل الشركة
store-switch-all = كل الفروع
store-here = في { $store }
store-here-leave = إظهار كل الفروع
user-profile = الملف الشخصي
user-security = تسجيل الدخول والأمان
sign-out = تسجيل الخروج
theme-light = ألوان فاتحة
theme-dark = ألوان داكنة
density-compact = صفوف متراصة
density-comfortable = صفوف مريحة
banner-offline = لا يوجد اتصال. قد يكون ما تراه قديمًا؛ ولن يضيع شيء مما تكتبه.
banner-offline-since = لا يوجد اتصال. ما تراه كما كان في { $time }؛ ولن يضيع شيء مما تكتبه.
banner-reconnecting = انقطع التحديث المباشر. جارٍ إعادة الاتصال…
banner-reconnecting-since = انقطع التحديث المباشر. ما تراه كما كان في { $time }. جارٍ إعادة الاتصال…
banner-update = يتوفر إصدار جديد من Kontor.
banner-reload = إعادة التحميل
## Saving
save-bar = تغييرات غير محفوظة
save-unsaved = تغييرات غير محفوظة
leave-title = هل تريد المغادرة دون حفظ؟
leave-body = ما كتبته في هذه الصفحة لم يُحفظ بعد.
leave-stay = البقاء
leave-discard = تجاهل ومغادرة
saved = تم الحفظ
## Asked again
asked-sign-in = تسجيل الدخول من جديد
asked-sign-in-body = انتهت جلستك. سيُستأنف ما كنت تفعله بعد ذلك؛ ولن يضيع شيء مما كتبته.
asked-step-up = أثبت هويتك
asked-step-up-body = قبل تنفيذ ذلك، أثبت هويتك مرة أخرى.
asked-passkey = استخدام مفتاح مرور
asked-elsewhere = سجّلت الدخول في علامة تبويب أخرى
asked-elsewhere-not = لم يسجّل أحد الدخول بعد
asked-window = تابع في النافذة التي فُتحت؛ وسيستمر العمل هنا تلقائيًا.
asked-window-not = لم يفتح المتصفح أي نافذة. اسمح لهذا الموقع بفتح نافذة ثم حاول مرة أخرى.
## Keys
keys-palette = البحث والأوامر
keys-sheet = اختصارات لوحة المفاتيح
keys-sidebar = طي قائمة التنقل
keys-then = ثم
key-ctrl = Ctrl
key-shift = Shift
key-space = مسافة
key-delete = Del
keys-page = هذه الصفحة
keys-global = في كل مكان
keys-letters = اختصارات من حرف واحد
keys-access = حروف على الأزرار ما دام المفتاح مضغوطًا
## Palette
palette-placeholder = اكتب صفحة أو أمرًا أو سجلًا
palette-results = النتائج
palette-commands = الأوامر
palette-selection = التحديد
palette-pages = الصفحات
palette-recent = الأخيرة
palette-documents = المستندات
palette-people = الأشخاص
palette-move = تنقّل
palette-run = فتح
## Pickers
picker-open = عرض الخيارات
picker-searching = جارٍ البحث…
picker-failed = فشل البحث
picker-nothing = لم يُعثر على شيء لـ «{ $typed }»
picker-none = لا شيء هنا بعد
## Notifications
notifications = الإشعارات
notifications-unread = { $count ->
    [one] الإشعارات، إشعار واحد غير مقروء
    [two] الإشعارات، إشعاران غير مقروءين
    [few] الإشعارات، { $count } إشعارات غير مقروءة
    [many] الإشعارات، { $count } إشعارًا غير مقروء
   *[other] الإشعارات، { $count } إشعار غير مقروء
}
notifications-none = لا جديد
notifications-read-all = تعليم الكل كمقروء
notice-mention = أشار إليك { $who }
notice-low-stock = { $product } أوشك على النفاد
notice-low-stock-body = المتاح { $available } في { $place }، ويعاد الطلب عند { $point }
notice-other = هناك جديد للاطلاع عليه
## Empty and failed
empty-forbidden = لا يحق لك رؤية هذا
empty-forbidden-body = اطلب الصلاحية من أحد المسؤولين في شركتك.
empty-missing = لا شيء هنا
empty-missing-body = الصفحة أو السجل غير موجود، أو لا يحق لك رؤيته.
empty-offline = لا يوجد اتصال
empty-offline-body = تعذّر الوصول إلى الخادم. أعد المحاولة عند عودة الاتصال.
empty-failed = تعذّر تحميل هذا
go-home = الانتقال إلى النظرة العامة
## Passwords
password-show = إظهار كلمة المرور
password-hide = إخفاء كلمة المرور
