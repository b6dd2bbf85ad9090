### إرسال المستندات.

send-do = إرسال
send-title = إرسال { $name }
send-language = مكتوبة بلغة القارئ: { $language }
send-to = إلى
send-to-missing = حدد لمن تُرسل.
send-cc = نسخة إلى
send-subject = الموضوع
send-message = الرسالة
send-with = المرفقات
send-look = عرض { $name }
send-link = يوجد أسفل النص رابط لعرضها عبر الإنترنت.
send-usual = الرسالة المعتادة
send-hand = وضع علامة «سُلّم باليد»
send-did = { $name } في الطريق
send-did-hand = وُضعت علامة «مُرسل» على { $name }
send-no-server = لم يُعدّ خادم بريد، فلا يمكن إرسال شيء بالبريد. يُعدّه من يدير الخادم في القسم [mail] من إعداداته.
send-no-server-hand = لم يُعدّ خادم بريد، فلا يمكن إرسال شيء بالبريد. سلّم المستند بنفسك وضع علامة «مُرسل» عليه هنا.
send-mails = رسائل البريد
send-statement = إرسال بالبريد الإلكتروني
send-shipment = إبلاغ العميل
send-order = إرسال التأكيد
