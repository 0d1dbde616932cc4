import { clauseOf, silent } from '../../../report/sentences/index.js'
import { namesOf } from '../../../report/names.js'
import type { Names } from '../../../report/names.js'
import { homeWords } from '../../../report/package-words.js'
import { listed, sentence } from '../../../report/words.js'
import { chapterState } from '../../../report/chapters.js'
import { openingClauses } from '../../../report/turning-points.js'
import { governmentFactsOf } from './players.js'
import { isDelivered } from '../../../model/custody.js'
import type { ExchangeContext } from '../../../model/context.js'
import type { Scenario } from '../../../model/scenario.js'
import { initialSnapshot, formalState } from '../../../protocol/step.js'
import { resolveScenario } from '../../../model/resolve.js'
import { tableEngine } from '../../../protocol/table/engine.js'
import { scenarioHash, transcriptSchema } from '../../../protocol/transcript.js'
import type { TranscriptLine } from '../../../protocol/transcript.js'
import { version } from '../../../version.js'
import type { EntryOf, OwnPatch } from '../contract/entries.js'
import type { Run, Told } from '../state.js'

const named = new WeakMap<Scenario, Names>()

/** The names of a scenario, made once. */
export function namesIn(scenario: Scenario): Names {
  const names = named.get(scenario) ?? namesOf(scenario)
  named.set(scenario, names)
  return names
}

/** A chart at its start, with the header of its transcript. */
export function openRun(scenario: Scenario<number>, seed: number, cast: Run['cast']): Run {
  const people = Object.entries(cast).filter(([, player]) => player === 'person').map(([actor]) => actor)
  return {
    chart: initialSnapshot(resolveScenario(scenario, seed), people),
    cast,
    own: { streams: {}, memory: {} },
    fired: [],
    strikes: {},
    linesAtTurn: 0,
    ended: [],
    lines: [{
      kind: 'header',
      schema: transcriptSchema,
      library: version,
      scenario: scenario.id,
      scenarioHash: scenarioHash(scenario),
      seed,
      governments: Object.fromEntries(Object.entries(cast).map(([actor, player]) => [actor, governmentFactsOf(player)])),
    }],
  }
}

function withOwn(run: Run, actor: string, own: OwnPatch): Run {
  return { ...run, own: { streams: { ...run.own.streams, ...own.streams }, memory: { ...run.own.memory, [actor]: own.memory } } }
}

function withLine(run: Run, line: TranscriptLine): Run {
  return { ...run, lines: [...run.lines, line] }
}

function struck(run: Run, actor: string): Run {
  return { ...run, strikes: { ...run.strikes, [actor]: (run.strikes[actor] ?? 0) + 1 } }
}

/** The run after an entry about its chart. */
export function runAfter(run: Run, entry: EntryOf<'table.event' | 'table.refused' | 'table.fault' | 'table.noted' | 'table.ended'>): Run {
  const n = run.lines.length
  const { day } = run.chart.context
  switch (entry.type) {
    case 'table.event': {
      const { event, state, scheduled } = entry.payload
      const { snapshot } = tableEngine(run.chart).take(event)
      const next = withLine({ ...run, chart: snapshot }, { kind: 'event', n, event, ...(state === undefined ? {} : { state }) })
      return scheduled === undefined ? next : { ...next, fired: [...run.fired, scheduled] }
    }
    case 'table.refused': {
      const { refusal, scheduled } = entry.payload
      const next = withLine(run, { kind: 'refusal', n, day, refusal })
      return scheduled === undefined ? struck(next, refusal.by) : { ...next, fired: [...run.fired, scheduled] }
    }
    case 'table.fault': {
      const { fault } = entry.payload
      return struck(withLine(run, { kind: 'fault', n, day, fault }), fault.by)
    }
    case 'table.noted':
      return withOwn(run, entry.payload.actor, entry.payload.own)
    case 'table.ended':
      return withLine(run, { kind: 'end', n, day, outcome: entry.payload.outcome, digest: entry.payload.digest })
  }
}

/** Who crossed and who did not, when a handover takes effect. */
function crossings(before: ExchangeContext, after: ExchangeContext, names: Names): readonly string[] {
  const crossed = after.scenario.detainees.filter(({ id }) => isDelivered(after.detainees[id]!) && !isDelivered(before.detainees[id]!))
  const broke = after.scenario.parties.filter(({ id }) => after.parties[id]!.inBreach && !before.parties[id]!.inBreach && before.package !== null)
  const homes = [...new Set(crossed.map(({ destination }) => destination))].map((to) =>
    homeWords(crossed.filter(({ destination }) => destination === to).map(({ id }) => names.person(id)), names.actor(to)))
  return [...homes, ...(broke.length > 0 ? [`${listed(broke.map(({ id }) => names.actor(id)))} did not keep its word in this phase`] : [])]
}

/** What there is to tell of an event, for those who may know of it. */
export function toldOf(before: Run, after: Run, { seq, tMs, payload: { event, seat } }: EntryOf<'table.event'>, scenario: Scenario): readonly Told[] {
  const names = namesIn(scenario)
  const [was, is] = [before.chart.context, after.chart.context]
  const line = (type: string, text: string, isPrivate = false): Told => ({ seq, tMs, day: was.day, type, by: event.by, seat, private: isPrivate, text: sentence(text) })
  const own = silent.has(event.type) ? [] : [line(event.type, clauseOf([event], { names, before: was, after: is }), event.visibility === 'private')]
  const state = chapterState(formalState(after.chart))
  const moved = state === chapterState(formalState(before.chart)) ? [] : [
    line('state', `the talks come to a new stage: ${stepWords(formalState(after.chart))}`), ...openingClauses(state, is, names).map((clause) => line('state', clause)),
  ]
  return [...own, ...crossings(was, is, names).map((clause) => line('handover', clause)), ...moved]
}

const steps: { readonly [state: string]: string } = {
  'negotiation.exploration': 'first soundings',
  'negotiation.proposal': 'how people would be released',
  'negotiation.listExchange': 'the lists',
  'negotiation.vetting': 'vetting',
  'negotiation.agreement.packaging': 'bargaining over the package',
  'negotiation.agreement.ratification': 'ratification at home',
  'negotiation.agreement.enjoined': 'a court stops the exchange',
  'negotiation.release.staging': 'release: people are brought to the handover',
  'negotiation.release.verification': 'release: who stands there is verified',
  'negotiation.release.handover': 'release: the handover',
  'negotiation.release.confirmation': 'release: arrivals are confirmed',
  'negotiation.repackaging': 'what is left of the package',
  suspended: 'suspended',
  breach: 'a breach of the agreement',
  completed: 'completed',
  partiallyCompleted: 'completed in part',
  collapsed: 'no exchange',
}

/** A place of the formal track in words. */
export function stepWords(formal: string): string {
  return steps[formal] ?? formal
}
