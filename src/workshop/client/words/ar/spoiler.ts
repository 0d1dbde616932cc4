import type { spoiler as english } from '../en/spoiler.js'
import type { Translated } from '../en.js'

export const spoiler: Translated<typeof english> = {
  spoiler: 'خارج المحادثات', place_spoiler: 'متشددون خارج المحادثات',
  spoilerBrief: 'أنت خارج المحادثات ولا تريد أي تبادل: كل سجين يعود به إلى بلده خسارة لك. تسمع ما يسمعه الجمهور. لديك {budget} من النقاط للتحرك، ولك أن تتحرك مرة واحدة في كل يوم من المحادثات. يستطيع الجميع قراءة ما يمكنك فعله وكلفته وما فعلته.',
  spoilerTodo: 'تابع الصحافة واختر متى تتحرك.', spoilerOthers: 'هناك من هو خارج المحادثات ولا يريد أي تبادل. ما يمكنه فعله معروف، أما متى فلا.',
  pointsLeft: { zero: 'لم تبق نقاط من {of}', one: 'بقيت نقطة واحدة من {of}', two: 'بقيت نقطتان من {of}', few: 'بقيت {n} نقاط من {of}', many: 'بقيت {n} نقطة من {of}', other: 'بقيت {n} نقطة من {of}' }, oncePerDay: 'فعل واحد في كل يوم من المحادثات.', costs: { zero: 'بلا نقاط', one: 'نقطة واحدة', two: 'نقطتان', few: '{n} نقاط', many: '{n} نقطة', other: '{n} نقطة' },
  means_statement: 'تصريح للصحافة', means_leak: 'تسريب', means_threat: 'تهديد', means_attack: 'هجوم',
  does_statement: 'كلمات فقط: لا يغيّر شيئًا بنفسه.', does_leak: 'يُخبر الصحافة بوجود محادثات ما دام ذلك غير معروف.', does_threat: 'تتوتر العلاقات إن كانت هادئة، فيصبح الاتفاق أكثر كلفة على الجانبين.', does_attack: 'تسوء العلاقات درجة واحدة، حتى الأزمة التي قد تعلّق المحادثات. وحيث توجد جبهة داخلية يفقد الجانب المهاجَم من تأييده.',
  obstacle_spent: 'لم تعد نقاطك تكفي لذلك.', obstacle_today: 'تحركت اليوم. انتظر اليوم التالي من المحادثات.', obstacle_known: 'الصحافة تعرف الخبر.', obstacle_tense: 'العلاقات متوترة أصلًا.', obstacle_crisis: 'العلاقات في أزمة أصلًا.',
  doThis: 'افعل هذا', whomToAttack: 'من', whatTheyDid: 'ما فعلوه', whatYouDid: 'ما فعلته', whatTheyMayDo: 'ما يمكنهم فعله', whatYouMayDo: 'ما يمكنك فعله', noActsYet: 'لا شيء بعد.', against: 'ضد',
  stillPrevented: 'حتى الآن لم يعد {n} من {of} إلى بلدهم بتبادل.', prevented: 'من {of} كانوا محتجزين في البداية لم يعد {n} بالتبادل.', spoilerWon: 'فاز المخرّب: لم يعد أحد بتبادل.', spoilerLost: 'نُفّذ التبادل كاملًا على الرغم من المخرّب.',
  switchedOn: 'المفعَّل', isOnAt: '{what}: مفعَّل عند', isOn: '{what}: مفعَّل', spoilerSwitch: 'المخرّب',
}
