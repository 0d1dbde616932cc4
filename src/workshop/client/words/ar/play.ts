import type { play as english } from '../en/play.js'
import type { Translated } from '../en.js'

export const play: Translated<typeof english> = {
  tableNotOpen: 'تُفتح طاولتك بعد لحظة.', frozenLong: 'كل الساعات متوقفة. لا يضيع شيء.', pause: 'استراحة قصيرة. ارفع نظرك.', youCan: 'ما يمكنك فعله', choose: 'اختر', otherMoves: 'أمور أخرى ممكنة',
  comesToUs: 'يأتي إلينا', goesFromUs: 'يخرج من عندنا', betweenOthers: 'بين الآخرين', settledByAll: 'يقرره الجميع', phase: 'المرحلة', points: '{n} نقطة', changed: 'تغيّر', startFromLast: 'ابدأ من آخر عرض',
  worthToUs: 'قيمته عندنا', againstNoDeal: 'مقارنة بعدم الاتفاق', againstLast: 'مقارنة بآخر عرض', better: '(أفضل)', worse: '(أسوأ)', crossesRedLine: 'هذا يتجاوز أحد خطوطك الحمراء.',
  nobody: 'علّم شخصًا من كل جانب: التبادل يحتاج إلى الجانبين.', oneSided: 'جانب واحد فقط يفرج. علّم شخصًا من الآخر.',
  agreed: 'متفق عليه', ourOffer: 'عرضنا على الطاولة', offerOnTable: 'العرض على الطاولة', whatChanged: 'ما الذي تغيّر', mediatorsText: 'نص الوسيط', draft: 'مسودة', drafts: { zero: 'لا مسودات', one: 'مسودة واحدة من الوسيط', two: 'مسودتان من الوسيط', few: '{n} مسودات من الوسيط', many: '{n} مسودة من الوسيط', other: '{n} مسودة من الوسيط' },
  showDraft: 'عرض مسودة', showTo: 'تُعرض على',
  pickFromList: 'بعض من قائمة', whoHolds: 'من يحتجزهم', howMany: 'كم منهم', askForThese: 'اطلب هؤلاء', vow: 'لا أقل من {n} ٪ من أفضل نتيجة لنا', vowDetail: 'يسمع الجميع هذا. القبول بأقل يكلفك في الداخل.',
  atHome: 'في الداخل', votesSoFar: '{yes} نعم، {no} لا؛ المطلوب {quorum} من {members}', release: 'الإفراج', phaseNumber: 'المرحلة {n}', nowTag: 'الآن', fromTo: 'من',
  temptation: 'إبقاء من عندك الآن يوفر عليك نقاطًا. سيراه الآخرون ويردّون. النقاط الموفّرة:', noTemptation: 'إبقاء من عندك الآن لا يكسبك شيئًا. النقاط الموفّرة:',
  atTable: 'حول الطاولة', endedDay: 'أنهى يومه', askCover: 'دع روبوتًا يلعب عن', botPlays: 'يلعب روبوت عن جانبك.', handsBack: 'يعيد الروبوت المقعد عند الدور القادم.', takeBack: 'استعد مقعدي',
  endDay: 'أنهي يومي', onDay: 'أعود إلى يومي', waitingFor: 'في انتظار', talkTo: 'تحدث إلى', noChat: 'لا أحد للحديث معه بعد.', nothingSaid: 'لم يُقل شيء بعد.', nothingYet: 'لا شيء بعد.', writePress: 'سطر للصحافة', publish: 'نشر',
  homeFront: 'التأييد في الداخل', ofHundred: 'من 100.', approvalBar: 'التأييد {n} من 100؛ العتبة {threshold}', approvalLine: 'الخط عند {threshold}: من هناك يقول العضو الأوسط نعم.',
  moodSafe: 'الداخل يقف معك.', moodAbove: 'الداخل يقول نعم بفارق قليل.', moodBelow: 'الداخل يقول لا بفارق قليل.', moodFar: 'انصرف الداخل عنك.',
  wouldSayYes: '{n} من {members} يقولون نعم الآن؛ المطلوب {quorum}', peopleAtHome: 'يجلس هناك أشخاص ويقررون؛ المطلوب {quorum} من {members}', whatMovedIt: 'ما الذي غيّره', approvalRules: 'ما الذي يغيّر التأييد في الداخل', onlyOwnSide: 'لا يرى هذا إلا جانبك.',
  putHome: 'الاتفاق المعروض عليك', nothingPutHome: 'لا اتفاق ينتظر صوتك.', yourHomeVote: 'صوتك:', voteYes: 'صوّت بنعم', voteYesDetail: 'يُحسب حين يصوّت الجميع في الداخل.', voteNo: 'صوّت بلا', voteNoDetail: 'قد تنهي لا في الداخل هذا الاتفاق.',
  tactics: 'ماذا ترى؟', tacticsHint: 'المس حين يفعل جانب هذا.', tactic_anchor: 'الرقم الأول', tactic_threat: 'تهديد', tactic_concession: 'تنازل', tactic_question: 'سؤال', tactic_logroll: 'مقايضة بين القضايا',
}
