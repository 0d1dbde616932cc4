import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { DeskProvider, deskOf } from '../../../src/workshop/client/desk.js'
import { ScreenView } from '../../../src/workshop/client/screen/screen-view.js'
import type { DebriefChart } from '../../../src/workshop/debrief/chart.js'
import { screenPage } from '../../../src/workshop/room/room.js'
import type { Room } from '../../../src/workshop/room/state.js'

const style = readFileSync(new URL('../../../src/workshop/client/workshop.css', import.meta.url), 'utf8')

/** The projector's page with a chart on it, as a browser is sent it. */
export function wallOf(room: Room, chart: DebriefChart): string {
  const desk = deskOf('en', { now: () => room.tMs, act: () => {}, isBusy: () => false })
  const page = screenPage(room)
  const steps = room.setup.debrief
  const step = { ...steps[0]!, id: chart.id, title: chart.title }
  const shown = { ...page, session: { ...page.session, stage: 'debrief' as const, stageEndsAtMs: room.tMs + 600_000 }, clock: null, debrief: { steps, step, number: 1, reveal: 4, tables: [] } }
  const { id, title, finding, alt, table, drawing } = chart
  const view = createElement(ScreenView, { page: shown, chart: { step: id, reveal: 4, title, finding, alt, table, svg: drawing }, address: '192.168.178.120:3000', code: 'KXWQPM' })
  return `<!doctype html><html lang="en" dir="ltr" data-door="screen"><head><meta charset="utf-8"><style>${style}</style></head><body><div id="page">${renderToStaticMarkup(createElement(DeskProvider, { desk, children: view }))}</div></body></html>`
}
