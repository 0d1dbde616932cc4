import { actualUtility } from '../../../simulation/result.js'
import { viewOf } from '../../../simulation/negotiation.js'
import type { OwnTablePage } from '../contract/seat-page.js'
import type { Room, Seat, Table } from '../state.js'
import { voiceOf } from '../words/spoken.js'
import type { Voice } from '../words/voice.js'
import { ownWorth } from '../worth.js'
import { packagePage } from './package-page.js'
import { audienceOf } from './play-page.js'
import { outcomeAt } from './session-page.js'

function curveOf(table: Table, audience: string): OwnTablePage['curve'] {
  const { run } = table
  const bargaining = run?.chart.context.table
  if (!run || !bargaining) return []
  const view = viewOf(run.chart, audience)
  return bargaining.offers.map(({ by, round, options }) => {
    const worth = ownWorth(view, options, bargaining.agenda)
    return { round, byUs: by === audience, worth: worth !== null && Number.isFinite(worth) ? worth : null }
  })
}

/** Three remarks: on the first offer, on how concessions went, and on what was said. */
function notesOn(table: Table, seat: Seat, curve: OwnTablePage['curve'], voice: Voice): readonly string[] {
  const mine = curve.filter(({ byUs, worth }) => byUs && worth !== null).map(({ worth }) => worth!)
  const theirs = curve.filter(({ byUs, worth }) => !byUs && worth !== null).map(({ worth }) => worth!)
  const said = table.chat.filter(({ from }) => from === `seat:${seat.id}`)
  const questions = said.filter(({ text }) => /[?\u061f]/.test(text)).length
  const first = mine[0]
  const steps = mine.slice(1).filter((worth, i) => worth < mine[i]!).length
  const worth = voice.number(first ?? 0)
  return [
    first === undefined ? voice.table('noOffer') : curve[0]?.byUs ? voice.table('firstOfAll', { worth }) : theirs[0] === undefined ? voice.table('firstOffer', { worth }) : voice.table('firstAfter', { worth, theirs: voice.number(theirs[0]) }),
    mine.length < 2 ? voice.table('noConcession') : voice.table('gaveWay', { by: voice.number(Math.max(0, mine[0]! - mine.at(-1)!)), steps: voice.number(steps), of: voice.number(mine.length - 1) }),
    questions === 0 ? voice.table('noQuestion') : voice.table('questions', { n: voice.number(questions), of: voice.number(said.length) }),
  ]
}

/** What a seat's own table came to, once it is over. */
export function ownTablePage(room: Room, table: Table, seat: Seat): OwnTablePage | null {
  const outcome = outcomeAt(table)
  const { run } = table
  if (!run || !outcome) return null
  const audience = audienceOf(room, seat)
  const voice = voiceOf(table.treatment.scenario, seat.language)
  const view = viewOf(run.chart, audience)
  const { package: agreed } = run.chart.context
  const isParty = view.secrets !== null
  const curve = isParty ? curveOf(table, audience) : []
  return {
    outcome,
    words: outcome === 'expired' ? voice.table('expired') : voice.outcome(outcome, run.chart.context),
    deal: agreed?.signed && audience !== 'public' ? packagePage(view, agreed.agenda, { by: agreed.involved[0] ?? '', options: agreed.options }, voice) : null,
    own: isParty ? { actual: actualUtility(run.chart.context, audience), noDeal: view.secrets!.preferences.reservation, target: seat.plan?.target ?? null } : null,
    curve,
    notes: isParty ? notesOn(table, seat, curve, voice) : [],
  }
}
