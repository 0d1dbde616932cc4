/** Texts of the console and of the projector. */
export const facilitator = {
  console: 'Console', screen: 'Screen', linkNeeded: 'Open the link that was printed when the workshop was started.',
  console_tables: 'Tables', console_seats: 'Seats', console_inject: 'Events', console_debrief: 'Debrief', console_audit: 'Trail',
  peopleHere: { one: '{n} person here', other: '{n} people here' }, screensOpen: { one: '{n} screen open', other: '{n} screens open' }, sessionEnded: 'The session has ended.', helpWaiting: { one: '{n} asks for help', other: '{n} ask for help' },
  // Run-sheet and clocks.
  runSheet: 'Run-sheet', goTo: 'Go to', moreMinutes: { one: '{n} minute more', other: '{n} minutes more' }, extendAll: { one: 'All tables: {n} minute more', other: 'All tables: {n} minutes more' }, protectDebrief: 'The talks are eating the debrief.',
  freezeAll: 'Freeze all', unfreezeAll: 'Go on, all', clocksOff: 'Clocks off', hardStop: 'Hard stop', hardStopDetail: 'Ends the talks at every table.', hardStopOne: 'Ends the talks at this table.', endSession: 'End the session', endSessionDetail: 'Nobody can do anything after this.',
  clock: 'Clock', freeze: 'Freeze', unfreeze: 'Go on', clockOff: 'Clock off', dayClockOff: 'Day clock off', clockOn: { one: 'Clock on: {n} minute', other: 'Clock on: {n} minutes' }, clocksOn: { one: 'Clocks on: {n} minute', other: 'Clocks on: {n} minutes' }, dayClockOn: 'Day clock on', endDayHere: 'End the day here',
  // Tables.
  tables: 'Tables', sortStuck: 'The stuck ones first', addTable: 'Add a table', buildTables: 'Build tables', how: 'How', how_random: 'At random', how_mixed: 'Mixed experience', how_list: 'From a list', tableList: 'One table a line: seat codes with spaces between them', keepApart: 'Keep people apart', apartList: 'One group a line: seat codes of people who are not to meet', unknownCodes: 'There are no such seats:', odd: 'People left over', odd_coDelegates: 'Co-delegates', odd_bots: 'A table with bots', odd_observers: 'Observers',
  latecomers: 'Latecomers', late_coDelegate: 'Co-delegate', late_observer: 'Observer', late_newTable: 'New table', withMediators: 'With mediators',
  forMinutes: { one: 'for {n} minute', other: 'for {n} minutes' }, minutesAgo: { one: '{n} minute ago', other: '{n} minutes ago' }, gap: 'Gap', refusals: { one: '{n} refusal', other: '{n} refusals' }, lookThrough: 'Look through a seat', pressFor: 'You see what they see. What you press here is pressed for them and written into the trail.',
  offers: 'Offers', plans: 'Plans', cover: 'Cover', botKind: 'Bot', coverBy: 'Bot for', handBack: 'Hand back', messageAll: 'Message to all', messageHere: 'Message to this table',
  // Seats.
  seats: 'Seats', helpQueue: 'Who asks for help', helpDone: 'Done', paperSeat: 'Seat on paper', paper: 'paper', noPlace: 'No place', experienced: 'experienced', excuse: 'Excuse', quizResult: '{right} of {of}, {wrong} wrong',
  column_code: 'Code', column_name: 'Name', column_presence: 'Connection', column_quiz: 'Check', column_plan: 'Plan', column_survey: 'Survey', column_place: 'Place', column_note: 'Note',
  // Events.
  inject: 'Something happens', whatHappens: 'What', side: 'Side', person: 'Person', daysMore: 'Days', atMinute: 'At minute (empty: now)', atState: 'Or at a state of the chart', inWords: 'In these words (empty: the usual)', scope: 'Tables (none ticked: all)', preview: 'Who will read what', noPreview: 'No preview yet.',
  tablesReached: { one: '{n} table', other: '{n} tables' }, injectNow: 'Do it now', injectPlan: 'Plan it', planned: 'Planned and done', inject_planned: 'planned', inject_delivered: 'delivered', inject_undone: 'undone', minute: 'minute {n}',
  // Debrief and votes.
  revealOf: 'Uncovered: {n} of {of}', openVote: 'Open the vote', closeVote: 'Close the vote', cover1: 'Cover one step', reveal1: 'Uncover one step', nextStep: 'Next chart', contrast: 'Tables to contrast, at most four', namesOnScreen: 'Names on the screen',
  // A table's game with one thing changed.
  whatIf: 'What if: one thing changed', whatIfNote: 'The table’s own game is played to that point; then strategies play on, thirty times, and as often with nothing changed. A model result, not history.', changed: 'What is changed', tableCount: 'Tables (empty: as many as can be filled)', newsRules: 'By what rules news comes and counts', chances: 'Chance on a day of the talks', approvalStart: 'Approval begins at {start}; the threshold is {threshold}. Tables with a home front:', fork_unchanged: 'Nothing (play on only)', fork_noLeak: 'No leak', fork_release: 'Another way of release', fork_mediator: 'A mediator', fork_deadline: 'More days', fork_accept: 'The others accept an offer',
  mode: 'Way of release', mode_simultaneous: 'All at once', mode_synchronisedRemote: 'At several places at once', mode_phased: 'In phases', mode_sequential: 'One by one', mode_escrowed: 'Through an agent', offerNumber: 'Number of the offer', playOn: 'Play on',
  classVotes: 'Class votes', question: 'Question', choicesByLine: 'Choices, one a line', askPulse: 'Ask for trust now', audit: 'Audit trail',
  // The projector.
  joinAt: 'Join with your phone:', roomCode: 'Room', qrAlt: 'QR code of {address}', hereAndSeated: '{here} here, {seated} seated', rules: 'Listen, play your role, say what you need. You may stop at any time.', allTables: 'All tables',
  phase_proposal: 'Proposal', phase_listExchange: 'Lists', phase_vetting: 'Vetting', phase_agreement: 'Agreement', phase_release: 'Release', phase_other: 'Contact', votesIn: { one: '{n} vote in', other: '{n} votes in' }, voteOnPhone: 'Vote on your phone.',
  plansIn: { one: '{n} plan in', other: '{n} plans in' }, surveysIn: { one: '{n} survey in', other: '{n} surveys in' }, rulesWritten: 'Rules that we will use',
}
