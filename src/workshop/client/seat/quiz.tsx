import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

/** The check of comprehension: an answer is told right or wrong at once, with what to read again. */
export function Quiz({ page, onReread }: { readonly page: SeatPage; readonly onReread: () => void }) {
  const { say, act, isBusy } = useDesk()
  if (!page.quiz || page.quiz.length === 0) return <p className="notice">{say('waitHere')}</p>
  return (
    <>
      <h2>{say('quiz')}</h2>
      {page.quiz.map(({ question, text, choices, given, right, reread }) => (
        <fieldset key={question} className="card form">
          <legend dir="auto">{text}</legend>
          {choices.map((choice, index) => (
            <button key={index} type="button" className={`button choice${given === index ? (right ? ' choice-right' : ' choice-wrong') : ''}`} aria-pressed={given === index} disabled={right === true || isBusy('quiz.answer')} onClick={() => act({ type: 'quiz.answer', question, answer: index })}>
              <bdi>{choice}</bdi>{given === index && <span className="tag">{right ? say('right') : say('wrong')}</span>}
            </button>
          ))}
          <div role="status">{right === false && <p>{reread && <bdi>{reread}</bdi>} <button type="button" className="button" onClick={onReread}>{say('reread')}</button></p>}</div>
        </fieldset>
      ))}
    </>
  )
}
