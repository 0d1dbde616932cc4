import type { caseWords as english } from '../en/case.js'
import type { TranslatedRoom } from '../typed.js'

export const caseWords: TranslatedRoom<typeof english> = {
  deal: 'التبادل في ذاته', noDeal: 'عدم الاتفاق', votes: '{name} ({quorum} من {members})',
  staying: 'بقاء {person}', inPhase: '{person} في المرحلة {phase}', never: 'لا يجوز أبدًا: {what}.', neverAll: 'لا يجوز أبدًا اجتماع كل هذا: {what}.', atLeast: 'على الأقل {count} من {what}.', atMost: 'على الأكثر {count} من {what}.', onlyWith: '{what}: فقط مع {with}.',
  jointly: 'اجتماع {what}: زيادة قدرها {worth}.', split: 'بعض من {what} دون الكل: {worth}.', parity: 'عن كل شخص يزيد به جانب على الآخر في العدد: {worth}.', precedent: 'عن أول شخص يُطلق سراحه {worth}؛ ويُحسب كل شخص بعده {growth} من سابقه.',
  askNoDeal: 'كم يساوي عدم الاتفاق عند جانبك؟', readNoDeal: 'انظر إلى آخر سطر من جدول القيم.', askRedLine: 'أيّ هذه خط أحمر لجانبك؟', readRedLine: 'انظر إلى الخطوط الحمراء تحت جدول القيم.',
  noConcession: 'لا تنازل من أي نوع.', neverAlone: 'لا يجوز أبدًا: {person} دون غيره من الأشخاص.', anybody: 'أي شخص', everybodyOrNobody: 'الجميع أو لا أحد.', askDearest: 'من الذي يصعب على جانبك إطلاق سراحه أكثر من غيره؟', readDearest: 'ابحث عن أصغر رقم في جدول القيم.',
  askRatify: 'من يجب أن يوافق في الداخل قبل أن يوقّع جانبك؟', readRatify: 'انظر إلى ملفك السري، وإلى من يجب أن يوافق، تحت جدول القيم.', decideAlone: 'لا أحد: القرار لك وحدك.',
  askDeadline: 'في أي يوم تنتهي المحادثات؟', readDeadline: 'اقرأ الملف العام من جديد.', askHolder: 'من يحتجز {person}؟', readHolder: 'اقرأ قائمة الأشخاص من جديد.', nobody: 'لا أحد',
}
