import type { PartTexts, ToldTexts, TurnTexts } from '../told-places.js'

/** What happened, in Arabic. A party is its government, which is feminine; of persons, verbal nouns are told, which need no gender. */
export const told: ToldTexts = {
  'talks.opened': 'أعلنت حكومة {by} استعدادها لبحث التبادل', 'talks.declined': 'قالت حكومة {by} إنها لا تريد الحديث الآن', 'talks.ended': 'تركت حكومة {by} المحادثات نهائيًا', 'talks.suspended': 'علّقت حكومة {by} المحادثات', 'talks.resumed': 'أعلنت حكومة {by} استعدادها لاستئناف المحادثات',
  'party.joined': 'انضمت حكومة {by} إلى الطاولة', 'party.left': 'غادرت حكومة {by} الطاولة',
  'backchannel.opened': 'فتحت حكومة {by} قناة خلفية', 'backchannel.frozen': 'جمّدت حكومة {by} القناة الخلفية', 'backchannel.thawed': 'عادت حكومة {by} إلى القناة الخلفية', 'backchannel.closed': 'أغلقت حكومة {by} القناة الخلفية',
  'leak.occurred': 'تسرّبت المحادثات إلى الصحافة',
  'statement.signalled': { receptive: 'ألمحت حكومة {by} علنًا إلى انفتاحها على تبادل', nonCommittal: 'لم تلتزم حكومة {by} علنًا بشيء', nothingImminent: 'قالت حكومة {by} علنًا إنه لا شيء وشيك', firm: 'اتخذت حكومة {by} علنًا موقفًا حازمًا', goodwill: 'تحدثت حكومة {by} علنًا عن حسن النية' },
  'statement.committed': 'التزمت حكومة {by} علنًا بألا تقبل بأقل من {share} من أفضل نتيجة لها', 'statement.denied': 'نفت حكومة {by} الأنباء', 'statement.announced': 'أعلنت حكومة {by} الاتفاق الموقّع',
  'mediator.offered': 'عرض الوسيط {by} وساطته', 'mediator.accepted': 'قبلت حكومة {by} الوسيط', 'mediator.declined': 'رفضت حكومة {by} الوسيط', 'mediator.suggested': 'وضع الوسيط {by} نصًا من عنده على الطاولة: {package}', 'mediator.withdrew': 'انسحب الوسيط {by} من الوساطة',
  'proposal.tabled': 'اقترحت حكومة {by} أن يكون الإفراج {mode}', 'proposal.accepted': 'قبلت حكومة {by} الاقتراح', 'proposal.rejected': 'رفضت حكومة {by} الاقتراح', 'proposal.withdrawn': 'سحبت حكومة {by} الاقتراح',
  'list.requested': 'قدّمت حكومة {by} طلبًا: {what}', 'list.withdrawn': 'سحبت حكومة {by} طلبًا: {what}', 'list.nominated': 'رشّحت حكومة {by} للتبادل: {person}', 'list.submitted': 'أغلقت حكومة {by} قائمتها', 'addon.demanded': 'طالبت حكومة {by} متأخرةً بشخص آخر: {person}',
  'vetting.cleared': 'أجازت حكومة {by} ترشيح {person}', 'vetting.blocked': 'اعترضت حكومة {by} على {person}', 'vetting.unblocked': 'رفعت حكومة {by} اعتراضها على {person}', 'consent.asked': 'طلبت حكومة {by} موافقة {person} على التبادل', 'consent.given': 'وردت موافقة {person} على التبادل', 'consent.refused': 'ورد رفض {person} للتبادل', 'consent.waived': 'تابعت حكومة {by} دون طلب موافقة {person}، وهو ما يسمح به هذا السيناريو',
  'identity.verified': 'تحققت حكومة {by} من هوية {person}', 'identity.doubted': 'شككت حكومة {by} في هوية {person}', 'proofOfLife.asked': 'طلبت حكومة {by} إثبات حياة {person}', 'proofOfLife.given': 'قدّمت حكومة {by} إثبات حياة {person}',
  'package.offered': 'عرضت حكومة {by}: {package}', 'package.accepted': 'قبلت حكومة {by} العرض القائم', 'package.rejected': 'رفضت حكومة {by} العرض القائم', 'package.reaffirmed': 'تمسكت حكومة {by} بما بقي من الاتفاق', 'package.repudiated': 'رفضت حكومة {by} ما بقي من الاتفاق',
  'ratification.granted': 'صوت في الداخل ({by}) مع الاتفاق: {player}', 'ratification.refused': 'صوت في الداخل ({by}) ضد الاتفاق: {player}', 'court.injunction': 'أوقفت محكمة ({party}) التبادل', 'court.lifted': 'رفعت المحكمة ({party}) أمرها',
  'instrument.requested': 'طلبت حكومة {by} الوثيقة القانونية للإفراج عن {person}', 'instrument.issued': 'أصدرت حكومة {by} الوثيقة القانونية للإفراج عن {person}', 'instrument.revoked': 'ألغت حكومة {by} الوثيقة القانونية للإفراج عن {person}', 'agreement.signed': 'وقّعت حكومة {by} الاتفاق',
  'custody.staged': 'أحضرت حكومة {by} إلى مكان التسليم: {person}', 'custody.arrested': 'جرى اعتقال {person}', 'handover.performed': 'قررت حكومة {by} التسليم', 'handover.withheld': 'قررت حكومة {by} عدم التسليم', 'escrow.deposited': 'أودعت حكومة {by} من عندها لدى الوسيط المؤتمن', 'escrow.released': 'ترك الوسيط {by} كل من لديه يعودون', 'escrow.returned': 'أعاد الوسيط {by} كل من لديه',
  'receipt.confirmed': 'أكدت حكومة {by} وصول {person}', 'receipt.disputed': 'اعترضت حكومة {by} على وصول {person} أو كيفيته', 'dispute.resolved': 'سوّت حكومة {by} خلافها بشأن {person}', 'phase.aborted': 'ألغت حكومة {by} المرحلة قبل التسليم', 'obligation.fulfilled': 'وفت حكومة {by} بتنازلها: {what}', 'breach.remedied': 'تعهدت حكومة {by} بتدارك ما امتنعت عنه', 'breach.declared': 'أعلنت حكومة {by} الإخلال نهائيًا',
  'detainee.died': 'وقعت وفاة {person} في الاحتجاز', 'detainee.releasedOtherwise': 'جرى الإفراج عن {person} بطريق آخر',
  'climate.escalated': { tense: 'توترت العلاقات خارج المحادثات', crisis: 'بلغت العلاقات خارج المحادثات حد الأزمة' }, 'climate.eased': { calm: 'عادت العلاقات خارج المحادثات إلى الهدوء', tense: 'تحسنت العلاقات خارج المحادثات، لكنها ما زالت متوترة' },
  'deadline.extended': { zero: 'بقي الموعد النهائي في اليوم {day}', one: 'أُجّل الموعد النهائي يومًا واحدًا، إلى اليوم {day}', two: 'أُجّل الموعد النهائي يومين، إلى اليوم {day}', few: 'أُجّل الموعد النهائي {n} أيام، إلى اليوم {day}', many: 'أُجّل الموعد النهائي {n} يومًا، إلى اليوم {day}', other: 'أُجّل الموعد النهائي {n} يوم، إلى اليوم {day}' },
  'clock.advanced': 'مضى يوم', 'clock.paused': 'توقفت الساعة ما دامت المحادثات معلّقة', 'clock.resumed': 'عادت الساعة إلى السير', 'process.closed': 'انتهى كل شيء',
}

