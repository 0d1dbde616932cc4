/** Texts that several pages share. A number in the place n chooses the plural. */
export const common = {
  appName: 'Negotiation workshop',
  // Buttons and short answers.
  yes: 'Yes:', back: 'Back', close: 'Close', send: 'Send', show: 'Show', hide: 'Hide', undo: 'Undo', understood: 'Understood', you: 'you', us: 'us', them: 'them', by: 'By', round: 'Round',
  sure: 'Are you sure?',
  // Delivery of what was pressed.
  sending: 'Sending …', sent: 'Sent', notSent: 'Not sent. Tap to try again', refused: 'Not possible:', reconnecting: 'Connecting …',
  // Clocks.
  timeLeft: 'Time left', dayLeft: 'Day', frozen: 'frozen', secondsLeft: { one: '{n} second left', other: '{n} seconds left' },
  dayOf: 'Day {day} of {deadline}', day: 'Day {n}',
  asTable: 'The same as a table', table: 'Table', press: 'Press', chat: 'Talk', message: 'Message', sections: 'Sections', language: 'Language',
  happened: 'What happened', practice: 'Practice', plan: 'Your plan', target: 'Target', reservation: 'Limit', survey: 'How was it?', debrief: 'Debrief',
  votes: { one: '{n} vote', other: '{n} votes' }, voteClosed: 'The vote is closed.', stepOf: 'Chart {n} of {of}',
  // The way of a table, step by step.
  replay: 'Step by step', replayBack: 'Step back', replayOn: 'Step on', replayAt: 'Step {n} of {of}',
  // Stages of the session.
  stage_lobby: 'Welcome', stage_seating: 'Finding seats', stage_brief: 'Reading', stage_quiz: 'Check', stage_planning: 'Planning', stage_practice: 'Practice', stage_round1: 'Round 1', stage_pause: 'Pause',
  stage_round2: 'Round 2', stage_hardStop: 'Agreement card', stage_survey: 'Survey', stage_ownTable: 'Your own table', stage_postSettlement: 'Something better?', stage_debrief: 'Debrief', stage_close: 'Closing',
  // Ends of the talks.
  outcome_completed: 'Agreement carried out', outcome_partiallyCompleted: 'Carried out in part', outcome_collapsed: 'No deal', outcome_expired: 'Time ran out',
  // Who is at a table.
  bot: 'bot', covered: 'bot covers', empty: 'nobody', presenceHere: 'here', presenceQuiet: 'quiet', presenceGone: 'no connection', place_press: 'Press', place_observer: 'Observer',
}
