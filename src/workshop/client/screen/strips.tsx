import { useDesk, useNow } from '../desk.js'
import type { ScreenPage } from '../../room/contract.js'

const kinds = ['proposal', 'listExchange', 'vetting', 'agreement', 'release'] as const

function kindOf(phase: string): number {
  return kinds.findIndex((kind) => phase.includes(kind))
}

/** The further the talks are, the taller the strip: it can be read without colours. */
function heightOf(phase: string): number {
  return 2 * Math.max(0.5, kindOf(phase) + 1)
}

/** Every table as a strip over time: where it was and when, never what for. */
export function Strips({ page }: { readonly page: ScreenPage }) {
  const { say } = useDesk()
  const now = useNow()
  if (page.strips.length === 0) return null
  const starts = page.strips.flatMap(({ stays }) => stays.map(({ fromMs }) => fromMs))
  const from = Math.min(now, ...starts)
  const until = Math.max(from + 60_000, now)
  const share = (ms: number): number => (100 * (ms - from)) / (until - from)
  return (
    <section className="wall-strips" aria-label={say('allTables')}>
      <h2>{say('allTables')}</h2>
      <ul className={page.strips.length > 12 ? 'strips strips-many' : 'strips'}>
        {page.strips.map(({ table, stays, outcome, frozen }) => {
          const last = stays.at(-1)
          return (
            <li key={table} className="strip">
              <strong><bdi>{table}</bdi> {page.names.filter(({ code }) => code.startsWith(`${table}-`)).map(({ code, name }) => <bdi key={code} className="tag">{name}</bdi>)}</strong>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" direction="ltr">
                <rect x="0" y="0" width="100" height="10" className="strip-back" />
                {stays.map((stay, index) => <rect key={index} x={share(stay.fromMs)} y={10 - heightOf(stay.phase)} width={Math.max(0.3, share(stay.toMs ?? now) - share(stay.fromMs))} height={heightOf(stay.phase)} className={`stay stay-${kindOf(stay.phase)}`} />)}
              </svg>
              <span className="strip-now">{outcome ? say(`outcome_${outcome}`) : frozen ? say('frozen') : last ? say(`phase_${kinds[kindOf(last.phase)] ?? 'other'}`) : '–'}</span>
            </li>
          )
        })}
      </ul>
      <p className="legend">{kinds.map((kind, index) => <span key={kind}><svg className="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect width="10" y={10 - heightOf(kind)} height={heightOf(kind)} className={`stay stay-${index}`} /></svg> {say(`phase_${kind}`)}</span>)}</p>
    </section>
  )
}
