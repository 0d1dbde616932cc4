import { useEffect, useMemo, useState } from 'react'
import { DeskProvider, deskOf, useDocument } from '../desk.js'
import { dropToken, keepToken, tokenHere } from '../device.js'
import { OutboxBar } from '../parts/outbox-bar.js'
import { useConnection } from '../use-connection.js'
import { catalogues, languageFor } from '../words/index.js'
import { Claim, forget } from './claim.js'
import type { PublicSession } from './claim.js'
import { useOneTap } from './one-tap.js'
import { SeatView } from './seat-view.js'

/** The page of a phone, from the claim of a seat to the end. */
export function SeatApp() {
  const line = useConnection('seat')
  useOneTap()
  const [session, setSession] = useState<PublicSession | null>(null)
  const [picked, setPicked] = useState<string | null>(null)
  useEffect(() => {
    void fetch('/api/session').then((answer) => (answer.ok ? answer.json() : null)).then((found: PublicSession | null) => setSession(found)).catch(() => null)
  }, [])
  useEffect(() => {
    if (line.link === 'moved' || line.link === 'shut') forget(tokenHere('seat'))
  }, [line.link])
  const page = line.page?.door === 'seat' ? line.page : null
  const language = languageFor(page?.you.language ?? picked ?? session?.languages[0] ?? navigator.language)
  const desk = useMemo(() => deskOf(language, { now: line.now, act: line.send, isBusy: line.isBusy }), [language, line])
  useDocument(language, page ? `${page.you.code} – ${page.session.title}` : desk.say('appName'), page?.you.readingSize ?? 0)
  const enter = (token: string): void => { keepToken('seat', token); line.enter(token) }
  const again = (): void => { dropToken('seat'); location.reload() }
  const { link } = line
  const languages = session?.languages ?? Object.keys(catalogues).filter((one) => one !== 'ar-XB')
  if (link === 'keyless' || link === 'shut') {
    return <DeskProvider desk={desk}><main className="alone">{link === 'shut' && <p className="notice warn" role="alert">{desk.say('tokenUnknown')}</p>}<Claim session={session} language={language} onLanguage={setPicked} onEnter={enter} /></main></DeskProvider>
  }
  if (link === 'moved' || link === 'gone') {
    return <DeskProvider desk={desk}><main className="alone"><h1>{desk.say(link === 'moved' ? 'movedTitle' : 'goneTitle')}</h1><p>{desk.say(link === 'moved' ? 'movedText' : 'goneText')}</p><button type="button" className="button" onClick={again}>{desk.say('startAnew')}</button></main></DeskProvider>
  }
  if (!page) return <DeskProvider desk={desk}><main className="alone"><h1>{desk.say('appName')}</h1><p role="status">{desk.say('reconnecting')}</p></main></DeskProvider>
  return <DeskProvider desk={desk}><SeatView page={page} chart={line.chart} languages={languages} delivery={<OutboxBar line={line} />} /></DeskProvider>
}
