import type { ReactNode } from 'react'
import type { ChartPicture } from '../connection/contract.js'
import { useDesk, useKept } from '../desk.js'
import { AuditPanel } from './audit-panel.js'
import { DebriefPanel } from './debrief-panel.js'
import { InjectPanel } from './inject-panel.js'
import { MessageForm } from './message-form.js'
import { RunSheet } from './run-sheet.js'
import { SeatsPanel } from './seats-panel.js'
import { Switches } from './switches.js'
import { TablesPanel } from './tables-panel.js'
import type { Tools } from './tools.js'

const tabs = ['tables', 'seats', 'inject', 'debrief', 'audit'] as const
type Tab = (typeof tabs)[number]

/** The whole console: a function of what the server last sent. */
export function ConsoleView({ tools, chart = null, delivery = null, start }: { readonly tools: Tools; readonly chart?: ChartPicture | null; readonly delivery?: ReactNode; readonly start?: Tab }) {
  const { say } = useDesk()
  const [tab, choose] = useKept<Tab>('console-tab', start ?? 'tables')
  const { page } = tools
  return (
    <div className="console">
      <header className="top">
        <h1><bdi>{page.session.title}</bdi></h1>
        <p>{say('peopleHere', { n: page.seats.filter(({ presence }) => presence === 'here').length })}. {say('screensOpen', { n: page.screens })}</p>
        <Switches tools={tools} />
        {page.session.ended && <p className="notice">{say('sessionEnded')}</p>}
        <button type="button" className={`button help${page.helpQueue.length > 0 ? ' help-on' : ''}`} onClick={() => choose('seats')}>{say('helpWaiting', { n: page.helpQueue.length })}</button>
      </header>
      <nav className="tabs" aria-label={say('sections')}>{tabs.map((one) => <button key={one} type="button" className="tab" aria-current={one === tab ? 'page' : undefined} onClick={() => choose(one)}>{say(`console_${one}`)}</button>)}</nav>
      <div className="sides">
        <aside aria-label={say('runSheet')}><RunSheet tools={tools} /><div className="panel"><MessageForm tools={tools} to="all" /></div></aside>
        <main id="main" tabIndex={-1}>
          {delivery}
          {tab === 'tables' && <TablesPanel tools={tools} />}
          {tab === 'seats' && <SeatsPanel tools={tools} />}
          {tab === 'inject' && <InjectPanel tools={tools} />}
          {tab === 'debrief' && <DebriefPanel tools={tools} chart={chart} />}
          {tab === 'audit' && <AuditPanel tools={tools} />}
        </main>
      </div>
    </div>
  )
}
