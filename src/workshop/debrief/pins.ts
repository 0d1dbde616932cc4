import type { Markish } from '@observablehq/plot'
import { colours } from '../../report/plots/renderer.js'
import type { Plot } from '../../report/plots/renderer.js'

/** Something that happened at a table, on a chart over time. */
export interface TimedPin {
  readonly table: string
  readonly minutes: number
  readonly kind: string
}

interface PinGroup extends TimedPin {
  readonly kinds: readonly string[]
}

/** Pins that would lie on each other are written as one. */
export function grouped(pins: readonly TimedPin[], span: number): readonly PinGroup[] {
  const groups: PinGroup[] = []
  for (const pin of pins) {
    const last = groups.at(-1)
    if (last?.table === pin.table && pin.minutes - last.minutes < span * 0.045) groups[groups.length - 1] = { ...last, kinds: [...new Set([...last.kinds, pin.kind])] }
    else groups.push({ ...pin, kinds: [pin.kind] })
  }
  return groups
}

/** Lines down a chart where something happened, with what it was. */
export function pinMarks(Plot: Plot, pins: readonly TimedPin[], span: number): readonly Markish[] {
  const groups = grouped(pins, span)
  return [
    Plot.ruleX(pins, { x: 'minutes', fx: 'table', stroke: colours.faint, strokeDasharray: '3 5', strokeWidth: 1.5 }),
    Plot.text(groups, { x: 'minutes', fx: 'table', text: ({ kinds }: PinGroup) => kinds.join(', '), frameAnchor: 'bottom', rotate: -90, textAnchor: 'start', dx: -14, dy: -8, fill: colours.ink, stroke: colours.paper, strokeWidth: 6 }),
  ]
}
