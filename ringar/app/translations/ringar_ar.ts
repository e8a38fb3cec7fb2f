<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>AnchorHandle</name>
    <message>
        <source>Left end of the inner edge</source>
        <translation>الطرف الأيسر للحافة الداخلية</translation>
    </message>
    <message>
        <source>Right end of the inner edge</source>
        <translation>الطرف الأيمن للحافة الداخلية</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Virtual try-on</source>
        <translation>تجربة افتراضية</translation>
    </message>
    <message>
        <source>Touch the screen or show your hand, and try on our rings.</source>
        <translation>المس الشاشة أو أظهر يدك وجرّب خواتمنا.</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>قبل وبعد</translation>
    </message>
</context>
<context>
    <name>ClipView</name>
    <message>
        <source>Clip</source>
        <translation>مقطع</translation>
    </message>
</context>
<context>
    <name>ConsentPanel</name>
    <message>
        <source>May we take a picture of your hand?</source>
        <translation>هل نلتقط صورة ليدك؟</translation>
    </message>
    <message>
        <source>It stays in this mirror&apos;s memory and is deleted when you leave. It goes nowhere, unless you take it along on your phone.</source>
        <translation>تبقى في ذاكرة هذه المرآة وتُحذف عند مغادرتك. لا تذهب إلى أي مكان إلا إذا أخذتها على هاتفك.</translation>
    </message>
    <message>
        <source>It stays in this mirror&apos;s memory and is deleted when you leave. It goes nowhere.</source>
        <translation>تبقى في ذاكرة هذه المرآة وتُحذف عند مغادرتك. لا تذهب إلى أي مكان.</translation>
    </message>
    <message>
        <source>Yes, take a picture</source>
        <translation>نعم، التقط صورة</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>لا، شكرًا</translation>
    </message>
</context>
<context>
    <name>ConsultLayer</name>
    <message>
        <source>Point for the customer</source>
        <translation>أشِر للعميل</translation>
    </message>
    <message>
        <source>Larger for the customer</source>
        <translation>أكبر للعميل</translation>
    </message>
    <message>
        <source>Smaller for the customer</source>
        <translation>أصغر للعميل</translation>
    </message>
    <message>
        <source>The customer&apos;s window</source>
        <translation>نافذة العميل</translation>
    </message>
</context>
<context>
    <name>ConsultPanel</name>
    <message>
        <source>The customer&apos;s window</source>
        <translation>نافذة العميل</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>في نافذة</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>ملء الشاشة</translation>
    </message>
    <message>
        <source>Virtual camera for calls</source>
        <translation>كاميرا افتراضية للمكالمات</translation>
    </message>
    <message>
        <source>Choose the camera “%1” in the call.</source>
        <translation>اختر الكاميرا «%1» في المكالمة.</translation>
    </message>
</context>
<context>
    <name>ConsultWindow</name>
    <message>
        <source>ringar for the customer</source>
        <translation>ringar للعميل</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Picture in %1</source>
        <translation>الصورة بعد %1</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 minutes old.</source>
        <translation>كتالوج المتجر غير متاح. عمر هذه النسخة %1 دقيقة.</translation>
    </message>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 hours old.</source>
        <translation>كتالوج المتجر غير متاح. عمر هذه النسخة %1 ساعة.</translation>
    </message>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 days old.</source>
        <translation>كتالوج المتجر غير متاح. عمر هذه النسخة %1 يوم.</translation>
    </message>
</context>
<context>
    <name>CounterLayer</name>
    <message>
        <source>Add to the catalogue</source>
        <translation>أضف إلى الكتالوج</translation>
    </message>
    <message>
        <source>The fit is saved</source>
        <translation>حُفظ الضبط</translation>
    </message>
</context>
<context>
    <name>CounterPanel</name>
    <message>
        <source>Catalogue and customer</source>
        <translation>الكتالوج والعميل</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>الكتالوج</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>العميل</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>أغلق اللوحة</translation>
    </message>
