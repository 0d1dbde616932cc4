/** What the room says about the table in play. Names fill the places as they are. */
export const table = {
  /** Between things that one can do. */
  between: '; ',
  // What is expected of the reader.
  over: 'The talks are over.', covered: 'A bot plays for your side. You can take the seat back.', atHome: 'You are at home: follow the news, talk to your delegation, and vote when an agreement is put to you.', watch: 'You watch this table.',
  frozen: 'The table stands still. Nothing is lost.', decideFirst: 'The others wait for you: hand your people over, or keep them.', waitsForHome: 'The agreement is at home now. It waits for a vote: {who}.', dayEnded: 'You have ended your day. The next begins when the others have.',
  theirTurn: 'It is for {who} to answer or to offer. You can talk meanwhile.', yourTurn: 'It is your turn.', othersWait: 'The others wait for you.', youCan: 'You can: {moves}.', othersEnded: 'The others have ended their day. End yours when you are done.', nothingToDo: 'Nothing has to be done now. End your day, or wait for the others.',
  // Channels and chairs.
  channelTable: 'Everybody at the table', channelSide: 'Our delegation', channelHome: 'Our home front', channelMediator: 'The mediator', press: 'Press', observer: 'Observer', mediator: 'Mediator',
  // Options of the offer builder.
  stays: 'stays', goesHome: 'goes home', goesHomeIn: 'goes home in phase {phase}', someOfOwnList: 'some of a list of our own',
  // The practice trade.
  practice: 'Try the offer builder on a small trade with a bot. It ends by itself, and nothing of it counts.', practicePerson: 'Person {letter}', theBot: 'the bot', you: 'you',
  // The end.
  signed: 'We signed an agreement.', noDeal: 'There is no deal.', expired: 'Time ran out: there is no exchange beyond what had been carried out.',
  noOffer: 'Your side made no offer.', firstOffer: 'Your first offer was worth {worth} to you.', firstOfAll: 'Your first offer was worth {worth} to you, and the first at the table.', firstAfter: 'Your first offer was worth {worth} to you; theirs came first, worth {theirs} to you.',
  noConcession: 'Your side made one offer or none, so there was no concession to see.', gaveWay: 'From your first offer to your last you gave way by {by}, in {steps} of {of} steps.', noQuestion: 'You asked no question in writing.', questions: 'You asked {n} of your {of} messages as a question.',
  // Somebody outside of the talks.
  spoiler: 'Hard-liners outside of the talks', spoilerThreat: 'Hard-liners outside of the talks threaten violence if there is an exchange.', spoilerAttack: 'Hard-liners outside of the talks attack {side}.',
} as const
