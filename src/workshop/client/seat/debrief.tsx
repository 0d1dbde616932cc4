import type { ChartPicture } from '../connection/contract.js'
import { ChartView } from '../parts/chart-view.js'
import { useDesk } from '../desk.js'
import type { SeatPage } from '../../room/contract.js'

/** The step of the debrief that the room is at. */
export function Debrief({ page, chart }: { readonly page: SeatPage; readonly chart: ChartPicture | null }) {
  const { say } = useDesk()
  const { debrief } = page
  if (!debrief) return <p className="notice">{say('waitHere')}</p>
  return (
    <>
      <p className="hint">{say('stepOf', { n: debrief.number, of: debrief.of })}</p>
      {chart && chart.step === debrief.step.id ? <ChartView chart={chart} /> : <section className="card"><h2 dir="auto">{debrief.step.title}</h2><p dir="auto">{debrief.step.question}</p></section>}
    </>
  )
}