</context>
<context>
    <name>CustomerTab</name>
    <message>
        <source>Name of the customer</source>
        <translation>اسم العميل</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Save this visit as a session</source>
        <translation>احفظ هذه الزيارة كجلسة</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تم</translation>
    </message>
    <message>
        <source>Save and close this session</source>
        <translation>احفظ هذه الجلسة وأغلقها</translation>
    </message>
    <message>
        <source>Customer agrees to hand pictures</source>
        <translation>العميل يوافق على صور اليد</translation>
    </message>
    <message>
        <source>Hand picture</source>
        <translation>صورة اليد</translation>
    </message>
    <message>
        <source>Notes about the customer</source>
        <translation>ملاحظات عن العميل</translation>
    </message>
    <message>
        <source>Favourites and shortlist</source>
        <translation>المفضلة والمختارة</translation>
    </message>
    <message>
        <source>Rings marked with a heart or a star are gathered here.</source>
        <translation>تُجمع هنا الخواتم المعلَّمة بقلب أو نجمة.</translation>
    </message>
    <message>
        <source>Saved sessions</source>
        <translation>الجلسات المحفوظة</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Try on a ring from a photo</source>
        <translation>جرّب خاتمًا من صورة</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>صور (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Picture or clip from a file</source>
        <translation>صورة أو مقطع من ملف</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>صور (*.png)</translation>
    </message>
    <message>
        <source>Clips (*.mp4)</source>
        <translation>مقاطع (*.mp4)</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>صفحات (*.pdf)</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>اختر مجلدًا آخر</translation>
    </message>
</context>
<context>
    <name>DropZones</name>
    <message>
        <source>Try on this ring</source>
        <translation>جرّب هذا الخاتم</translation>
    </message>
    <message>
        <source>Use this hand</source>
        <translation>استخدم هذه اليد</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>No camera is connected.</source>
        <translation>لا توجد كاميرا متصلة.</translation>
    </message>
    <message>
        <source>No camera called &apos;%1&apos; is connected. Check the name.</source>
        <translation>لا توجد كاميرا متصلة باسم «%1». تحقق من الاسم.</translation>
    </message>
    <message>
        <source>%1 (%2) is not there. Connect the camera or choose another.</source>
        <translation>%1 (%2) غير موجودة. وصّل الكاميرا أو اختر غيرها.</translation>
    </message>
    <message>
        <source>%1 (%2) may not be used by this account. Add it to the group &apos;video&apos; and log in again.</source>
        <translation>لا يُسمح لهذا الحساب باستخدام %1 (%2). أضفه إلى المجموعة «video» وسجّل الدخول من جديد.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: another program uses it, access is forbidden in the system&apos;s privacy settings, or it is not there. Close the other program or allow access.</source>
        <translation>تعذّر فتح %1: يستخدمها برنامج آخر، أو تمنعها إعدادات الخصوصية، أو أنها غير موجودة. أغلق البرنامج الآخر أو اسمح بالوصول.</translation>
    </message>
    <message>
        <source>%1 opens but sends no picture. Close other programs that use it, or plug it in again.</source>
        <translation>تُفتح %1 لكنها لا ترسل صورة. أغلق البرامج الأخرى التي تستخدمها أو أعد توصيلها.</translation>
    </message>
    <message>
        <source>%1 stopped delivering pictures. Check its cable or connection.</source>
        <translation>توقفت %1 عن إرسال الصور. تحقق من الكابل أو الاتصال.</translation>
    </message>
    <message>
        <source>%1 delivers only black pictures. Open its shutter or take off its cover.</source>
        <translation>لا ترسل %1 سوى صور سوداء. افتح غطاءها أو أزله.</translation>
    </message>
    <message>
        <source>no video comes from this address. Check the address and the network.</source>
        <translation>لا يصل فيديو من هذا العنوان. تحقق من العنوان والشبكة.</translation>
    </message>
    <message>
        <source>there is no such file, folder or camera. Check the name.</source>
        <translation>لا يوجد ملف أو مجلد أو كاميرا بهذا الاسم. تحقق من الاسم.</translation>
    </message>
    <message>
        <source>holds no JPEG or PNG frames. Choose another folder.</source>
        <translation>لا يحتوي على صور JPEG أو PNG. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>the file is empty. Copy it again from its source.</source>
        <translation>الملف فارغ. انسخه من جديد من مصدره.</translation>
    </message>
    <message>
        <source>is neither a video nor a JPEG or PNG picture. Choose another file.</source>
        <translation>ليس فيديو ولا صورة JPEG أو PNG. اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>its frames are larger than %1 px. Scale the clip down.</source>
        <translation>إطاراته أكبر من %1 بكسل. صغّر المقطع.</translation>
    </message>
    <message>
        <source>holds no frame that can be decoded. Copy it again or convert it to MP4.</source>
        <translation>لا يحتوي على إطار قابل للقراءة. انسخه من جديد أو حوّله إلى MP4.</translation>
    </message>
    <message>
        <source>can&apos;t be read (%1). Check the path.</source>
        <translation>تتعذّر قراءته (%1). تحقق من المسار.</translation>
    </message>
    <message>
        <source>breaks off after %1 of %2 frames. Copy it again from its source.</source>
        <translation>ينقطع بعد %1 من %2 إطارًا. انسخه من جديد من مصدره.</translation>
    </message>
    <message>
        <source>can&apos;t be played again from its start.</source>
        <translation>لا يمكن تشغيله من بدايته مرة أخرى.</translation>
    </message>
    <message>
        <source>there is no such file. Check the name.</source>
        <translation>لا يوجد ملف بهذا الاسم. تحقق من الاسم.</translation>
    </message>
    <message>
        <source>is a folder, not a picture. Name a JPEG or PNG file.</source>
        <translation>هذا مجلد وليس صورة. حدّد ملف JPEG أو PNG.</translation>
    </message>
    <message>
        <source>is not a file. Name a JPEG or PNG file.</source>
        <translation>ليس ملفًا. حدّد ملف JPEG أو PNG.</translation>
    </message>
    <message>
        <source>can&apos;t be read (%1). Check the file.</source>
        <translation>تتعذّر قراءته (%1). تحقق من الملف.</translation>
    </message>
    <message>
        <source>is %1; only JPEG and PNG are read. Save it as JPEG or PNG.</source>
        <translation>إنه %1؛ تُقرأ JPEG وPNG فقط. احفظه بصيغة JPEG أو PNG.</translation>
    </message>
    <message>
        <source>the picture has no pixels. Choose another picture.</source>
        <translation>الصورة بلا بكسلات. اختر صورة أخرى.</translation>
    </message>
    <message>
        <source>the picture is damaged. Choose another picture.</source>
        <translation>الصورة تالفة. اختر صورة أخرى.</translation>
    </message>
    <message>
        <source>the picture is damaged or cut off. Choose another picture.</source>
        <translation>الصورة تالفة أو ناقصة. اختر صورة أخرى.</translation>
    </message>
    <message>
        <source>there is too little memory for it. Save it smaller.</source>
        <translation>الذاكرة لا تكفي لها. احفظها بحجم أصغر.</translation>
    </message>
    <message>
        <source>the picture is %1; the long side may be %2 pixels at most. Save it smaller.</source>
        <translation>الصورة %1؛ أقصى طول للضلع الأكبر %2 بكسل. احفظها بحجم أصغر.</translation>
    </message>
    <message>
        <source>the picture is %1; %2 megapixels are read at most. Save it smaller.</source>
        <translation>الصورة %1؛ تُقرأ %2 ميغابكسل على الأكثر. احفظها بحجم أصغر.</translation>
    </message>
    <message>
        <source>the file must be smaller than %1 MB. Save it smaller.</source>
        <translation>يجب أن يكون الملف أصغر من %1 ميغابايت. احفظه بحجم أصغر.</translation>
    </message>
    <message>
        <source>the picture has more than %1 megapixels. Save it smaller.</source>
        <translation>الصورة أكبر من %1 ميغابكسل. احفظها بحجم أصغر.</translation>
    </message>
    <message>
        <source>the mask is %1, its photo %2. Make them the same size.</source>
        <translation>القناع %1 وصورته %2. اجعلهما بالحجم نفسه.</translation>
    </message>
    <message>
        <source>no ring stands out from its background. Take a photo of one on a plain ground.</source>
        <translation>لا يبرز أي خاتم من الخلفية. صوّر خاتمًا واحدًا على خلفية سادة.</translation>
    </message>
    <message>
        <source>its mask has another size; give a mask of the photo&apos;s size.</source>
        <translation>حجم قناعها مختلف؛ أعطِ قناعًا بحجم الصورة.</translation>
    </message>
    <message>
        <source>No ring stands out from the background.</source>
        <translation>لا يبرز أي خاتم من الخلفية.</translation>
    </message>
    <message>
        <source>Take a photo of one ring on a plain ground.</source>
        <translation>صوّر خاتمًا واحدًا على خلفية سادة.</translation>
    </message>
    <message>
        <source>The photo shows a hand, not a ring by itself.</source>
        <translation>تُظهر الصورة يدًا لا خاتمًا منفردًا.</translation>
    </message>
    <message>
        <source>No ring found: what stands out looks like a box or a card.</source>
        <translation>لم يُعثر على خاتم: ما يبرز يشبه علبة أو بطاقة.</translation>
    </message>
    <message>
        <source>The background is too busy to find the ring.</source>
        <translation>الخلفية مزدحمة فلا يظهر الخاتم.</translation>
    </message>
    <message>
        <source>Put the ring on a plain ground.</source>
        <translation>ضع الخاتم على خلفية سادة.</translation>
    </message>
    <message>
        <source>The photo shows %1 things.</source>
        <translation>تُظهر الصورة %1 أشياء.</translation>
    </message>
    <message>
        <source>Show one ring alone.</source>
        <translation>أظهر خاتمًا واحدًا فقط.</translation>
    </message>
    <message>
        <source>The ring is cut off by the photo&apos;s edge.</source>
        <translation>الخاتم مقطوع عند حافة الصورة.</translation>
    </message>
    <message>
        <source>Leave some room on all sides.</source>
        <translation>اترك مسافة من كل الجهات.</translation>
    </message>
    <message>
        <source>No ring found: the shape is not a ring&apos;s.</source>
        <translation>لم يُعثر على خاتم: الشكل ليس شكل خاتم.</translation>
    </message>
    <message>
        <source>The photo seems to show several rings, one over the other.</source>
        <translation>يبدو أن الصورة تُظهر عدة خواتم متراكبة.</translation>
    </message>
    <message>
        <source>No ring found: there is no hole where a ring has one.</source>
        <translation>لم يُعثر على خاتم: لا توجد فتحة حيث يكون للخاتم فتحة.</translation>
    </message>
    <message>
        <source>Show the ring&apos;s hole, too.</source>
        <translation>أظهر فتحة الخاتم أيضًا.</translation>
    </message>
    <message>
        <source>The ring is only %1 px wide.</source>
        <translation>عرض الخاتم %1 بكسل فقط.</translation>
    </message>
    <message>
        <source>Use a photo in which it is at least 200 px wide.</source>
        <translation>استخدم صورة عرضه فيها 200 بكسل على الأقل.</translation>
    </message>
    <message>
        <source>The ring is small in its photo (%1 px).</source>
        <translation>الخاتم صغير في صورته (%1 بكسل).</translation>
    </message>
    <message>
        <source>A larger photo looks sharper.</source>
        <translation>الصورة الأكبر تبدو أوضح.</translation>
    </message>
    <message>
        <source>The background is not plain.</source>
        <translation>الخلفية ليست سادة.</translation>
    </message>
    <message>
        <source>Please check the cutout.</source>
        <translation>يرجى التحقق من القص.</translation>
    </message>
    <message>
        <source>The inner edge is uncertain.</source>
        <translation>الحافة الداخلية غير مؤكدة.</translation>
    </message>
    <message>
        <source>Please check the anchor points.</source>
        <translation>يرجى التحقق من نقاط التثبيت.</translation>
    </message>
    <message>
        <source>Taken from the top, the photo hides the ring&apos;s thickness.</source>
        <translation>الصورة من الأعلى تخفي سُمك الخاتم.</translation>
    </message>
    <message>
        <source>The ring is seen nearly from its side.</source>
        <translation>يُرى الخاتم من جانبه تقريبًا.</translation>
    </message>
    <message>
        <source>A view from 45 degrees is best.</source>
        <translation>أفضل زاوية هي 45 درجة.</translation>
    </message>
    <message>
        <source>no hand was found. Show the whole back of one hand, fingers apart.</source>
        <translation>لم يُعثر على يد. أظهر ظهر يد واحدة كاملًا مع مباعدة الأصابع.</translation>
    </message>
    <message>
        <source>No bank card is seen in the picture; lay one flat beside the fingers, on a ground of another colour, with all four sides in view.</source>
        <translation>لا تظهر بطاقة مصرفية في الصورة؛ ضع بطاقة مسطحة بجانب الأصابع على خلفية بلون مختلف مع ظهور جوانبها الأربعة.</translation>
    </message>
    <message>
        <source>The bank card is too small in the picture; bring hand and card closer to the camera.</source>
        <translation>البطاقة المصرفية صغيرة جدًا في الصورة؛ قرّب اليد والبطاقة من الكاميرا.</translation>
    </message>
    <message>
        <source>The %1 finger is out of the picture; move the hand into view.</source>
        <translation>%1 خارج الصورة؛ حرّك يدك إلى داخلها.</translation>
    </message>
    <message>
        <source>The %1 finger is too small in the picture; bring the hand closer.</source>
        <translation>%1 صغير جدًا في الصورة؛ قرّب يدك.</translation>
    </message>
    <message>
        <source>The %1 finger points at the camera; show the back of the hand.</source>
        <translation>%1 يتجه نحو الكاميرا؛ أظهر ظهر اليد.</translation>
    </message>
    <message>
        <source>The %1 finger&apos;s edges are hard to see; the ring&apos;s place is a guess.</source>
        <translation>%1: الحواف صعبة الرؤية؛ موضع الخاتم تقديري.</translation>
    </message>
    <message>
        <source>The %1 finger is hidden where its ring would sit.</source>
        <translation>%1: موضع الخاتم محجوب.</translation>
    </message>
    <message>
        <source>%1 finds no room beside the other rings on the %2 finger.</source>
        <translation>لا مكان لـ %1 بجانب الخواتم الأخرى (%2).</translation>
    </message>
    <message>
        <source>No hand is in view.</source>
        <translation>لا توجد يد في الصورة.</translation>
    </message>
    <message>
        <source>The finger is cut off by the picture&apos;s edge.</source>
        <translation>الإصبع مقطوع عند حافة الصورة.</translation>
    </message>
    <message>
        <source>The hand is too far away.</source>
        <translation>اليد بعيدة جدًا.</translation>
    </message>
    <message>
        <source>The hand is too near.</source>
        <translation>اليد قريبة جدًا.</translation>
    </message>
    <message>
        <source>The finger points at the camera or is bent.</source>
        <translation>الإصبع يتجه نحو الكاميرا أو مثني.</translation>
    </message>
    <message>
        <source>The hand is seen from its side.</source>
        <translation>تُرى اليد من جانبها.</translation>
    </message>
    <message>
        <source>The palm is shown, so the stone is hidden.</source>
        <translation>تظهر راحة اليد فيختفي الحجر.</translation>
    </message>
    <message>
        <source>The hand is too dark.</source>
        <translation>اليد معتمة جدًا.</translation>
    </message>
    <message>
        <source>The hand is over-exposed.</source>
        <translation>اليد زائدة الإضاءة.</translation>
    </message>
    <message>
        <source>The hand is blurred.</source>
        <translation>اليد غير واضحة.</translation>
    </message>
    <message>
        <source>can&apos;t be written (%1). Choose another folder.</source>
        <translation>تتعذّر الكتابة (%1). اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>can&apos;t be written. Choose another folder.</source>
        <translation>تتعذّر الكتابة. اختر مجلدًا آخر.</translation>
    </message>
    <message>
        <source>The video encoder failed in the middle of the clip. Record it again.</source>
        <translation>فشل ترميز الفيديو في منتصف المقطع. سجّله مرة أخرى.</translation>
    </message>
    <message>
        <source>there was no picture to write.</source>
        <translation>لم تكن هناك صورة لكتابتها.</translation>
    </message>
    <message>
        <source>is no longer there.</source>
        <translation>لم يعد موجودًا.</translation>
    </message>
    <message>
        <source>is no longer there (%1).</source>
        <translation>لم يعد موجودًا (%1).</translation>
    </message>
    <message>
        <source>can&apos;t be deleted (%1). Delete it by hand.</source>
        <translation>يتعذّر حذفه (%1). احذفه يدويًا.</translation>
    </message>
    <message>
        <source>a clip has no request. Choose a picture.</source>
        <translation>ليس للمقطع طلب. اختر صورة.</translation>
    </message>
    <message>
        <source>takes no pictures just now. Look whether the printer is on.</source>
        <translation>لا تقبل صورًا الآن. تحقق من تشغيل الطابعة.</translation>
    </message>
    <message>
        <source>OpenCV %1 can&apos;t write MP4 clips of %2. Install ringar again.</source>
        <translation>لا يستطيع OpenCV %1 كتابة مقاطع MP4 بحجم %2. أعد تثبيت ringar.</translation>
    </message>
    <message>
        <source>The model file %1 is missing.</source>
        <translation>ملف النموذج %1 مفقود.</translation>
    </message>
    <message>
        <source>The model file %1 can&apos;t be read (%2).</source>
        <translation>تتعذّر قراءة ملف النموذج %1 (%2).</translation>
    </message>
    <message>
        <source>The model file %1 is damaged or not the one ringar ships.</source>
        <translation>ملف النموذج %1 تالف أو ليس المرفق مع ringar.</translation>
    </message>
    <message>
        <source>Install ringar again, or rebuild the models with models/convert.py.</source>
        <translation>أعد تثبيت ringar أو أنشئ النماذج من جديد باستخدام models/convert.py.</translation>
    </message>
    <message>
        <source>The model %1 can&apos;t be loaded. Install ringar again.</source>
        <translation>يتعذّر تحميل النموذج %1. أعد تثبيت ringar.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; the log has the details.</source>
        <translation>حدث خطأ غير متوقع؛ التفاصيل في السجل.</translation>
    </message>
    <message>
        <source>The ring can&apos;t be shown just now because of an unexpected error; the log has the details.</source>
        <translation>يتعذّر عرض الخاتم الآن بسبب خطأ غير متوقع؛ التفاصيل في السجل.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1%</source>
        <extracomment>15 per cent as the language writes it; most leave a space that does not break.</extracomment>
        <translation>%1٪؜</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Metal</source>
        <translation>المعدن</translation>
    </message>
    <message>
        <source>Stone</source>
        <translation>الحجر</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Show all rings</source>
        <translation>أظهر كل الخواتم</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Choose a finger</source>
        <translation>اختر إصبعًا</translation>
    </message>
    <message>
        <source>Wear one more ring</source>
        <translation>ارتدِ خاتمًا آخر</translation>
    </message>
    <message>
        <source>Take this ring off</source>
        <translation>انزع هذا الخاتم</translation>
    </message>
</context>
<context>
    <name>FingerSize</name>
    <message>
        <source>Hold the hand that wears the ring and a bank card flat before the camera.</source>
        <translation>أمسك اليد التي ترتدي الخاتم وبطاقة مصرفية بشكل مسطح أمام الكاميرا.</translation>
    </message>
    <message>
        <source>Measured: %1 mm inside, give or take %2 mm.</source>
        <translation>القياس: %1 مم من الداخل، بزيادة أو نقصان %2 مم.</translation>
    </message>
    <message>
        <source>This ring has the finger&apos;s size.</source>
        <translation>مقاس هذا الخاتم مطابق للإصبع.</translation>
    </message>
    <message>
        <source>This ring is one EU size larger than the finger.</source>
        <translation>هذا الخاتم أكبر من الإصبع بمقاس أوروبي واحد.</translation>
    </message>
    <message>
        <source>This ring is one EU size smaller than the finger.</source>
        <translation>هذا الخاتم أصغر من الإصبع بمقاس أوروبي واحد.</translation>
    </message>
    <message>
        <source>This ring is %1 EU sizes larger than the finger.</source>
        <translation>هذا الخاتم أكبر من الإصبع بمقدار %1 من المقاسات الأوروبية.</translation>
    </message>
    <message>
        <source>This ring is %1 EU sizes smaller than the finger.</source>
        <translation>هذا الخاتم أصغر من الإصبع بمقدار %1 من المقاسات الأوروبية.</translation>
    </message>
</context>
<context>
    <name>FingerSizeRow</name>
    <message>
        <source>Finger size</source>
        <translation>مقاس الإصبع</translation>
    </message>
    <message>
        <source>Write sizes in another system</source>
        <translation>كتابة المقاسات بنظام آخر</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>جارٍ القياس …</translation>
    </message>
    <message>
        <source>Measure with a bank card</source>
        <translation>القياس ببطاقة مصرفية</translation>
    </message>
    <message>
        <source>Hold a bank card flat beside the hand, both before the camera</source>
        <translation>أمسك بطاقة مصرفية مسطحة بجانب اليد، وكلاهما أمام الكاميرا</translation>
    </message>
    <message>
        <source>The ring: %1 %2</source>
        <translation>الخاتم: %1 %2</translation>
    </message>
</context>
<context>
    <name>Fingers</name>
    <message>
        <source>Thumb</source>
        <translation>الإبهام</translation>
    </message>
    <message>
        <source>Index finger</source>
        <translation>السبابة</translation>
    </message>
    <message>
        <source>Middle finger</source>
        <translation>الوسطى</translation>
    </message>
    <message>
        <source>Ring finger</source>
        <translation>البنصر</translation>
    </message>
    <message>
        <source>Little finger</source>
        <translation>الخنصر</translation>
    </message>
</context>
<context>
    <name>FitDrawer</name>
    <message>
        <source>Fine fit</source>
        <translation>ضبط دقيق</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Reset the fit</source>
        <translation>إعادة ضبط الملاءمة</translation>
    </message>
</context>
<context>
    <name>FitEditor</name>
    <message>
        <source>Fit editor</source>
        <translation>محرر الضبط</translation>
    </message>
    <message>
        <source>Opening the photo</source>
        <translation>جارٍ فتح الصورة</translation>
    </message>
    <message>
        <source>Read with %1 certainty</source>
        <translation>قُرئت بدرجة يقين %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>مضبوط</translation>
    </message>
    <message>
        <source>Save this fit</source>
        <translation>احفظ هذا الضبط</translation>
    </message>
    <message>
        <source>Leave the fit as it is and take the mark away</source>
        <translation>أبقِ الضبط كما هو وأزل العلامة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>The ring on a sample hand</source>
        <translation>الخاتم على يد نموذجية</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>قبل وبعد</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Gallery</source>
        <translation>المعرض</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>العودة إلى كل الصور</translation>
    </message>
    <message>
        <source>Choose two to four pictures</source>
        <translation>اختر من صورتين إلى أربع</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>حفظ باسم</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>انسخ إلى الحافظة</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Save with its API request</source>
        <translation>احفظ مع طلب واجهة البرمجة</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Pictures and clips that you take appear here.</source>
        <translation>تظهر هنا الصور والمقاطع التي تلتقطها.</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Show the back of your hand</source>
        <translation>أظهر ظهر يدك</translation>
    </message>
    <message>
        <source>Move your hand into the middle</source>
        <translation>حرّك يدك إلى الوسط</translation>
    </message>
    <message>
        <source>A little closer, please</source>
        <translation>اقترب قليلًا من فضلك</translation>
    </message>
    <message>
        <source>Move your hand back a little</source>
        <translation>أبعد يدك قليلًا</translation>
    </message>
    <message>
        <source>Stretch your fingers, please</source>
        <translation>افرد أصابعك من فضلك</translation>
    </message>
    <message>
        <source>Turn the back of your hand to the camera</source>
        <translation>وجّه ظهر يدك إلى الكاميرا</translation>
    </message>
    <message>
        <source>Turn your hand over: the stone is on its back</source>
        <translation>اقلب يدك: الحجر على ظهرها</translation>
    </message>
    <message>
        <source>More light, please</source>
        <translation>مزيدًا من الضوء من فضلك</translation>
    </message>
    <message>
        <source>Less light, please</source>
        <translation>ضوءًا أقل من فضلك</translation>
    </message>
    <message>
        <source>Hold your hand still for a moment</source>
        <translation>ثبّت يدك لحظة</translation>
    </message>
</context>
<context>
    <name>HandOverPanel</name>
    <message>
        <source>Scan this code with your phone</source>
        <translation>امسح هذا الرمز بهاتفك</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>تم الحذف</translation>
    </message>
    <message>
        <source>Code with the address %1</source>
        <translation>رمز بالعنوان %1</translation>
    </message>
    <message>
        <source>The phone must be in the shop&apos;s Wi-Fi. Deleted in %1.</source>
        <translation>يجب أن يكون الهاتف على شبكة المتجر. يُحذف بعد %1.</translation>
    </message>
    <message>
        <source>The pictures on the page have been deleted.</source>
        <translation>حُذفت الصور من الصفحة.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>احذف الآن</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Add photos</source>
        <translation>أضف صورًا</translation>
    </message>
    <message>
        <source>Add photos or a CSV list to the catalogue</source>
        <translation>أضف صورًا أو قائمة CSV إلى الكتالوج</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>أضف مجلدًا</translation>
    </message>
    <message>
        <source>Add a folder of photos to the catalogue</source>
        <translation>أضف مجلد صور إلى الكتالوج</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>جارٍ الإيقاف</translation>
    </message>
    <message>
        <source>Adding rings: %1 of %2</source>
        <translation>إضافة الخواتم: %1 من %2</translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation>جارٍ فحص الملفات</translation>
    </message>
    <message>
        <source>Adding rings</source>
        <translation>إضافة الخواتم</translation>
    </message>
    <message>
        <source>Stop adding rings</source>
        <translation>أوقف إضافة الخواتم</translation>
    </message>
    <message>
        <source>%1 added, %2 updated, %3 refused</source>
        <translation>أُضيف %1، حُدّث %2، رُفض %3</translation>
    </message>
    <message>
        <source>Stopped. Adding the same files again goes on from there.</source>
        <translation>توقّف. إضافة الملفات نفسها من جديد تكمل من هنا.</translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation>للمراجعة: %1</translation>
    </message>
    <message>
        <source>Put the report away</source>
        <translation>أغلق التقرير</translation>
    </message>
</context>
<context>
    <name>ImportDialogs</name>
    <message>
        <source>Add photos or a CSV list to the catalogue</source>
        <translation>أضف صورًا أو قائمة CSV إلى الكتالوج</translation>
    </message>
    <message>
        <source>Photos and lists (*.jpg *.jpeg *.png *.webp *.csv *.json)</source>
        <translation>صور وقوائم (*.jpg *.jpeg *.png *.webp *.csv *.json)</translation>
    </message>
    <message>
        <source>Add a folder of photos to the catalogue</source>
        <translation>أضف مجلد صور إلى الكتالوج</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>One moment, please</source>
        <translation>لحظة من فضلك</translation>
    </message>
    <message>
        <source>The mirror is being set up again. This takes a few seconds.</source>
        <translation>يُعاد تجهيز المرآة. يستغرق ذلك بضع ثوانٍ.</translation>
    </message>
</context>
<context>
    <name>KioskGallery</name>
    <message>
        <source>Your pictures</source>
        <translation>صورك</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>العودة إلى كل الصور</translation>
    </message>
    <message>
        <source>To my phone</source>
        <translation>إلى هاتفي</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>حذف</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>KioskStage</name>
    <message>
        <source>Live picture</source>
        <translation>صورة مباشرة</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>اختر إصبعًا</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>ضبط</translation>
    </message>
    <message>
        <source>Adjust the fit</source>
        <translation>ضبط الملاءمة</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>All marked rings on this hand</source>
        <translation>كل الخواتم المعلَّمة على هذه اليد</translation>
    </message>
    <message>
        <source>Your pictures</source>
        <translation>صورك</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>إنهاء</translation>
    </message>
    <message>
        <source>Finish and delete everything</source>
        <translation>إنهاء وحذف كل شيء</translation>
    </message>
    <message>
        <source>Hold the picture</source>
        <translation>تجميد الصورة</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>عد تنازلي من ثلاثة</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>capture to composite</source>
        <translation>من الالتقاط إلى التركيب</translation>
    </message>
    <message>
        <source>capture to paint</source>
        <translation>من الالتقاط إلى العرض</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>الإطارات</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>المتروكة</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Saved as %1</source>
        <translation>حُفظت باسم %1</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>نُسخت إلى الحافظة</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>أُرسلت إلى %1</translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message>
        <source>Yellow gold</source>
        <translation>ذهب أصفر</translation>
    </message>
    <message>
        <source>White gold</source>
        <translation>ذهب أبيض</translation>
    </message>
    <message>
        <source>Rose gold</source>
        <translation>ذهب وردي</translation>
    </message>
    <message>
        <source>Red gold</source>
        <translation>ذهب أحمر</translation>
    </message>
    <message>
        <source>Pink gold</source>
        <translation>ذهب وردي فاتح</translation>
    </message>
    <message>
        <source>Green gold</source>
        <translation>ذهب أخضر</translation>
    </message>
    <message>
        <source>Black gold</source>
        <translation>ذهب أسود</translation>
    </message>
    <message>
        <source>Two-tone gold</source>
        <translation>ذهب بلونين</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>ذهب</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>بلاتين</translation>
    </message>
    <message>
        <source>Palladium</source>
        <translation>بلاديوم</translation>
    </message>
    <message>
        <source>Sterling silver</source>
        <translation>فضة إسترليني</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>فضة</translation>
    </message>
    <message>
        <source>Titanium</source>
        <translation>تيتانيوم</translation>
    </message>
    <message>
        <source>Stainless steel</source>
        <translation>فولاذ مقاوم للصدأ</translation>
    </message>
    <message>
        <source>Steel</source>
        <translation>فولاذ</translation>
    </message>
    <message>
        <source>Tungsten</source>
        <translation>تنغستن</translation>
    </message>
    <message>
        <source>Tantalum</source>
        <translation>تنتالوم</translation>
    </message>
    <message>
        <source>Ceramic</source>
        <translation>سيراميك</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>كربون</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>ألماس</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>ألماس</translation>
    </message>
    <message>
        <source>Ruby</source>
        <translation>ياقوت أحمر</translation>
    </message>
    <message>
        <source>Rubies</source>
        <translation>ياقوت أحمر</translation>
    </message>
    <message>
        <source>Sapphire</source>
        <translation>ياقوت أزرق</translation>
    </message>
    <message>
        <source>Sapphires</source>
        <translation>ياقوت أزرق</translation>
    </message>
    <message>
        <source>Emerald</source>
        <translation>زمرد</translation>
    </message>
    <message>
        <source>Emeralds</source>
        <translation>زمرد</translation>
    </message>
    <message>
        <source>Pearl</source>
        <translation>لؤلؤة</translation>
    </message>
    <message>
        <source>Pearls</source>
        <translation>لؤلؤ</translation>
    </message>
    <message>
        <source>Amethyst</source>
        <translation>جمشت</translation>
    </message>
    <message>
        <source>Amethysts</source>
        <translation>جمشت</translation>
    </message>
    <message>
        <source>Topaz</source>
        <translation>توباز</translation>
    </message>
    <message>
        <source>Aquamarine</source>
        <translation>أكوامارين</translation>
    </message>
    <message>
        <source>Aquamarines</source>
        <translation>أكوامارين</translation>
    </message>
    <message>
        <source>Citrine</source>
        <translation>سيترين</translation>
    </message>
    <message>
        <source>Citrines</source>
        <translation>سيترين</translation>
    </message>
    <message>
        <source>Garnet</source>
        <translation>غارنيت</translation>
    </message>
    <message>
        <source>Garnets</source>
        <translation>غارنيت</translation>
    </message>
    <message>
        <source>Opal</source>
        <translation>أوبال</translation>
    </message>
    <message>
        <source>Opals</source>
        <translation>أوبال</translation>
    </message>
    <message>
        <source>Peridot</source>
        <translation>بيريدوت</translation>
    </message>
    <message>
        <source>Tanzanite</source>
        <translation>تنزانيت</translation>
    </message>
    <message>
        <source>Tourmaline</source>
        <translation>تورمالين</translation>
    </message>
    <message>
        <source>Tourmalines</source>
        <translation>تورمالين</translation>
    </message>
    <message>
        <source>Morganite</source>
        <translation>مورغانيت</translation>
    </message>
    <message>
        <source>Moonstone</source>
        <translation>حجر القمر</translation>
    </message>
    <message>
        <source>Onyx</source>
        <translation>أونيكس</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>فيروز</translation>
    </message>
    <message>
        <source>Cubic zirconia</source>
        <translation>زركونيا مكعبة</translation>
    </message>
    <message>
        <source>Zirconia</source>
        <translation>زركونيا</translation>
    </message>
    <message>
        <source>Moissanite</source>
        <translation>مويسانيت</translation>
    </message>
    <message>
        <source>Spinel</source>
        <translation>إسبينيل</translation>
    </message>
    <message>
        <source>Rose quartz</source>
        <translation>كوارتز وردي</translation>
    </message>
    <message>
        <source>Quartz</source>
        <translation>كوارتز</translation>
    </message>
    <message>
        <source>Jade</source>
        <translation>يشم</translation>
    </message>
    <message>
        <source>Alexandrite</source>
        <translation>ألكسندريت</translation>
    </message>
</context>
<context>
    <name>NotedRing</name>
    <message>
        <source>Wear %1</source>
        <translation>ارتدِ %1</translation>
    </message>
    <message>
        <source>No longer in the catalogue</source>
        <translation>لم يعد في الكتالوج</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <translation>المفضلة: %1</translation>
    </message>
    <message>
        <source>Shortlist: %1</source>
        <translation>المختارة: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Note about %1</source>
        <translation>ملاحظة عن %1</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>Three-quarter</source>
        <translation>ثلاثة أرباع</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>واقف</translation>
    </message>
    <message>
        <source>Through the ring</source>
        <translation>عبر الخاتم</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>من الأعلى</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>عُثر عليه تلقائيًا</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation>تلقائيًا: %1</translation>
    </message>
    <message>
        <source>Width inside, mm</source>
        <translation>العرض الداخلي، مم</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Remove background</source>
        <translation>إزالة الخلفية</translation>
    </message>
    <message>
        <source>Cut the ring out of its photo&apos;s background.</source>
        <translation>قصّ الخاتم من خلفية صورته.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>الموضع</translation>
    </message>
    <message>
        <source>Place along the finger: 0 at its visible base, 1 just below the first knuckle; null: where rings usually sit.</source>
        <translation>الموضع على الإصبع: 0 عند قاعدته الظاهرة، و1 أسفل المفصل الأول مباشرة؛ null: حيث تُلبس الخواتم عادة.</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>الظل</translation>
    </message>
    <message>
        <source>Shadow of the ring on the finger: 0 none, 1 the strongest.</source>
        <translation>ظل الخاتم على الإصبع: 0 بلا ظل، و1 الأقوى.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>الضوء</translation>
    </message>
    <message>
        <source>How far the ring takes on the hand picture&apos;s light: 0 ignores it, 1 matches it fully.</source>
        <translation>مدى تأثر الخاتم بضوء صورة اليد: 0 لا يتأثر، و1 يطابقه تمامًا.</translation>
    </message>
</context>
<context>
    <name>PhotoPane</name>
    <message>
        <source>Product photo</source>
        <translation>صورة المنتج</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Kiosk</source>
        <translation>كشك</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>رمز PIN</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 s.</source>
        <translation>محاولات خاطئة كثيرة. حاول بعد %1 ث.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>رمز PIN غير صحيح.</translation>
    </message>
    <message>
        <source>For the shop&apos;s staff.</source>
        <translation>لموظفي المتجر.</translation>
    </message>
    <message>
        <source>%1 digits entered</source>
        <translation>أُدخل %1 رقمًا</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>مسح</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>إدخال</translation>
    </message>
    <message>
        <source>End the kiosk</source>
        <translation>إنهاء الكشك</translation>
    </message>
    <message>
        <source>Start the camera again</source>
        <translation>أعد تشغيل الكاميرا</translation>
    </message>
    <message>
        <source>Back to the mirror</source>
        <translation>العودة إلى المرآة</translation>
    </message>
</context>
<context>
    <name>PriceRange</name>
    <message>
        <source>Price</source>
        <translation>السعر</translation>
    </message>
    <message>
        <source>Price from %1</source>
        <translation>السعر من %1</translation>
    </message>
    <message>
        <source>Price up to %1</source>
        <translation>السعر حتى %1</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>اطبع على</translation>
    </message>
    <message>
        <source>No printer is set up on this machine.</source>
        <translation>لا توجد طابعة معدّة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Save the page as a PDF</source>
        <translation>احفظ الصفحة بصيغة PDF</translation>
    </message>
</context>
<context>
    <name>ProductTitle</name>
    <message>
        <source>Mark %1</source>
        <translation>علّم %1</translation>
    </message>
    <message>
        <source>Preparing the ring</source>
        <translation>يجري تجهيز الخاتم</translation>
    </message>
</context>
<context>
    <name>RecordingPill</name>
    <message>
        <source>Recording, %1 seconds left</source>
        <translation>تسجيل، بقي %1 ثانية</translation>
    </message>
    <message>
        <source>Discard the clip</source>
        <translation>تجاهل المقطع</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Favourite: %1</source>
        <translation>المفضلة: %1</translation>
    </message>
    <message>
        <source>Shortlist: %1</source>
        <translation>المختارة: %1</translation>
    </message>
    <message>
        <source>Check the fit of %1</source>
        <translation>تحقق من ضبط %1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>للتحقق</translation>
    </message>
</context>
<context>
    <name>RingCard</name>
    <message>
        <source>Mark %1</source>
        <translation>علّم %1</translation>
    </message>
</context>
<context>
    <name>RingSheet</name>
    <message>
        <source>Marked rings on your hand</source>
        <translation>الخواتم المعلَّمة على يدك</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 من %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Mark the rings you like with the heart on their card. Here you see them all on your hand.</source>
        <translation>علّم الخواتم التي تعجبك بالقلب على بطاقتها. هنا تراها كلها على يدك.</translation>
    </message>
</context>
<context>
    <name>RingTray</name>
    <message>
        <source>Rings</source>
        <translation>الخواتم</translation>
    </message>
</context>
<context>
    <name>RingsTab</name>
    <message>
        <source>Search rings</source>
        <translation>ابحث عن خواتم</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>عوامل التصفية</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>يرجى التحقق</translation>
    </message>
    <message>
        <source>Edit the fit of %1</source>
        <translation>عدّل ضبط %1</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>خاتم واحد</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 خاتم</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>عرض %1</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>نتائج البحث</translation>
    </message>
    <message>
        <source>No ring fits. Try fewer words or filters.</source>
        <translation>لا خاتم مطابق. جرّب كلمات أو عوامل تصفية أقل.</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>Open the session of %1</source>
        <translation>افتح جلسة %1</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>خاتم واحد</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 خاتم</translation>
    </message>
    <message>
        <source>Delete the session of %1</source>
        <translation>احذف جلسة %1</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>حذف نهائي</translation>
    </message>
    <message>
        <source>Delete the session of %1 with its pictures</source>
        <translation>احذف جلسة %1 مع صورها</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>إبقاء</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>الخلفية</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>مثل النظام</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>صورة الكاميرا</translation>
    </message>
    <message>
        <source>Count down from three before a picture</source>
        <translation>عدّ تنازلي من ثلاثة قبل الصورة</translation>
    </message>
    <message>
        <source>Pictures and clips go to</source>
        <translation>تُحفظ الصور والمقاطع في</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>اختر مجلدًا آخر</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>جولة</translation>
    </message>
    <message>
        <source>Show the tour again</source>
        <translation>أعد عرض الجولة</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>إعادة الضبط</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>أعد ضبط كل الإعدادات</translation>
    </message>
</context>
<context>
    <name>ShotTile</name>
    <message>
        <source>Clip</source>
        <translation>مقطع</translation>
    </message>
</context>
<context>
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>التقط صورة</translation>
    </message>
    <message>
        <source>End the clip</source>
        <translation>أنهِ المقطع</translation>
    </message>
</context>
<context>
    <name>ShutterRow</name>
    <message>
        <source>Hold the picture</source>
        <translation>تجميد الصورة</translation>
    </message>
    <message>
        <source>Record a short clip</source>
        <translation>سجّل مقطعًا قصيرًا</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>العد التنازلي من ثلاثة</translation>
    </message>
    <message>
        <source>All marked rings on this hand</source>
        <translation>كل الخواتم المعلَّمة على هذه اليد</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Demo clip</source>
        <translation>مقطع تجريبي</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Choose the camera</source>
        <translation>اختر الكاميرا</translation>
    </message>
    <message>
        <source>Picture from</source>
        <translation>الصورة من</translation>
    </message>
    <message>
        <source>Picture or clip from a file</source>
        <translation>صورة أو مقطع من ملف</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>اعكس الصورة</translation>
    </message>
</context>
<context>
    <name>Splash</name>
    <message>
        <source>Warming up</source>
        <translation>جارٍ التحضير</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Live picture</source>
        <translation>الصورة الحية</translation>
    </message>
</context>
<context>
    <name>StandInBanner</name>
    <message>
        <source>A demo clip is playing. %1</source>
        <translation>يُعرض مقطع تجريبي. %1</translation>
    </message>
</context>
<context>
    <name>StatsPanel</name>
    <message>
        <source>Figures</source>
        <translation>القياسات</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message>
        <source>Opening the camera</source>
        <translation>يجري فتح الكاميرا</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>لا توجد صورة</translation>
    </message>
    <message>
        <source>Dark picture</source>
        <translation>صورة معتمة</translation>
    </message>
    <message>
        <source>Hand found</source>
        <translation>تم العثور على اليد</translation>
    </message>
    <message>
        <source>Looking for a hand</source>
        <translation>يجري البحث عن يد</translation>
    </message>
    <message>
        <source>Demo clip</source>
        <translation>مقطع تجريبي</translation>
    </message>
    <message>
        <source>Picture held</source>
        <translation>الصورة مجمّدة</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>هل ما زلت هنا؟</translation>
    </message>
    <message>
        <source>Your pictures and choices are deleted in %1 s.</source>
        <translation>تُحذف صورك واختياراتك بعد %1 ث.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>ما زلت هنا</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>احذف الآن</translation>
    </message>
</context>
<context>
    <name>ToCheck</name>
    <message>
        <source>Please check</source>
        <translation>يرجى التحقق</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>تحقق من %1</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Choose another folder</source>
        <translation>اختر مجلدًا آخر</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Drag the ends of the inner edge</source>
        <translation>اسحب طرفي الحافة الداخلية</translation>
    </message>
    <message>
        <source>Paint what belongs to the ring</source>
        <translation>لوّن ما ينتمي إلى الخاتم</translation>
    </message>
    <message>
        <source>Paint what does not belong to the ring</source>
        <translation>لوّن ما لا ينتمي إلى الخاتم</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>حجم الفرشاة</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>أظهر الصورة كاملة</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Catalogue and customer</source>
        <translation>الكتالوج والعميل</translation>
    </message>
    <message>
        <source>Virtual try-on</source>
        <translation>تجربة افتراضية</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>اختر إصبعًا</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>اختر الكاميرا</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>المعرض</translation>
    </message>
    <message>
        <source>Your ring</source>
        <translation>خاتمك</translation>
    </message>
    <message>
        <source>Try on a ring from a photo</source>
        <translation>جرّب خاتمًا من صورة</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>ضبط</translation>
    </message>
    <message>
        <source>Adjust the fit</source>
        <translation>ضبط الملاءمة</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Show your hand</source>
        <translation>أظهر يدك</translation>
    </message>
    <message>
        <source>Hold the back of your hand in front of the camera, fingers apart. The ring finds its finger by itself.</source>
        <translation>ضع ظهر يدك أمام الكاميرا مع مباعدة الأصابع. يجد الخاتم إصبعه بنفسه.</translation>
    </message>
    <message>
        <source>Choose a ring</source>
        <translation>اختر خاتمًا</translation>
    </message>
    <message>
        <source>Touch a ring below to wear it. Drag it along your finger in the picture, or off it. The heart marks what you like.</source>
        <translation>المس خاتمًا في الأسفل لترتديه. اسحبه على إصبعك في الصورة أو خارجه. القلب يعلّم ما يعجبك.</translation>
    </message>
    <message>
        <source>Keep the moment</source>
        <translation>احفظ اللحظة</translation>
    </message>
    <message>
        <source>Take a picture or a short clip, or hold the picture and compare rings on your hand.</source>
        <translation>التقط صورة أو مقطعًا قصيرًا، أو ثبّت الصورة وقارن الخواتم على يدك.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>تخطٍّ</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>ابدأ</translation>
    </message>
</context>
</TS>
