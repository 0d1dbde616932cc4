import type { MoveTexts } from '../told-places.js'

/** What one presses, and what it does, in Arabic. Labels are verbal nouns, as on the buttons of the pages; a party is its government, which is feminine. */
export const moves: MoveTexts = {
  labels: {
    'talks.opened': 'إعلان استعدادنا للحديث', 'talks.declined': 'لا حديث الآن', 'talks.ended': 'ترك المحادثات نهائيًا', 'talks.suspended': 'تعليق المحادثات', 'talks.resumed': 'استئناف المحادثات',
    'party.joined': 'الانضمام إلى الطاولة', 'party.left': 'مغادرة الطاولة',
    'backchannel.opened': 'فتح قناة خلفية', 'backchannel.frozen': 'تجميد القناة الخلفية', 'backchannel.thawed': 'العودة إلى القناة الخلفية', 'backchannel.closed': 'إغلاق القناة الخلفية',
    'statement.signalled': 'قول شيء علنًا', 'statement.committed': 'الالتزام علنًا', 'statement.denied': 'نفي الأنباء', 'statement.announced': 'إعلان الاتفاق',
    'mediator.offered': 'عرض الوساطة', 'mediator.accepted': 'قبول الوسيط', 'mediator.declined': 'رفض الوسيط', 'mediator.suggested': 'وضع نص على الطاولة', 'mediator.withdrew': 'الانسحاب من المحادثات',
    'proposal.tabled': 'اقتراح طريقة الإفراج', 'proposal.accepted': 'قبول الاقتراح', 'proposal.rejected': 'رفض الاقتراح', 'proposal.withdrawn': 'سحب اقتراحنا',
    'list.requested': 'طلب شخص', 'list.withdrawn': 'سحب طلب', 'list.nominated': 'ترشيح شخص نحتجزه', 'list.submitted': 'إغلاق قائمتنا', 'addon.demanded': 'المطالبة بشخص آخر',
    'vetting.cleared': 'إجازة شخص', 'vetting.blocked': 'الاعتراض على شخص', 'vetting.unblocked': 'رفع اعتراضنا', 'consent.asked': 'طلب موافقة شخص', 'consent.waived': 'المتابعة دون سؤال',
    'identity.verified': 'التحقق من هوية', 'identity.doubted': 'التشكيك في هوية', 'proofOfLife.asked': 'طلب إثبات حياة', 'proofOfLife.given': 'تقديم إثبات حياة',
    'package.offered': 'تقديم عرض', 'package.accepted': 'قبول العرض', 'package.rejected': 'رفض العرض', 'package.reaffirmed': 'التمسك بما بقي', 'package.repudiated': 'رفض ما بقي',
    'ratification.granted': 'التصويت بنعم في الداخل', 'ratification.refused': 'التصويت بلا في الداخل', 'instrument.requested': 'طلب وثيقة قانونية', 'instrument.issued': 'إصدار وثيقة قانونية', 'instrument.revoked': 'إلغاء وثيقة قانونية',
    'agreement.signed': 'توقيع الاتفاق', 'custody.staged': 'إحضار شخص إلى مكان التسليم', 'handover.performed': 'تسليم من عندنا', 'handover.withheld': 'إبقاء من عندنا', 'escrow.deposited': 'إيداع من عندنا لدى الوسيط المؤتمن',
    'escrow.released': 'ترك الجميع يعودون', 'escrow.returned': 'إعادة الجميع', 'receipt.confirmed': 'تأكيد وصول', 'receipt.disputed': 'الاعتراض على وصول', 'dispute.resolved': 'تسوية خلافنا',
    'phase.aborted': 'إلغاء المرحلة', 'obligation.fulfilled': 'الوفاء بما وقّعناه', 'breach.remedied': 'تدارك ما امتنعنا عنه', 'breach.declared': 'إعلان الإخلال نهائيًا',
  },
  hints: {
    'talks.opened': 'تعلن حكومة {by} استعدادها لبحث التبادل.', 'talks.declined': 'تقول حكومة {by} إنها لا تريد الحديث الآن.', 'talks.ended': 'تترك حكومة {by} المحادثات نهائيًا.', 'talks.suspended': 'تعلّق حكومة {by} المحادثات.', 'talks.resumed': 'تنهي حكومة {by} تعليقها للمحادثات.',
    'party.joined': 'تنضم حكومة {by} إلى الطاولة.', 'party.left': 'تغادر حكومة {by} الطاولة.',
    'backchannel.opened': 'تفتح حكومة {by} قناة خلفية.', 'backchannel.frozen': 'تجمّد حكومة {by} القناة الخلفية.', 'backchannel.thawed': 'تعود حكومة {by} إلى القناة الخلفية.', 'backchannel.closed': 'تغلق حكومة {by} القناة الخلفية.',
    'statement.signalled': 'تدلي حكومة {by} بتصريح علني لا يُلزم أحدًا.', 'statement.committed': 'تلتزم حكومة {by} علنًا بنسبة من أفضل نتيجة لها.', 'statement.denied': 'تنفي حكومة {by} الأنباء.', 'statement.announced': 'تعلن حكومة {by} الاتفاق الموقّع.',
    'mediator.offered': 'يعرض الوسيط {by} مساعيه الحميدة.', 'mediator.accepted': 'تقبل حكومة {by} الوسيط.', 'mediator.declined': 'ترفض حكومة {by} الوسيط.', 'mediator.suggested': 'يضع الوسيط {by} على الطاولة نصًا واحدًا لا يُلزم أحدًا.', 'mediator.withdrew': 'ينسحب الوسيط {by}.',
    'proposal.tabled': 'تقدّم حكومة {by} اقتراحًا: كيف يكون الإفراج، وعلى كم مرحلة.', 'proposal.accepted': 'تقبل حكومة {by} الاقتراح القائم.', 'proposal.rejected': 'ترفض حكومة {by} الاقتراح القائم.', 'proposal.withdrawn': 'تسحب حكومة {by} اقتراحها.',
    'list.requested': 'تضع حكومة {by} طلبًا في قائمتها.', 'list.withdrawn': 'تسحب حكومة {by} طلبًا.', 'list.nominated': 'ترشّح حكومة {by} شخصًا تحتجزه.', 'list.submitted': 'تغلق حكومة {by} قائمتها.', 'addon.demanded': 'تطالب حكومة {by} متأخرةً بشخص آخر.',
    'vetting.cleared': 'تجيز حكومة {by} شخصًا يأتي إليها.', 'vetting.blocked': 'تعترض حكومة {by} على شخص.', 'vetting.unblocked': 'ترفع حكومة {by} اعتراضها على شخص.', 'consent.asked': 'تطلب حكومة {by} موافقة شخص على التبادل.', 'consent.waived': 'تتابع حكومة {by} دون سؤال الشخص، وهو ما يسمح به هذا السيناريو.',
    'identity.verified': 'تتحقق حكومة {by} من هوية شخص يأتي إليها.', 'identity.doubted': 'تشكك حكومة {by} في هوية شخص.', 'proofOfLife.asked': 'تطلب حكومة {by} إثبات حياة.', 'proofOfLife.given': 'تقدّم حكومة {by} إثبات حياة.',
    'package.offered': 'تقدّم حكومة {by} عرضًا شاملًا: من يعود، وما يُعطى.', 'package.accepted': 'تقبل حكومة {by} العرض القائم.', 'package.rejected': 'ترفض حكومة {by} العرض القائم.', 'package.reaffirmed': 'تتمسك حكومة {by} بالاتفاق الموقّع دون من فُقد.', 'package.repudiated': 'لا تريد حكومة {by} المتابعة بما بقي من الاتفاق.',
    'ratification.granted': 'صوت في الداخل ({by}) مع الاتفاق.', 'ratification.refused': 'صوت في الداخل ({by}) ضد الاتفاق.', 'instrument.requested': 'تطلب حكومة {by} الوثيقة القانونية لإفراج.', 'instrument.issued': 'تصدر حكومة {by} الوثيقة القانونية لإفراج.', 'instrument.revoked': 'تلغي حكومة {by} الوثيقة القانونية لإفراج.',
    'agreement.signed': 'توقّع حكومة {by} الاتفاق.', 'custody.staged': 'تُحضر حكومة {by} شخصًا إلى مكان التسليم.', 'handover.performed': 'تقرر حكومة {by} تسليم من عندها في هذه المرحلة.', 'handover.withheld': 'تقرر حكومة {by} إبقاء من عندها في هذه المرحلة.', 'escrow.deposited': 'تودع حكومة {by} من عندها في هذه المرحلة لدى الوسيط المؤتمن.',
    'escrow.released': 'يترك الوسيط {by} كل من لديه يعودون.', 'escrow.returned': 'يعيد الوسيط {by} كل من لديه إلى محتجزيهم.', 'receipt.confirmed': 'تؤكد حكومة {by} وصول شخص.', 'receipt.disputed': 'تعترض حكومة {by} على من وصل، أو على حاله.', 'dispute.resolved': 'تسوّي حكومة {by} خلافها بشأن شخص.',
    'phase.aborted': 'تلغي حكومة {by} مرحلة قبل التسليم.', 'obligation.fulfilled': 'تفي حكومة {by} بتنازل وقّعته.', 'breach.remedied': 'تتعهد حكومة {by} بتدارك ما امتنعت عنه.', 'breach.declared': 'تعلن حكومة {by} الإخلال نهائيًا.',
  },
  tones: { receptive: 'نحن منفتحون على تبادل', nonCommittal: 'لا شيء يُلزمنا', nothingImminent: 'لا شيء وشيك', firm: 'نحن ثابتون', goodwill: 'كلمات حسن نية' },
  backChannel: 'عبر القناة الخلفية', formally: 'رسميًا',
}
