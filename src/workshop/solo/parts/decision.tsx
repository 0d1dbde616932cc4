import { useEffect, useRef } from 'react'
import { answersTo } from '../model/exchange.js'
import type { Ask, Choice } from '../model/exchange.js'
import type { Say } from '../words/index.js'
import type { Values } from '../../client/words/plural.js'

/** A question to the reader with its answers as big buttons. After an answer the next question has the focus. */
export function Decision({ say, ask, title, values, first, onAnswer }: { readonly say: Say; readonly ask: Ask; readonly title: string; readonly values: Values; readonly first: boolean; readonly onAnswer: (choice: Choice) => void }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!first) heading.current?.focus()
  }, [first, ask, title])
  return (
    <section className="card decide">
      <h3 ref={heading} tabIndex={-1}>{title}</h3>
      <p className="todo">{say(`ask_${ask}`, values)}</p>
      <div className="answers">
        {answersTo[ask].map((choice) => <button key={choice} type="button" className="button big" onClick={() => onAnswer(choice)}>{say(`answer_${choice}`, values)}</button>)}
      </div>
    </section>
  )
}
