<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>قبل وبعد</translation>
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
    <name>FingerPicker</name>
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
        <source>Save as</source>
        <translation>حفظ باسم</translation>
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
        <source>Pictures that you take appear here.</source>
        <translation>تظهر هنا الصور التي تلتقطها.</translation>
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
    <name>ProductTitle</name>
    <message>
        <source>Preparing the ring</source>
        <translation>يجري تجهيز الخاتم</translation>
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
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>التقط صورة</translation>
    </message>
</context>
<context>
    <name>ShutterRow</name>
    <message>
        <source>Hold the picture</source>
        <translation>تجميد الصورة</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>العد التنازلي من ثلاثة</translation>
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
    <name>Toast</name>
    <message>
        <source>Choose another folder</source>
        <translation>اختر مجلدًا آخر</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
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
</TS>
