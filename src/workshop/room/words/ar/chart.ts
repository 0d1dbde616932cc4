import type { injections as frenchInjections, rules as frenchRules, steps as frenchSteps, tags as frenchTags } from '../fr/chart.js'

/** Where the talks are, as people read it. */
export const steps: { readonly [S in keyof typeof frenchSteps]: string } = {
  seated: 'في الأماكن',
  'negotiation.exploration': 'جس النبض',
  'negotiation.proposal': 'كيف يكون الإفراج',
  'negotiation.listExchange': 'القوائم',
  'negotiation.vetting': 'التدقيق',
  'negotiation.agreement.packaging': 'المساومة على العروض',
  'negotiation.agreement.ratification': 'المصادقة في الداخل',
  'negotiation.agreement.enjoined': 'محكمة أوقفت التبادل',
  'negotiation.release.staging': 'الإفراج: إحضار الأشخاص إلى مكان التسليم',
  'negotiation.release.verification': 'الإفراج: التحقق ممن هناك',
  'negotiation.release.handover': 'الإفراج: التسليم',
  'negotiation.release.confirmation': 'الإفراج: تأكيد الوصول',
  'negotiation.repackaging': 'ما بقي من الاتفاق',
  suspended: 'معلّقة',
  breach: 'إخلال بالاتفاق',
  completed: 'اكتمل',
  partiallyCompleted: 'اكتمل جزئيًا',
  collapsed: 'لا تبادل',
}

/** Words of the chart and of the bundled cases. */
export const tags: { readonly [T in keyof typeof frenchTags]: string } = {
  detained: 'قيد الاحتجاز', charged: 'تهمة موجهة', tried: 'قيد المحاكمة', convicted: 'إدانة', sentenced: 'حكم صادر',
  stable: 'صحة مستقرة', fragile: 'صحة هشة', critical: 'حالة حرجة',
  academic: 'جامعة', business: 'أعمال', state: 'الدولة', aid: 'إغاثة', worker: 'عمل', press: 'صحافة', market: 'سوق', medical: 'طب', officer: 'ضباط', soldier: 'جنود', crew: 'طاقم', harbour: 'ميناء', person: 'شخص',
  atLiberty: 'خارج الاحتجاز', held: 'قيد الاحتجاز', requested: 'في قائمة', nominated: 'ترشيح', cleared: 'إجازة', packaged: 'ضمن الاتفاق', staged: 'في مكان التسليم', transferred: 'تم التسليم', confirmed: 'تأكد الوصول', blocked: 'اعتراض', disputed: 'خلاف', deceased: 'وفاة', releasedOtherwise: 'إفراج بطريق آخر',
  open: 'في الانتظار', pending: 'في الانتظار', granted: 'نعم', refused: 'لا',
}

/** What moves approval at home, as it is published. */
export const rules: { readonly [R in keyof typeof frenchRules]: string } = {
  start: 'تبدأ المحادثات',
  leak: 'تتسرب المحادثات إلى الصحافة',
  leakedOffer: 'مع التسريب يُعرف آخر عرض لنا في الداخل: من -6 إن لم تزد قيمته عندنا على عدم الاتفاق، إلى +6 إن كان أفضل ما يُتصور',
  crisis: 'تسوء العلاقات مع الجانب الآخر',
  attack: 'متشددون خارج المحادثات يهاجموننا',
  easing: 'تتحسن العلاقات مع الجانب الآخر',
  poll: 'استطلاع في الداخل ينقلب على التبادل',
  vow: 'نلتزم علنًا',
  vowKept: 'الاتفاق المعروض على الداخل يفي بالتزامنا العلني',
  vowBroken: 'الاتفاق المعروض على الداخل دون التزامنا العلني',
  denial: 'ننفي الأنباء',
  announcement: 'نعلن الاتفاق',
  agreement: 'اتفاق يُعرض على الداخل: 30 نقطة مضروبة في نصيبه من أفضل ما يُتصور لنا فوق عدم الاتفاق، ناقص 10',
  death: 'وفاة شخص من جانبنا في الاحتجاز',
  health: 'خبر عن مرض شخص من جانبنا في الاحتجاز',
  homecoming: 'عودة شخص من جانبنا',
  letGo: 'نطلق سراح شخص',
  cheated: 'يُبقي الآخرون من وقّعوا على تسليمهم',
  ownBreach: 'نُبقي من وقّعنا على تسليمهم',
  waiting: 'ثلاثة أيام أخرى بلا اتفاق',
  fromTo: '{low} إلى {high}',
}

/** What is thrown in, in its usual words. */
export const injections: { readonly [K in keyof typeof frenchInjections]: string } = {
  leak: 'تنشر صحيفة أسماء من القوائم. يعرف الجميع في الداخل الآن أن محادثات تجري.',
  poll: 'يُظهر استطلاع في الداخل تراجع التأييد للتبادل. تسألك حكومتك بماذا ستعود.',
  attack: 'يهاجم متشددون دورية لإفشال المحادثات. تسوء العلاقات.',
  health: 'يفيد طبيب بالحاجة قريبًا إلى علاج {person}.',
  bridge: 'يضع وسيط نصًا بين العرضين الأخيرين.',
  deadline: 'أُجّل الموعد النهائي للمحادثات. عدد الأيام المضافة: {days}.',
}

/** Set at the head of whatever is shown of an illustration. */
export const illustration = 'هذا مثال توضيحي على نسخ مجهولة الأسماء من حالة منشورة، وتفضيلاته مسحوبة عشوائيًا. وهو لا يقدّر حظوظ أحد.'
