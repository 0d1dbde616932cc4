import type { EntryOf } from '../contract/entries.js'
import { moodsAfterAttack } from '../home/approval.js'
import { namesIn } from '../play/run.js'
import type { Room, Table } from '../state.js'
import { says } from '../words/voice.js'

type Acted = EntryOf<'spoiler.acted'>

/** The table after an act of its spoiler. What the chart makes of it comes with the chart's own event. */
export function tableAfterAct({ spoiler, home, run }: Table, { seq, tMs, actor, payload: { means, party } }: Acted): Partial<Table> {
  if (!spoiler || !run) return {}
  const { day } = run.chart.context
  const seat = actor.startsWith('seat:') ? actor.slice(5) : null
  return {
    spoiler: { ...spoiler, acts: [...spoiler.acts, { seq, tMs, day, means, party, seat }] },
    ...(home && party !== null && { home: moodsAfterAttack(home, party, { seq, tMs, day }) }),
    ...(seat !== null && { lastMoveMs: tMs }),
  }
}

/** What goes over the wires of an act; a statement speaks for itself, and a leak is the chart's own news. */
export function wireOf({ treatment: { scenario } }: Table, { seq, tMs, table, payload: { means, party } }: Acted): readonly Room['press'][number][] {
  if (means !== 'threat' && means !== 'attack') return []
  const say = says('table', 'en')
  const text = means === 'threat' ? say('spoilerThreat') : say('spoilerAttack', { side: namesIn(scenario).title(party ?? '') })
  return [{ seq, tMs, by: 'wire', table, text }]
}
