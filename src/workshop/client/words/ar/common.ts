import type { common as english } from '../en/common.js'
import type { Translated } from '../en.js'

export const common: Translated<typeof english> = {
  appName: 'ورشة التفاوض',
  yes: 'نعم:', back: 'رجوع', close: 'إغلاق', send: 'إرسال', show: 'إظهار', hide: 'إخفاء', undo: 'تراجع', understood: 'مفهوم', you: 'أنت', us: 'نحن', them: 'هم', by: 'من', round: 'الجولة',
  sure: 'هل أنت متأكد؟',
  sending: 'جارٍ الإرسال …', sent: 'أُرسل', notSent: 'لم يُرسل. المس للمحاولة من جديد', refused: 'غير ممكن:', reconnecting: 'جارٍ الاتصال …',
  timeLeft: 'الوقت المتبقي', dayLeft: 'اليوم', frozen: 'متوقف', secondsLeft: { zero: 'انتهى الوقت', one: 'بقيت ثانية واحدة', two: 'بقيت ثانيتان', few: 'بقيت {n} ثوانٍ', many: 'بقيت {n} ثانية', other: 'بقيت {n} ثانية' },
  dayOf: 'اليوم {day} من {deadline}', day: 'اليوم {n}',
  asTable: 'المضمون نفسه في جدول', table: 'الطاولة', press: 'الصحافة', chat: 'الحديث', message: 'رسالة', sections: 'الأقسام', language: 'اللغة',
  happened: 'ما حدث', practice: 'تدريب', plan: 'خطتك', target: 'الهدف', reservation: 'الحد', survey: 'كيف كان الأمر؟', debrief: 'المراجعة',
  votes: { zero: 'لا أصوات', one: 'صوت واحد', two: 'صوتان', few: '{n} أصوات', many: '{n} صوتًا', other: '{n} صوت' }, voteClosed: 'انتهى التصويت.', stepOf: 'الرسم {n} من {of}',
  replay: 'خطوة بخطوة', replayBack: 'خطوة إلى الوراء', replayOn: 'خطوة إلى الأمام', replayAt: 'الخطوة {n} من {of}',
  stage_lobby: 'أهلًا بكم', stage_seating: 'توزيع المقاعد', stage_brief: 'القراءة', stage_quiz: 'اختبار الفهم', stage_planning: 'التخطيط', stage_practice: 'تدريب', stage_round1: 'الجولة الأولى', stage_pause: 'استراحة',
  stage_round2: 'الجولة الثانية', stage_hardStop: 'بطاقة الاتفاق', stage_survey: 'استبيان', stage_ownTable: 'طاولتك', stage_postSettlement: 'هل من حل أفضل؟', stage_debrief: 'المراجعة', stage_close: 'الختام',
  outcome_completed: 'نُفّذ الاتفاق', outcome_partiallyCompleted: 'نُفّذ جزئيًا', outcome_collapsed: 'لا اتفاق', outcome_expired: 'انتهى الوقت',
  bot: 'روبوت', covered: 'روبوت بديل', empty: 'لا أحد', presenceHere: 'حاضر', presenceQuiet: 'صامت', presenceGone: 'بلا اتصال', place_press: 'الصحافة', place_observer: 'مراقب',
}
