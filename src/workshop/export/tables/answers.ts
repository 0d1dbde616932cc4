import { seatsIn } from '../../room/lookup.js'
import type { Seat } from '../../room/state.js'
import { missing, numberOr } from '../../../report/data/csv.js'
import type { Cell } from '../../../report/data/csv.js'
import { dataTable } from '../../../report/data/data-table.js'
import type { Column, DataTable } from '../../../report/data/data-table.js'
import { sideOf, silence } from '../source.js'
import type { Source } from '../source.js'

const seat: Column = { name: 'seat_id', description: 'Who answered.', type: 'text' }
const silent = { timeout: 'the person was asked and did not answer', left: 'the person was gone' }

interface Chair {
  readonly seat: Seat
  readonly table: Source['tables'][number]['table']
  /** The other sides. */
  readonly others: readonly string[]
}

/** People who speak for a side, with the others at their table. */
function chairs({ room, tables }: Source): readonly Chair[] {
  return seatsIn(room).flatMap((each) => {
    const found = tables.find(({ table }) => table.id === each.place?.table)
    if (!found || each.place?.kind !== 'delegate') return []
    return [{ seat: each, table: found.table, others: found.table.treatment.scenario.parties.map(({ id }) => id).filter((id) => id !== each.place?.party) }]
  })
}

/** One row for each trust pulse asked of a person, about one other side. */
export function pulsesTable(source: Source): DataTable {
  const { log, room, letters } = source
  const several = letters.length > 2
  const given = new Map(log.flatMap((entry) => (entry.type === 'pulse.given' ? [[JSON.stringify([entry.actor.replace('seat:', ''), entry.payload.pulse, entry.payload.about]), entry] as const] : [])))
  return dataTable({
    name: 'pulses', description: 'Trust as people said it when they were asked.', row: several ? 'one person, one pulse and one other side' : 'one person and one pulse',
    columns: [
      seat,
      { name: 't_ms', description: 'When it was answered, since the start of the session.', type: 'integer', unit: 'ms', missing: silent },
      { name: 'trust_0_10', description: 'Trust in the other side, from 0 to 10.', type: 'integer', missing: silent },
      { name: 'context', description: 'What it was asked about.', type: 'text' },
      ...(several ? [{ name: 'about', description: 'The side that was asked about.', type: 'text' } as const] : []),
    ],
    rows: room.pulses.flatMap(({ pulse, context, tables }) => chairs(source).filter(({ table }) => tables.includes(table.id)).flatMap(({ seat: { id }, table, others }) => others.map((about): readonly Cell[] => {
      const answer = given.get(JSON.stringify([id, pulse, about]))
      return [id, numberOr(answer?.tMs, silence(room, id)), numberOr(answer?.payload.value, silence(room, id)), context, ...(several ? [sideOf(table, about)] : [])]
    }))),
  })
}

/** One row for each belief asked of a person: what no deal is worth to another side. */
export function beliefsTable(source: Source): DataTable {
  const { room } = source
  const asked = { before: room.stages.some(({ stage }) => stage === 'planning'), after: room.stages.some(({ stage }) => stage === 'survey') }
  return dataTable({
    name: 'beliefs', description: 'What people thought that no deal was worth to the other side.', row: 'one person, one other side, before or after play',
    columns: [
      seat,
      { name: 'when', description: 'pre: while planning; post: in the closing survey.', type: 'text' },
      { name: 'about', description: 'The side that was asked about.', type: 'text' },
      { name: 'guess', description: 'The guess.', type: 'number', unit: 'points of that side', missing: { ...silent, not_asked: 'the session left that stage out' } },
      { name: 'truth', description: 'What no deal was worth to that side.', type: 'number', unit: 'points of that side' },
    ],
    rows: chairs(source).flatMap(({ seat: { id, beliefs }, table, others }) => others.flatMap((about) => (['before', 'after'] as const).map((when): readonly Cell[] => [
      id, when === 'before' ? 'pre' : 'post', sideOf(table, about),
      numberOr(beliefs[when][about], asked[when] ? silence(room, id) : 'not_asked'),
      table.treatment.scenario.parties.find((party) => party.id === about)?.secrets.preferences.reservation ?? 0,
    ]))),
  })
}

/** One row for each person: the closing survey. */
export function surveyTable({ room }: Source): DataTable {
  const asked = room.stages.some(({ stage }) => stage === 'survey')
  const why = { ...silent, not_asked: 'the session left the survey out' }
  const rating = (name: string, description: string): Column => ({ name, description, type: 'integer', unit: '1 to 7', missing: why })
  return dataTable({
    name: 'survey', description: 'The closing survey.', row: 'one person',
    columns: [
      seat,
      rating('outcome', 'Content with the outcome.'), rating('self', 'Content with oneself.'), rating('process', 'Content with how it went.'), rating('relationship', 'Content with the relationship.'),
      { name: 'turning_point', description: 'When it turned, in the person\'s words.', type: 'text', missing: { ...why, no_consent: 'the person did not consent to give words away, or wrote none' } },
    ],
    rows: seatsIn(room).map(({ id, survey }): readonly Cell[] => {
      const none = asked ? silence(room, id) : 'not_asked'
      return [id, ...[survey?.outcome, survey?.self, survey?.process, survey?.relationship].map((value) => numberOr(value, none)), survey ? (survey.turningPoint ?? missing('no_consent')) : missing(none)]
    }),
  })
}
