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
import { stepWords } from '../words/steps.js'
import { eventTale, openingTale } from '../words/tale.js'
import type { Tale } from '../words/tale.js'

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

/** A clause in English, with what it takes to tell it in another language. */
type Clause = readonly [clause: string, tale: Tale]

/** Who crossed and who did not, when a handover takes effect. */
function crossings(before: ExchangeContext, after: ExchangeContext, names: Names): readonly Clause[] {
  const crossed = after.scenario.detainees.filter(({ id }) => isDelivered(after.detainees[id]!) && !isDelivered(before.detainees[id]!))
  const broke = after.scenario.parties.filter(({ id }) => after.parties[id]!.inBreach && !before.parties[id]!.inBreach && before.package !== null)
  const homes = [...new Set(crossed.map(({ destination }) => destination))].map((to): Clause => {
    const people = crossed.filter(({ destination }) => destination === to).map(({ id }) => id)
    return [homeWords(people.map(names.person), names.actor(to)), { kind: 'crossed', people, to }]
  })
  const parties = broke.map(({ id }) => id)
  return [...homes, ...(parties.length > 0 ? [[`${listed(parties.map(names.actor))} did not keep its word in this phase`, { kind: 'broke', parties }] satisfies Clause] : [])]
}

/** What there is to tell of an event, for those who may know of it. */
export function toldOf(before: Run, after: Run, { seq, tMs, payload: { event, seat } }: EntryOf<'table.event'>, scenario: Scenario): readonly Told[] {
  const names = namesIn(scenario)
  const [was, is] = [before.chart.context, after.chart.context]
  const line = (type: string, [text, tale]: Clause, isPrivate = false): Told => ({ seq, tMs, day: was.day, type, by: event.by, seat, private: isPrivate, text: sentence(text), tale })
  const own = silent.has(event.type) ? [] : [line(event.type, [clauseOf([event], { names, before: was, after: is }), eventTale(event, was, is)], event.visibility === 'private')]
  const formal = formalState(after.chart)
  const state = chapterState(formal)
  const moved = state === chapterState(formalState(before.chart)) ? [] : [
    line('state', [`the talks come to a new stage: ${stepWords(formal)}`, { kind: 'stage', state: formal }]), ...openingClauses(state, is, names).map((clause) => line('state', [clause, openingTale(state, is)])),
  ]
  return [...own, ...crossings(was, is, names).map((clause) => line('handover', clause)), ...moved]
}
