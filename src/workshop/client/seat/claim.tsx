import { useId, useState } from 'react'
import { keepInBrowser, newId, readBrowser } from '../device.js'
import { LanguagePicker } from '../parts/language-picker.js'
import { useDesk } from '../desk.js'

/** What everybody may know before a seat is claimed. */
export interface PublicSession {
  readonly code?: string
  readonly languages: readonly string[]
  readonly title: string
  readonly stage: string
}

interface Seated { readonly token: string; readonly code?: string }
/** A seat of this browser, offered again. */
interface Remembered { readonly token: string; readonly code: string }

/** The seat that this browser had, if it had one. */
export function remembered(): Remembered | null {
  try {
    return JSON.parse(readBrowser('seat') ?? 'null') as Remembered | null
  } catch {
    return null
  }
}

/** Forgets a token that opens nothing any more. */
export function forget(token: string | null): void {
  if (remembered()?.token === token) keepInBrowser('seat', null)
}

async function post(path: string, body: object): Promise<Seated | 'refused' | 'lost'> {
  try {
    const answer = await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    return answer.ok ? ((await answer.json()) as Seated) : 'refused'
  } catch {
    return 'lost'
  }
}

/** Takes a seat, goes on as before, or brings a seat over from another phone. Nothing happens before a button is pressed. */
export function Claim({ session, language, onLanguage, onEnter }: { readonly session: PublicSession | null; readonly language: string; readonly onLanguage: (language: string) => void; readonly onEnter: (token: string) => void }) {
  const { say } = useDesk()
  const id = useId()
  const [before] = useState(remembered)
  const [commandId, renew] = useState(newId)
  const [name, setName] = useState('')
  const [code, setCode] = useState('')
  const [secret, setSecret] = useState('')
  const [state, setState] = useState<'idle' | 'busy' | 'noSeat' | 'wrongCode'>('idle')
  const room = typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('room')
  const enter = ({ token, code: seat }: Seated): void => {
    keepInBrowser('seat', JSON.stringify({ token, code: seat ?? '' }))
    onEnter(token)
  }
  const join = async (): Promise<void> => {
    setState('busy')
    const seat = await post('/api/join', { id: commandId, language, ...(name.trim() ? { name: name.trim() } : {}), ...(room ? { room } : {}) })
    if (typeof seat === 'object') return enter(seat)
    // A lost answer may have been a seat: the same request asks for the same one.
    if (seat === 'refused') renew(newId())
    setState('noSeat')
  }
  const move = async (): Promise<void> => {
    setState('busy')
    const seat = await post('/api/move', { code: code.trim(), secret: secret.trim(), ...(room ? { room } : {}) })
    if (typeof seat === 'object') enter({ code: code.trim().toUpperCase(), ...seat })
    else setState(seat === 'lost' ? 'noSeat' : 'wrongCode')
  }
  return (
    <>
      <h1>{session ? <bdi>{session.title}</bdi> : say('appName')}</h1>
      {before && <section className="card"><button type="button" className="button main" onClick={() => onEnter(before.token)}>{before.code ? say('continueAs') : say('continueBefore')} <bdi>{before.code}</bdi></button></section>}
      <form className="card form" onSubmit={(event) => { event.preventDefault(); void join() }}>
        <h2>{say('takeSeat')}</h2>
        <LanguagePicker label={say('language')} languages={session?.languages ?? ['en', 'fr', 'ar']} value={language} onChange={onLanguage} />
        <div className="field">
          <label htmlFor={`${id}n`}>{say('nickname')}</label>
          <input id={`${id}n`} dir="auto" maxLength={40} autoComplete="nickname" value={name} onChange={(event) => setName(event.target.value)} />
        </div>
        <p className="hint">{say('nicknameHint')}</p>
        <button type="submit" className="button main" disabled={state === 'busy'}>{say('takeSeatButton')}</button>
        {state === 'noSeat' && <p role="alert" className="notice warn">{say('noSeat')}</p>}
      </form>
      <details className="card" open={state === 'wrongCode' || undefined}>
        <summary>{say('otherPhone')}</summary>
        <form className="form" onSubmit={(event) => { event.preventDefault(); void move() }}>
          <p className="hint">{say('otherPhoneHint')}</p>
          <div className="field"><label htmlFor={`${id}c`}>{say('seatCode')}</label><input id={`${id}c`} dir="ltr" autoCapitalize="characters" autoComplete="off" required value={code} onChange={(event) => setCode(event.target.value)} /></div>
          <div className="field"><label htmlFor={`${id}s`}>{say('seatSecret')}</label><input id={`${id}s`} dir="ltr" autoCapitalize="characters" autoComplete="off" required value={secret} onChange={(event) => setSecret(event.target.value)} /></div>
          <button type="submit" className="button" disabled={state === 'busy'}>{say('moveHere')}</button>
          {state === 'wrongCode' && <p role="alert" className="notice warn">{say('wrongCode')}</p>}
        </form>
      </details>
    </>
  )
}
