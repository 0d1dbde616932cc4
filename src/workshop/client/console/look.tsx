import { useEffect, useMemo } from 'react'
import { DeskProvider, deskOf, useDesk } from '../desk.js'
import { newId } from '../device.js'
import { SeatView } from '../seat/seat-view.js'
import type { SeatPage } from '../../room/contract.js'
import { directionOf, languageFor } from '../words/index.js'
import type { Tools } from './tools.js'

/** The page of a seat as its reader sees it. What is pressed here is pressed for them, and the audit trail says so. */
export function Look({ tools, seat }: { readonly tools: Tools; readonly seat: string }) {
  const { say, now, isBusy } = useDesk()
  const { ask, send, page, told } = tools
  const key = `look:${seat}`
  useEffect(() => ask(key, 'look', { seat }), [key, seat, page.seq])
  const shown = (told[key] as { readonly page?: SeatPage } | undefined)?.page
  const language = languageFor(shown?.you.language ?? 'en')
  const desk = useMemo(
    () => deskOf(language, { now, isBusy: () => isBusy('press.for'), act: (wish) => send({ type: 'press.for', seat, command: { ...wish, id: newId() } as Extract<Parameters<typeof send>[0], { type: 'press.for' }>['command'] }) }),
    [language, seat, now, isBusy, send],
  )
  return (
    <section className="look" aria-label={say('lookThrough')}>
      <p className="notice warn">{say('pressFor')}</p>
      {shown && <div className="phone" lang={language} dir={directionOf(language)}><DeskProvider desk={desk}><SeatView page={shown} languages={[language]} inside /></DeskProvider></div>}
    </section>
  )
}
