import { describe, expect, test } from 'vitest'
import { checkTable } from '../../src/protocol/checks/index.js'
import { isEventType } from '../../src/model/events/catalogue.js'
import { chartModel } from '../../src/protocol/chart-model.js'
import { edgesOf, simplified } from '../../src/report/diagram/edges.js'
import { jsonDiagram } from '../../src/report/diagram/json.js'
import { placeRegion } from '../../src/report/diagram/layout.js'
import type { Box } from '../../src/report/diagram/layout.js'
import { mermaidDiagram } from '../../src/report/diagram/mermaid.js'
import { runPath } from '../../src/report/diagram/run-path.js'
import { svgDiagram } from '../../src/report/diagram/svg.js'
import { trace } from '../../src/report/trace.js'
import { smallScenario } from '../../src/testing/small-scenario.js'
import { usualRun } from './runs.js'

const model = chartModel()
const small = smallScenario()
const run = usualRun(small, 3)
const path = runPath(trace(small, run.transcript.lines))

describe('the chart as data', () => {
  test('has every state inside its parent, and names checks that exist', () => {
    const ids = new Set(model.states.map(({ id }) => id))
    for (const { id, parent, children, description, type } of model.states) {
      if (parent !== null) expect(model.states.find((state) => state.id === parent)!.children).toContain(id)
      for (const child of children) expect(ids).toContain(child)
      if (type !== 'history') expect(description, id).not.toBe('')
    }
    for (const { source, targets, checks, event, trigger } of model.transitions) {
      for (const id of [source, ...targets]) expect(ids).toContain(id)
      expect(isEventType(event)).toBe(trigger === 'event')
      for (const check of checks) expect(Object.keys(checkTable).some((name) => check === name || check === `not ${name}`) || check.includes('in formal') || check.includes('in backChannel')).toBe(true)
    }
  })

  test('is frozen, and knows the five phases and the point of no return', () => {
    expect(Object.isFrozen(model.states[0])).toBe(true)
    expect(model.states.filter(({ kind }) => kind === 'phase').map(({ key }) => key)).toEqual(['proposal', 'listExchange', 'vetting', 'agreement', 'release'])
    const handover = model.transitions.filter(({ source }) => source.endsWith('handover'))
    expect(handover.filter(({ ignored }) => ignored).map(({ event }) => event)).toContain('talks.suspended')
    expect(model.states.find(({ type }) => type === 'history')).toMatchObject({ history: 'deep' })
  })
})

describe('the path of a run', () => {
  test('counts what the transcript says', () => {
    const released = run.path.filter((state) => state.startsWith('negotiation.release')).length
    expect(released).toBeGreaterThan(0)
    expect(path.states['formal.negotiation.exploration']).toBe(1)
    expect(path.states['formal.closing']).toBe(1)
    expect(path.states[`formal.${run.outcome}`]).toBe(1)
    expect(path.arrows['formal.negotiation.exploration formal.negotiation.proposal']).toBe(1)
    const advanced = run.transcript.lines.filter((line) => line.kind === 'event' && line.event.type === 'clock.advanced').length
    const ids = model.transitions.filter(({ event, source }) => event === 'clock.advanced' && source.startsWith('clock')).map(({ id }) => id)
    expect(ids.reduce((sum, id) => sum + (path.transitions[id] ?? 0), 0)).toBe(advanced)
  })
})

describe('Mermaid', () => {
  const text = mermaidDiagram(model)

  test('has every state once, and its braces match', () => {
    for (const { id, kind, type } of model.states) {
      if (kind === 'root' || type === 'history') continue
      expect(text.match(new RegExp(`state "[^"]+" as ${id.replaceAll('.', '_')}( \\{)?$`, 'gm')), id).toHaveLength(1)
    }
    expect(text.match(/\{$/gm)).toHaveLength(text.match(/^\s*\}$/gm)!.length)
  })

  test('draws no arrow through the border of a state', () => {
    const stack: string[][] = [[]]
    const inner: string[] = []
    for (const line of text.split('\n')) {
      const [, opened] = /state ".*" as (\w+) \{$/.exec(line) ?? []
      const [, plain] = /state ".*" as (\w+)$/.exec(line) ?? []
      if (opened ?? plain) stack.at(-1)!.push((opened ?? plain)!)
      if (opened) stack.push([])
      const [, from, to] = /^\s*(\w+) --> (\w+) :/.exec(line) ?? []
      if (from && to) inner.push(...[from, to].filter((id) => !stack.at(-1)!.includes(id)))
      if (/^\s*\}$/.test(line)) stack.pop()
    }
    expect(inner).toEqual([])
  })

  test('marks a run', () => {
    const marked = mermaidDiagram(model, path)
    expect(marked).toMatch(/class .*formal_negotiation_vetting.* visitedPhase/)
    expect(marked).toMatch(/ ×\d/)
    expect(text).not.toMatch(/ ×\d/)
  })
})

test('JSON gives the model, and a run beside it', () => {
  expect(JSON.parse(jsonDiagram(model))).toEqual(JSON.parse(JSON.stringify(model)))
  expect(JSON.parse(jsonDiagram(model, path)).run).toEqual(path)
})

test('arrows that say the same are drawn once, and no count is lost', () => {
  const all = edgesOf(model, path)
  const fewer = simplified(all, model.states)
  expect(fewer.length).toBeLessThan(all.length)
  const sum = (edges: readonly { readonly taken: number | null }[]): number => edges.reduce((total, { taken }) => total + (taken ?? 0), 0)
  expect(sum(fewer)).toBe(sum(all))
})

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

describe('SVG', () => {
  test('no label lies on another label or on a state', async () => {
    for (const region of model.states.filter(({ kind }) => kind === 'region')) {
      const { states, edges } = await placeRegion(model, region, path)
      const leaves = states.filter(({ state }) => state.children.length === 0)
      edges.forEach(({ label }, i) => {
        for (const { state, ...box } of leaves) expect(overlap(label, box), `${label.lines.join(' ')} on ${state.id}`).toBe(false)
        for (const other of edges.slice(i + 1)) expect(overlap(label, other.label), `${label.lines.join(' ')} on ${other.label.lines.join(' ')}`).toBe(false)
      })
    }
  })

  test('is 1280 wide, has title and description, and every tag is closed', async () => {
    const svg = await svgDiagram(model, { path, subtitle: 'A <small> run & more' })
    expect(svg).toMatch(/^<svg [^>]*width="1280"/)
    expect(svg).toContain('<title id="chart-title">')
    expect(svg).toContain('<desc id="chart-desc">A &lt;small&gt; run &amp; more</desc>')
    for (const tag of ['svg', 'g', 'text', 'style', 'defs', 'marker']) expect(svg.match(new RegExp(`<${tag}[ >]`, 'g'))).toHaveLength(svg.match(new RegExp(`</${tag}>`, 'g'))!.length)
    expect(svg).toContain('#D55E00')
    expect(svg).not.toMatch(/NaN|undefined/)
    for (const key of ['list exchange', 'vetting', 'packaging', 'handover', 'partially completed', 'mediation']) expect(svg).toContain(`>${key}`)
  })

  test('is the same every time', async () => {
    expect(await svgDiagram(model)).toBe(await svgDiagram(model))
  })
})
