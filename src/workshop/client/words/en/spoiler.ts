/** Texts of the spoiler: somebody outside of the talks who wants no exchange. */
export const spoiler = {
  spoiler: 'Outside of the talks', place_spoiler: 'Hard-liners outside of the talks',
  spoilerBrief: 'You are outside of the talks, and you want no exchange at all: no prisoner that comes home by it is one too many for you. You hear what the public hears. You have {budget} points to act with, and you may act once on a day of the talks. Everybody can read what you may do, what it costs, and what you did.',
  spoilerTodo: 'Watch the press, and choose when to act.', spoilerOthers: 'Somebody outside of the talks wants no exchange at all. What they may do is known; when they will do it is not.',
  pointsLeft: { one: '{n} point left of {of}', other: '{n} points left of {of}' }, oncePerDay: 'One act on a day of the talks.', costs: { one: '{n} point', other: '{n} points' },
  means_statement: 'A statement to the press', means_leak: 'A leak', means_threat: 'A threat', means_attack: 'An attack',
  does_statement: 'Words alone: it moves nothing by itself.', does_leak: 'Tells the press that there are talks, while that is not known.', does_threat: 'Relations that are calm become tense; a deal costs both sides more.', does_attack: 'Relations get worse by one step, down to a crisis, which may suspend the talks. Where there is a home front, the side attacked loses approval.',
  obstacle_spent: 'Your points do not pay for that any more.', obstacle_today: 'You have acted today. Wait for the next day of the talks.', obstacle_known: 'The press has the story already.', obstacle_tense: 'Relations are tense already.', obstacle_crisis: 'Relations are in crisis already.',
  doThis: 'Do this', whomToAttack: 'Whom', whatTheyDid: 'What they did', whatYouDid: 'What you did', whatTheyMayDo: 'What they may do', whatYouMayDo: 'What you may do', noActsYet: 'Nothing yet.', against: 'against',
  stillPrevented: '{n} of {of} people have not come home by an exchange so far.', prevented: 'Of {of} people held at the beginning, {n} did not come home by the exchange.', spoilerWon: 'The spoiler has won: nobody came home by an exchange.', spoilerLost: 'The exchange was carried out in full, in spite of the spoiler.',
  switchedOn: 'Switched on', isOnAt: '{what}: on at', isOn: '{what}: on', spoilerSwitch: 'Spoiler',
}
