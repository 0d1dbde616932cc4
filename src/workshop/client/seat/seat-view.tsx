import type { ReactNode } from 'react'
import type { ChartPicture } from '../connection/contract.js'
import { Human } from '../parts/human.js'
import { useDesk, useKept } from '../desk.js'
import type { SeatPage, Stage } from '../../room/contract.js'
import { Beliefs } from './beliefs.js'
import { Brief } from './brief.js'
import { Cards } from './cards.js'
import { Chat } from './chat.js'
import { Header } from './header.js'
import { News } from './news.js'
import { Pulses } from './pulses.js'
import { StageView } from './stage-view.js'
import { Votes } from './votes.js'
import { YouForm } from './you-form.js'

const tabs = ['now', 'chat', 'brief', 'news', 'you'] as const
type Tab = (typeof tabs)[number]

/** Whether a tab has anything behind it yet. */
function hasTab(tab: Tab, { brief, table, press, session }: SeatPage): boolean {
  const early: readonly Stage[] = ['lobby', 'seating']
  if (tab === 'chat') return (table?.chat.length ?? 0) > 0
  if (tab === 'brief') return brief !== null && session.stage !== 'brief'
  if (tab === 'news') return table !== null || press.length > 0
  return tab === 'now' || !early.includes(session.stage)
}

/** The whole page of a seat: a function of what the server last sent. */
export function SeatView({ page, chart = null, languages, delivery = null, inside = false }: { readonly page: SeatPage; readonly chart?: ChartPicture | null; readonly languages: readonly string[]; readonly delivery?: ReactNode; /** Shown within another page, which has its own main part. */ readonly inside?: boolean }) {
  const { say } = useDesk()
  const [wanted, choose] = useKept<Tab>('tab', 'now')
  const [heard, hear] = useKept('heard', -1)
  const tab = hasTab(wanted, page) ? wanted : 'now'
  const lastLine = Math.max(-1, ...(page.table?.chat.flatMap(({ lines }) => lines.filter(({ own }) => !own).map(({ seq }) => seq)) ?? []))
  const unread = tab !== 'chat' && lastLine > heard
  const Main = inside ? 'div' : 'main'
  return (
    <>
      <Header page={page} />
      <nav className="tabs" aria-label={inside ? `${say('sections')} ${page.you.code}` : say('sections')}>
        {tabs.filter((one) => hasTab(one, page)).map((one) => (
          <button key={one} type="button" className="tab" aria-current={one === tab ? 'page' : undefined} onClick={() => { choose(one); if (one === 'chat' || tab === 'chat') hear(lastLine) }}>
            {say(`tab_${one}`)}{one === 'chat' && unread && <span className="dot-new" role="img" aria-label={say('newTag')} />}
          </button>
        ))}
      </nav>
      <Main className="seat-main">
        <h1 className="stage">{say(`stage_${page.session.stage}`)}</h1>
        {delivery}
        {page.session.ended && <p className="notice" role="status">{say('goneText')}</p>}
        <Cards page={page} />
        <Pulses page={page} />
        {tab === 'now' && <><Votes page={page} /><StageView page={page} chart={chart} languages={languages} onReread={() => choose('brief')} />{page.session.stage !== 'planning' && <Beliefs page={page} />}</>}
        {tab === 'chat' && page.table && <Chat table={page.table} />}
        {tab === 'brief' && <Brief page={page} />}
        {tab === 'news' && <News page={page} />}
        {tab === 'you' && <YouForm page={page} languages={languages} />}
        {page.session.label && <p className="hint label"><Human>{page.session.label}</Human></p>}
      </Main>
    </>
  )
}
