import type { seat as english } from '../en/seat.js'
import type { Translated } from '../en.js'

export const seat: Translated<typeof english> = {
  takeSeat: 'خذ مقعدًا', takeSeatButton: 'آخذ مقعدي', nickname: 'اسم للقاعة (اختياري)', nicknameHint: 'لا حساب ولا بريد. أي اسم يكفي، أو لا اسم.', noSeat: 'تعذّر أخذ مقعد. حاول بعد لحظة.',
  continueAs: 'المتابعة باسم', continueBefore: 'المتابعة كما كان', otherPhone: 'لي مقعد على هاتف آخر', otherPhoneHint: 'الرمز والأحرف الأربعة على الهاتف الآخر، ولدى الميسّر أيضًا.',
  seatCode: 'رمز المقعد', seatSecret: 'الأحرف الأربعة', moveHere: 'انقل مقعدي إلى هنا', wrongCode: 'الرمز والأحرف لا يتطابقان.', tokenUnknown: 'هذا الرابط لم يعد معروفًا هنا. خذ مقعدًا من جديد.',
  movedTitle: 'انتقل مقعدك', movedText: 'هذا المقعد مفتوح الآن على جهاز آخر. لإعادته أدخل رمزه وأحرفه الأربعة هنا.', goneTitle: 'انتهت الجلسة', goneText: 'أُغلقت القاعة. شكرًا.', startAnew: 'إلى صفحة البداية',
  tab_now: 'الآن', tab_chat: 'الحديث', tab_brief: 'الملف', tab_news: 'الأخبار', tab_you: 'المقعد', newTag: 'جديد',
  yourSeat: 'مقعدك', secretHint: 'بهما تتابع على هاتف آخر. وهما لدى الميسّر أيضًا.', readingSize: 'حجم القراءة', percent: '{n} ٪', consent: 'يجوز حفظ ما أكتبه ليناقشه الصف.',
  youAreIn: 'أنت في القاعة', yourPlace: 'تتحدث باسم', coDelegate: 'تشارك هذا الجانب مع آخرين: اتفقوا قبل الضغط.', waitForTable: 'تُعدّ الطاولات بعد لحظة. أبقِ هذه الصفحة مفتوحة.',
  noTricks: 'لا يعرف الجميع الشيء نفسه، وقد تقع مفاجآت. هذا جزء من التمرين.', waitHere: 'لا شيء مطلوب الآن. هذه الصفحة تتقدم وحدها.',
  help: 'مساعدة', helpOnWay: 'المساعدة قادمة. المس للإلغاء', helpHint: 'سيأتي إليك أحدهم. لا يضيع شيء في الأثناء.', callFacilitator: 'نداء الميسّر',
  publicBrief: 'ما يعرفه الجميع', confidential: 'لك وحدك', curtain: 'مخفي. أظهره حين لا ينظر أحد.', noBriefYet: 'يصل الملف بعد لحظة.', persons: 'الأشخاص',
  heldBy: 'جهة الاحتجاز:', goesTo: 'الوجهة المحتملة:', scoreSheet: 'قيمة الأشياء عند', thing: 'الشيء', worth: 'النقاط', redLines: 'خطوط حمراء لا تُتجاوز', ratifiers: 'من يجب أن يوافق في الداخل',
  quiz: 'ثلاثة أسئلة', right: 'صحيح', wrong: 'غير صحيح', reread: 'اقرأ من جديد', planHint: 'لا يراها غيرك قبل المراجعة.', targetHint: 'النقاط التي تسعى إليها.', reservationHint: 'أقل نقاط تقبلها.',
  firstOffer: 'عرضك الأول بالكلمات', guess: 'تقديرك: كم يساوي عدم الاتفاق عند', guessHint: 'بنقاطهم هم.', note: 'ملاحظة', savedAlone: 'يُحفظ تلقائيًا.', beliefs: 'ماذا يريدون؟',
  practice_accepted: 'قُبل', practice_countered: 'قوبل بعرض آخر', practice_ended: 'انتهى التدريب', practiceOver: 'انتهى التدريب. أحسنت.', botCounters: 'يعرض الروبوت', yourOffer: 'عرضك', sendOffer: 'إرسال العرض', acceptThis: 'أقبل هذا', declineThis: 'أرفض',
  trustNow: 'ما مدى ثقتك الآن بـ:', trustValue: '{n} من 10', notAtAll: 'إطلاقًا', wholly: 'تمامًا', yourVote: 'صوتك', fromFacilitator: 'من الميسّر:', newsFlash: 'خبر:',
  agreementCard: 'اتفاق', noDealCard: 'لا اتفاق', sign: 'توقيع', signDetail: 'توقّع ما هو مكتوب أعلاه.', signed: 'وُقّع.', surveyHint: 'خاص، في أقل من دقيقة. 1 إطلاقًا، 7 تمامًا.', surveyThanks: 'شكرًا. وصل.',
  survey_outcome: 'أنا راضٍ عن النتيجة', survey_self: 'أنا راضٍ عن أدائي', survey_process: 'كانت طريقة الحديث عادلة', survey_relationship: 'أتعامل معهم مرة أخرى', turningPoint: 'نقطة التحول في جملة', handIn: 'تسليم',
  ownTable: 'طاولتك', againstTarget: 'مقارنة بهدفك', ownCurve: 'قيمة كل عرض عندك', ownCurveAlt: { zero: 'لا عروض', one: 'قيمة عرض واحد عند جانبك', two: 'قيمة عرضين عند جانبك', few: 'قيمة {n} عروض عند جانبك بالترتيب', many: 'قيمة {n} عرضًا عند جانبك بالترتيب', other: 'قيمة {n} عرض عند جانبك بالترتيب' },
  ownCurveKey: 'الدوائر عروضك، والمربعات عروضهم، والخط المتقطع عدم الاتفاق.', betterTitle: 'هل من حل أفضل للجميع؟', betterHint: 'كل القيم مكشوفة الآن. اقترح تغييرًا، وقل نعم أو لا لاقتراحهم.', proposeThis: 'أقترح هذا', saidYes: 'نعم', saidNo: 'لا',
  ruleTitle: 'قاعدة سأعمل بها', rule: 'في تفاوضي القادم سوف …', thanks: 'شكرًا لمشاركتك.',
}
