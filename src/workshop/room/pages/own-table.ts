import { actualUtility } from '../../../simulation/result.js'
import { viewOf } from '../../../simulation/negotiation.js'
import { decimal } from '../../../report/words.js'
import { outcomeClauses } from '../../../report/outcome-words.js'
import { sentence } from '../../../report/words.js'
import type { OwnTablePage } from '../contract/seat-page.js'
import { namesIn } from '../play/run.js'
import type { Room, Seat, Table } from '../state.js'
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
function notesOn(table: Table, seat: Seat, curve: OwnTablePage['curve']): readonly string[] {
  const mine = curve.filter(({ byUs, worth }) => byUs && worth !== null).map(({ worth }) => worth!)
  const theirs = curve.filter(({ byUs, worth }) => !byUs && worth !== null).map(({ worth }) => worth!)
  const said = table.chat.filter(({ from }) => from === `seat:${seat.id}`)
  const questions = said.filter(({ text }) => /[?\u061f]/.test(text)).length
  const first = mine[0]
  const steps = mine.slice(1).filter((worth, i) => worth < mine[i]!).length
  return [
    first === undefined ? 'Your side made no offer.' : `Your first offer was worth ${decimal(first)} to you${curve[0]?.byUs ? ', and the first at the table' : theirs[0] === undefined ? '' : `; theirs came first, worth ${decimal(theirs[0])} to you`}.`,
    mine.length < 2 ? 'Your side made one offer or none, so there was no concession to see.' : `From your first offer to your last you gave way by ${decimal(Math.max(0, mine[0]! - mine.at(-1)!))}, in ${steps} of ${mine.length - 1} steps.`,
    questions === 0 ? 'You asked no question in writing.' : `You asked ${questions} of your ${said.length} messages as a question.`,
  ]
}

/** What a seat's own table came to, once it is over. */
export function ownTablePage(room: Room, table: Table, seat: Seat): OwnTablePage | null {
  const outcome = outcomeAt(table)
  const { run } = table
  if (!run || !outcome) return null
  const audience = audienceOf(room, seat)
  const names = namesIn(table.treatment.scenario)
  const view = viewOf(run.chart, audience)
  const { package: agreed } = run.chart.context
  const isParty = view.secrets !== null
  const curve = isParty ? curveOf(table, audience) : []
  return {
    outcome,
    words: outcome === 'expired' ? 'Time ran out: there is no exchange beyond what had been carried out.' : outcomeClauses(outcome, run.chart.context, names).map(sentence).join(' '),
    deal: agreed?.signed && audience !== 'public' ? packagePage(view, agreed.agenda, { by: agreed.involved[0] ?? '', options: agreed.options }, names) : null,
    own: isParty ? { actual: actualUtility(run.chart.context, audience), noDeal: view.secrets!.preferences.reservation, target: seat.plan?.target ?? null } : null,
    curve,
    notes: isParty ? notesOn(table, seat, curve) : [],
  }
}
