// @ts-check
// A strategy is when to accept and what to offer. This one opens at its best and comes down one package a round.
// Plugged into government(), it bargains; named policies play the other phases.
import { negotiate, scenario } from 'demarche'
import { byCabinet, byLeader, cautious, defineStrategy, faithful, forthcoming, government, signalling, thorough, titForTat } from 'demarche/governments'

/** The package to which it has come down by now, of those worth no deal or more, its best first. @param {import('demarche').Session} session */
const rung = (session) => Array.from({ length: session.round + 1 }, (_, place) => session.at(place)).findLast((options) => options !== undefined)

const ladder = defineStrategy({
  facts: { name: 'ladder', about: 'Comes down one package a round.', stochastic: false, memory: 'none', needsOpponentModel: false },
  accepts(session) {
    const mine = rung(session)
    return session.standing !== null && mine !== undefined && session.utility(session.standing) >= session.utility(mine)
  },
  proposes: rung,
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
