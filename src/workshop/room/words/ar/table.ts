import type { table as english } from '../en/table.js'
import type { TranslatedRoom } from '../typed.js'

export const table: TranslatedRoom<typeof english> = {
  between: '؛ ',
  over: 'انتهت المحادثات.', covered: 'يلعب روبوت عن جانبك. لك أن تستعيد المقعد.', atHome: 'أنت في الداخل: تابع الأخبار، وتحدث إلى وفدك، وصوّت حين يُعرض عليك اتفاق.', watch: 'أنت تراقب هذه الطاولة.',
  frozen: 'الطاولة متوقفة. لا يضيع شيء.', decideFirst: 'الآخرون في انتظارك: سلّم من عندك، أو أبقهم.', waitsForHome: 'الاتفاق معروض الآن على الداخل. في انتظار صوت: {who}.', dayEnded: 'أنهيت يومك. يبدأ اليوم التالي حين ينهي الآخرون يومهم.',
  theirTurn: 'على {who} الرد أو تقديم عرض. يمكنك الحديث في الأثناء.', yourTurn: 'هذا دورك.', othersWait: 'الآخرون في انتظارك.', youCan: 'يمكنك: {moves}.', othersEnded: 'أنهى الآخرون يومهم. أنهِ يومك حين تفرغ.', nothingToDo: 'لا شيء مطلوب الآن. أنهِ يومك، أو انتظر الآخرين.',
  channelTable: 'كل من حول الطاولة', channelSide: 'وفدنا', channelHome: 'جبهتنا الداخلية', channelMediator: 'الوسيط', press: 'الصحافة', observer: 'مراقب', mediator: 'الوسيط',
  stays: 'البقاء', goesHome: 'العودة', goesHomeIn: 'العودة في المرحلة {phase}', someOfOwnList: 'بعض من قائمة نضعها نحن',
  practice: 'جرّب تكوين العرض في مقايضة صغيرة مع روبوت. تنتهي وحدها، ولا يُحسب منها شيء.', practicePerson: 'الشخص {letter}', theBot: 'الروبوت', you: 'أنت',
  signed: 'وقّعنا اتفاقًا.', noDeal: 'لا اتفاق.', expired: 'انتهى الوقت: لا تبادل غير ما نُفّذ من قبل.',
  noOffer: 'لم يقدّم جانبك أي عرض.', firstOffer: 'كانت قيمة عرضك الأول عندك {worth}.', firstOfAll: 'كانت قيمة عرضك الأول عندك {worth}، وكان أول عرض على الطاولة.', firstAfter: 'كانت قيمة عرضك الأول عندك {worth}؛ وسبقه عرضهم، وقيمته عندك {theirs}.',
  noConcession: 'قدّم جانبك عرضًا واحدًا أو لم يقدّم، فلا تنازل يُرى.', gaveWay: 'من عرضك الأول إلى الأخير تنازلت بمقدار {by}، في {steps} من أصل {of} من الخطوات.', noQuestion: 'لم تطرح أي سؤال كتابةً.', questions: 'الأسئلة من بين رسائلك: {n} من {of}.',
  spoiler: 'متشددون خارج المحادثات', spoilerThreat: 'يهدد متشددون خارج المحادثات بالعنف إن جرى تبادل.', spoilerAttack: 'شنّ متشددون خارج المحادثات هجومًا على {side}.',
}
