import { useMemo } from 'react'
import { DeskProvider, deskOf, useDocument } from '../desk.js'
import { OutboxBar } from '../parts/outbox-bar.js'
import { useConnection } from '../use-connection.js'
import { languageFor } from '../words/index.js'
import { ConsoleView } from './console-view.js'

/** The facilitator's page. */
export function ConsoleApp() {
  const line = useConnection('console')
  const page = line.page?.door === 'facilitator' ? line.page : null
  const language = languageFor(page?.session.language ?? navigator.language)
  const desk = useMemo(() => deskOf(language, { now: line.now, act: () => {}, isBusy: line.isBusy }), [language, line])
  useDocument(language, page ? `${desk.say('console')} – ${page.session.title}` : desk.say('console'))
  const blocked = line.link === 'keyless' || line.link === 'shut' ? 'linkNeeded' : line.link === 'gone' || line.link === 'moved' ? 'goneText' : null
  return (
    <DeskProvider desk={desk}>
      {page && !blocked
        ? <ConsoleView tools={{ page, send: line.send, ask: line.ask, told: line.told }} chart={line.chart} delivery={<OutboxBar line={line} />} />
        : <main className="alone"><h1>{desk.say('console')}</h1><p role="status">{desk.say(blocked ?? 'reconnecting')}</p></main>}
    </DeskProvider>
  )
}