const goHome = 'عودة {people} إلى {to}'
const goHomeIn = 'عودة {people} إلى {to} في المرحلة {phase}'
const broke = 'لم يتم الوفاء بالعهد في هذه المرحلة من جانب {who}'
const inBreach = 'إخلال بالاتفاق من جانب {who}'
const haveCome = 'تمت عودة {people} إلى {to}'

/** Parts of sentences. */
export const parts: PartTexts = {
  modes: { simultaneous: 'للجميع معًا', synchronisedRemote: 'في عدة أماكن معًا', sequential: 'واحدًا بعد واحد', escrowed: 'عبر وسيط مؤتمن' },
  phased: { zero: 'بلا مراحل', one: 'في مرحلة واحدة', two: 'على مرحلتين', few: 'على {n} مراحل', many: 'على {n} مرحلة', other: 'على {n} مرحلة' },
  goHome: { zero: goHome, one: goHome, two: goHome, few: goHome, many: goHome, other: goHome }, goHomeIn: { zero: goHomeIn, one: goHomeIn, two: goHomeIn, few: goHomeIn, many: goHomeIn, other: goHomeIn }, haveCome: { zero: haveCome, one: haveCome, two: haveCome, few: haveCome, many: haveCome, other: haveCome }, nobodyGoes: 'لا عودة لأحد',
  concession: '{name}: {level}', concessionLong: '{name} ({level})',
  requestCount: { zero: 'لا أحد ممن لدى {holder}', one: 'شخص واحد ممن لدى {holder}', two: 'شخصان ممن لدى {holder}', few: '{n} أشخاص ممن لدى {holder}', many: '{n} شخصًا ممن لدى {holder}', other: '{n} شخص ممن لدى {holder}' }, requestCategory: 'عدد {n} من فئة «{category}» ممن لدى {holder}', requestPick: 'عدد {n} من بين {people}', aRequest: 'طلب', aPackage: 'عرض شامل',
  semicolon: '؛ ', because: ' («{text}»)', quoted: ': «{text}»', inBackChannel: '، عبر القناة الخلفية', throughMediator: '، عبر الوسيط', nobody: 'لا أحد',
}

/** What is told beside the events. */
export const turns: TurnTexts = {
  broke: { zero: broke, one: broke, two: broke, few: broke, many: broke, other: broke }, stage: 'وصلت المحادثات إلى مرحلة جديدة: {step}',
  rest: 'المحادثات متوقفة: {causes}', causeCrisis: 'العلاقات في أزمة', causeInjunction: 'أوقفت محكمة التبادل', causeParty: 'علّقتها حكومة {who}', inBreach: { zero: inBreach, one: inBreach, two: inBreach, few: inBreach, many: inBreach, other: inBreach },
  plan: 'يكون التسليم {mode}', planOrder: 'يكون التسليم {mode}: أولًا {first}، ثم {next}', andThen: '{before}، ثم {after}', left: 'هذا ما بقي من الاتفاق: {package}',
  completed: 'اكتمل التبادل: {homes}', partiallyCompleted: 'اكتمل التبادل جزئيًا: {homes}', notHome: { zero: 'لا عودة لأحد', one: 'لا عودة لـ {people}', two: 'لا عودة لـ {people}', few: 'لا عودة لـ {people}', many: 'لا عودة لـ {people}', other: 'لا عودة لـ {people}' }, collapsed: 'لم تُفضِ المحادثات إلى شيء، ولم يجرِ تبادل أحد', owed: 'لم تفِ حكومة {who} قط بتنازلها: {what}',
}
