import { useEffect, useRef } from 'react'
import type { Exchange } from '../model/exchange.js'
import { signed } from '../words/index.js'
import type { Say } from '../words/index.js'
import type { Words } from '../words/en.js'

/** What a chapter came to for the reader, and what it was about. It takes the focus, for the last question is gone. */
export function Summary({ say, exchanges, note }: { readonly say: Say; readonly exchanges: readonly Exchange[]; readonly note: keyof Words }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const home = exchanges.flatMap(({ crossed }) => crossed.filter((id) => id.startsWith('home'))).length
  return (
    <section className="notice">
      <h3 ref={heading} tabIndex={-1}>{say('total')}: <bdi>{signed(say, exchanges.reduce((sum, { gains }) => sum + gains.ours, 0))}</bdi></h3>
      <p>{say('homeInAll')}: {say('came', { n: home })}</p>
      <p>{say(note)}</p>
    </section>
  )
}
