/** Texts of the table in play. */
export const play = {
  tableNotOpen: 'Your table opens in a moment.', frozenLong: 'All clocks stand still. Nothing is lost.', pause: 'A short pause. Look up.', youCan: 'What you can do', choose: 'Choose one', otherMoves: 'Other things you could do',
  // The offer builder.
  comesToUs: 'Comes to us', goesFromUs: 'Goes from us', betweenOthers: 'Between others', settledByAll: 'Settled by all', phase: 'Phase', points: '{n} points', changed: 'changed', startFromLast: 'Start from the last offer',
  worthToUs: 'Worth to us', againstNoDeal: 'Against no deal', againstLast: 'Against the last offer', better: '(better)', worse: '(worse)', crossesRedLine: 'This crosses one of your red lines.',
  nobody: 'Tick somebody on each side: an exchange needs both.', oneSided: 'Only one side releases somebody. Tick somebody of the other.',
  // Offers on the table.
  agreed: 'Agreed', ourOffer: 'Our offer on the table', offerOnTable: 'The offer on the table', whatChanged: 'What changed', mediatorsText: 'The mediator’s text', draft: 'Draft', drafts: { one: '{n} draft of the mediator', other: '{n} drafts of the mediator' },
  showDraft: 'Show a draft', showTo: 'Show to',
  // Lists and vows.
  pickFromList: 'Some of a list', whoHolds: 'Who holds them', howMany: 'How many of these', askForThese: 'Ask for these', vow: 'Not below {n} % of our best result', vowDetail: 'Everybody hears this. Settling for less costs you at home.',
  // Home and release.
  atHome: 'At home', votesSoFar: '{yes} yes, {no} no; {quorum} of {members} needed', release: 'The release', phaseNumber: 'Phase {n}', nowTag: 'now', fromTo: 'from',
  temptation: 'Keeping your people now would save you points. The others would see it, and act. Points saved:', noTemptation: 'Keeping your people now would gain you nothing. Points saved:',
  // The table and its day.
  atTable: 'At the table', endedDay: 'has ended the day', askCover: 'Let a bot play for', botPlays: 'A bot plays for your side.', handsBack: 'The bot hands back at the next turn.', takeBack: 'Take my seat back',
  endDay: 'End my day', onDay: 'Take up my day again', waitingFor: 'Waiting for', talkTo: 'Talk to', noChat: 'There is nobody to talk to yet.', nothingSaid: 'Nothing said yet.', nothingYet: 'Nothing yet.', writePress: 'A line for the press', publish: 'Publish',
  // The home front.
  homeFront: 'Approval at home', ofHundred: 'of 100.', approvalBar: 'Approval {n} of 100; threshold {threshold}', approvalLine: 'The line stands at {threshold}: from there the member in the middle says yes.',
  moodSafe: 'Home is behind you.', moodAbove: 'Home would say yes, just.', moodBelow: 'Home would say no, just.', moodFar: 'Home has turned away from you.',
  wouldSayYes: '{n} of {members} would say yes now; {quorum} needed', peopleAtHome: 'people sit there and decide; {quorum} of {members} needed', whatMovedIt: 'What moved it', approvalRules: 'What moves approval at home', onlyOwnSide: 'Only your own side sees this.',
  putHome: 'The agreement put to you', nothingPutHome: 'No agreement waits for your vote.', yourHomeVote: 'Your vote:', voteYes: 'Vote yes', voteYesDetail: 'It counts when everybody at home has voted.', voteNo: 'Vote no', voteNoDetail: 'A no at home may end this agreement.',
  // The observer's sheet.
  tactics: 'What do you see?', tacticsHint: 'Tap when a side does this.', tactic_anchor: 'First number', tactic_threat: 'Threat', tactic_concession: 'Concession', tactic_question: 'Question', tactic_logroll: 'Trade across issues',
}
