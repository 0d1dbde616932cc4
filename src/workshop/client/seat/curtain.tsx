import { useState } from 'react'
import type { ReactNode } from 'react'
import { useDesk } from '../desk.js'

/** Hides what is confidential until it is asked for: somebody may look over a shoulder. */
export function Curtain({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const { say } = useDesk()
  const [shown, setShown] = useState(false)
  return (
    <section className="card secret" aria-label={title}>
      <h2>{title}</h2>
      <button type="button" className="button" aria-expanded={shown} onClick={() => setShown(!shown)}>{shown ? say('hide') : say('show')}</button>
      {shown ? children : <p className="hint">{say('curtain')}</p>}
    </section>
  )
}
