import { useDesk } from '../../desk.js'
import type { TablePage } from '../../../room/contract.js'

/** Ends the own day of the talks, or takes that back. */
export function DayEnd({ table }: { readonly table: TablePage }) {
  const { say, act, isBusy, language } = useDesk()
  if (table.over || (!table.open && !table.endedDay)) return null
  return (
    <section className="day" aria-label={say('dayOf', { day: table.day, deadline: table.deadline })}>
      <p>{say('dayOf', { day: table.day, deadline: table.deadline })} {table.waitingFor.length > 0 && <>{say('waitingFor')} <bdi>{new Intl.ListFormat(language === 'ar-XB' ? 'en' : language, { type: 'unit', style: 'short' }).format(table.waitingFor)}</bdi></>}</p>
      {table.endedDay
        ? <button type="button" className="button" disabled={isBusy('play.onDay')} onClick={() => act({ type: 'play.onDay' })}>{say('onDay')}</button>
        : <button type="button" className="button" disabled={isBusy('play.endDay')} onClick={() => act({ type: 'play.endDay' })}>{say('endDay')}</button>}
    </section>
  )
}
