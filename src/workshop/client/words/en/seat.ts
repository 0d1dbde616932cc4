/** Texts of the phone outside of play. */
export const seat = {
  // Claiming a seat.
  takeSeat: 'Take a seat', takeSeatButton: 'Take my seat', nickname: 'A name for the room (optional)', nicknameHint: 'No account, no e-mail. Any name will do, or none.', noSeat: 'No seat could be taken. Try again in a moment.',
  continueAs: 'Continue as', continueBefore: 'Continue as before', otherPhone: 'I have a seat on another phone', otherPhoneHint: 'The code and the four characters stand on the other phone, and the facilitator has them too.',
  seatCode: 'Seat code', seatSecret: 'Four characters', moveHere: 'Bring my seat here', wrongCode: 'Code and characters do not fit together.', tokenUnknown: 'This link is not known here any more. Take a seat anew.',
  movedTitle: 'Your seat has moved', movedText: 'This seat is now open on another device. To bring it back, use its code and four characters here.', goneTitle: 'This session is over', goneText: 'The room was closed. Thank you.', startAnew: 'To the start page',
  // Tabs and the own seat.
  tab_now: 'Now', tab_chat: 'Talk', tab_brief: 'Brief', tab_news: 'News', tab_you: 'Seat', newTag: 'new',
  yourSeat: 'Your seat', secretHint: 'With these you can go on at another phone. The facilitator has them too.', readingSize: 'Reading size', percent: '{n} %', consent: 'What I write may be kept for the class to talk about.',
  youAreIn: 'You are in', yourPlace: 'You speak for', coDelegate: 'You share this side with others: agree among yourselves before you press.', waitForTable: 'The tables are made in a moment. Keep this page open.',
  noTricks: 'Not everybody knows the same, and there may be surprises. That is part of the exercise.', waitHere: 'Nothing to do now. This page moves on by itself.',
  // Help.
  help: 'Help', helpOnWay: 'Help is coming. Tap to cancel', helpHint: 'Somebody will come to you. Nothing is lost meanwhile.', callFacilitator: 'Call the facilitator',
  // Brief and score sheet.
  publicBrief: 'What everybody knows', confidential: 'For your eyes only', curtain: 'Hidden. Show it when nobody looks over your shoulder.', noBriefYet: 'The brief comes in a moment.', persons: 'The persons',
  heldBy: 'Held by', goesTo: 'Would go to', scoreSheet: 'What things are worth to', thing: 'What', worth: 'Points', redLines: 'Red lines: never below these', ratifiers: 'Who must say yes at home',
  // Quiz, plan, practice.
  quiz: 'Three questions', right: 'right', wrong: 'not right', reread: 'Read it again', planHint: 'Only you see this before the debrief.', targetHint: 'The points that you aim at.', reservationHint: 'The fewest points that you would take.',
  firstOffer: 'Your first offer, in words', guess: 'Your guess: what is no deal worth to', guessHint: 'In their own points.', note: 'Note', savedAlone: 'Saved by itself.', beliefs: 'What do they want?',
  practice_accepted: 'accepted', practice_countered: 'answered with another', practice_ended: 'the practice ended', practiceOver: 'The practice is over. Well done.', botCounters: 'The bot offers', yourOffer: 'Your offer', sendOffer: 'Send the offer', acceptThis: 'Accept this', declineThis: 'Decline',
  // Pulses, votes, cards, survey.
  trustNow: 'How far do you trust now:', trustValue: '{n} of 10', notAtAll: 'not at all', wholly: 'wholly', yourVote: 'your vote', fromFacilitator: 'From the facilitator:', newsFlash: 'News:',
  agreementCard: 'Agreement', noDealCard: 'No deal', sign: 'Sign', signDetail: 'You sign what is written above.', signed: 'Signed.', surveyHint: 'Private, in less than a minute. 1 is not at all, 7 is wholly.', surveyThanks: 'Thank you. This is in.',
  survey_outcome: 'I am content with the result', survey_self: 'I am content with how I did', survey_process: 'The way of talking was fair', survey_relationship: 'I would deal with them again', turningPoint: 'The turning point, in one sentence', handIn: 'Hand in',
  // After play.
  ownTable: 'Your own table', againstTarget: 'Against your target', ownCurve: 'What each offer was worth to you', ownCurveAlt: { one: 'Worth to your side of {n} offer in order', other: 'Worth to your side of {n} offers in order' },
  ownCurveKey: 'Circles: your offers. Squares: theirs. Dashed line: no deal.', betterTitle: 'Is there something better for all?', betterHint: 'All values are open now. Propose a change, and say yes or no to theirs.', proposeThis: 'Propose this', saidYes: 'yes', saidNo: 'no',
  ruleTitle: 'One rule that I will use', rule: 'Next time I negotiate, I will …', thanks: 'Thank you for taking part.',
}
