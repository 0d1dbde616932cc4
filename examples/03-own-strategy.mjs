// @ts-check
// A strategy is when to accept and what to offer. This one opens at its best and comes down one package a round.
// Plugged into government(), it bargains; named policies play the other phases.
import { negotiate, scenario } from 'demarche'
import { byCabinet, byLeader, cautious, defineStrategy, faithful, forthcoming, government, signalling, thorough, titForTat } from 'demarche/governments'

/** The index to which it has come down by now; packages are ordered from its best. @param {import('demarche').Session} session */
const rung = ({ round, size }) => Math.min(round, size - 1)

const ladder = defineStrategy({
  facts: { name: 'ladder', about: 'Comes down one package a round.', stochastic: false, memory: 'none', needsOpponentModel: false },
  accepts: (session) => session.standing !== null && session.utility(session.standing) >= session.utilityAt(rung(session)),
  proposes: (session) => session.packageAt(rung(session)),
})

const borealis = government({
  bargaining: ladder,
  exploration: cautious(),
  listing: forthcoming,
  vetting: thorough,
  ratification: [byLeader, byCabinet()],
  compliance: faithful,
  statements: signalling,
})

const run = negotiate(scenario('two-for-two'), { aster: titForTat(), borealis }, { seed: 5 })
console.log(`${run.outcome} on day ${run.days}`)
for (const line of run.transcript.lines) {
  if (line.kind === 'event' && line.event.type === 'package.offered') console.log(`day ${line.event.at}: ${line.event.by} offers ${line.event.options.join(' ')}`)
}
console.log(`signed: ${run.package?.released.map(({ id }) => id).join(', ')}`)
