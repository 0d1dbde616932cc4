import { useEffect, useMemo, useState } from 'react'
import { DeskProvider, deskOf, useDocument } from '../desk.js'
import type { PublicSession } from '../seat/claim.js'
import { useConnection } from '../use-connection.js'
import { languageFor } from '../words/index.js'
import { ScreenView } from './screen-view.js'

/** The projector's page. */
export function ScreenApp() {
  const line = useConnection('screen')
  const [session, setSession] = useState<(PublicSession & { readonly address?: string }) | null>(null)
  useEffect(() => {
    void fetch('/api/session').then((answer) => (answer.ok ? answer.json() : null)).then(setSession).catch(() => null)
  }, [])
  const page = line.page?.door === 'screen' ? line.page : null
  const isThere = page !== null
  useEffect(() => {
    if (isThere) line.send({ type: 'screen.ready' })
    // Once for each time that the wall is opened.
  }, [isThere])
  const language = languageFor(page?.session.language ?? navigator.language)
  const desk = useMemo(() => deskOf(language, { now: line.now, act: () => {}, isBusy: line.isBusy }), [language, line])
  useDocument(language, page?.session.title ?? desk.say('screen'))
  return (
    <DeskProvider desk={desk}>
      {page
        ? <ScreenView page={page} chart={line.chart} address={session?.address ?? location.host} code={session?.code ?? null} />
        : <main className="alone"><h1>{desk.say('screen')}</h1><p role="status">{desk.say(line.link === 'keyless' || line.link === 'shut' ? 'linkNeeded' : 'reconnecting')}</p></main>}
    </DeskProvider>
  )
}
