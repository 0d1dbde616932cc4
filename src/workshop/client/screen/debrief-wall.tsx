import type { ChartPicture } from '../connection/contract.js'
import { ChartView } from '../parts/chart-view.js'
import { useDesk } from '../desk.js'
import type { ScreenPage } from '../../room/contract.js'
import { VoteWall } from './vote-wall.js'

/** The debrief: the question first, then the chart, uncovered click by click. */
export function DebriefWall({ page, chart }: { readonly page: ScreenPage; readonly chart: ChartPicture | null }) {
  const { say } = useDesk()
  const { debrief } = page
  if (!debrief) return null
  const vote = page.votes.find((one) => one.vote === `debrief-${debrief.step.id}`)
  // The chart gets the whole height of the wall.
  const shown = chart !== null && chart.step === debrief.step.id && debrief.reveal > 0
  return (
    <section className="wall-debrief">
      {!shown && <p className="wall-step">{say('stepOf', { n: debrief.number, of: debrief.steps.length })}</p>}
      {shown ? <ChartView chart={chart} keys /> : vote ? <VoteWall vote={vote} /> : <><h2 dir="auto">{debrief.step.title}</h2><p className="wall-question" dir="auto">{debrief.step.question}</p></>}
    </section>
  )
}
