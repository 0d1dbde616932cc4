import { useDesk, useKept } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

const items = ['outcome', 'self', 'process', 'relationship'] as const
type Ratings = { readonly [item in (typeof items)[number]]?: number }

/** The private closing survey: four taps and a sentence. */
export function Survey({ page }: { readonly page: SeatPage }) {
  const { say, act, isBusy } = useDesk()
  const [ratings, rate] = useKept<Ratings>('survey', {})
  const [turning, setTurning] = useKept('turning', '')
  if (!page.survey) return <p className="notice">{say('waitHere')}</p>
  if (page.survey.form) return <p className="notice" role="status">{say('surveyThanks')}</p>
  const { outcome, self, process, relationship } = ratings
  const whole = outcome !== undefined && self !== undefined && process !== undefined && relationship !== undefined
  return (
    <form className="form" onSubmit={(event) => {
      event.preventDefault()
      if (whole) act({ type: 'survey.give', outcome, self, process, relationship, ...(turning.trim() ? { turningPoint: turning.trim() } : {}) })
    }}>
      <h2>{say('survey')}</h2>
      <p className="hint">{say('surveyHint')}</p>
      {items.map((item) => (
        <fieldset key={item} className="card">
          <legend>{say(`survey_${item}`)}</legend>
          <div className="scale scale-7">
            {Array.from({ length: 7 }, (_, index) => (
              <label key={index} className="rating"><input type="radio" name={item} value={index + 1} checked={ratings[item] === index + 1} onChange={() => rate({ ...ratings, [item]: index + 1 })} /><span>{index + 1}</span></label>
            ))}
          </div>
          <p className="ends hint"><span>{say('notAtAll')}</span><span>{say('wholly')}</span></p>
        </fieldset>
      ))}
      <div className="field card"><label htmlFor="turning">{say('turningPoint')}</label><textarea id="turning" dir="auto" rows={2} maxLength={500} value={turning} onChange={(event) => setTurning(event.target.value)} /></div>
      <button type="submit" className="button main" disabled={!whole || isBusy('survey.give')}>{say('handIn')}</button>
    </form>
  )
}
