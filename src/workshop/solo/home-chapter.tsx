import { useState } from 'react'
import { cabinetRuns, meetingSeeds } from './chapters.js'
import { dealIds, dealWorthOf, playCabinet, runCabinet } from './model/cabinet.js'
import type { DealId } from './model/cabinet.js'
import type { Choice, Exchange } from './model/exchange.js'
import { Bars } from './parts/bars.js'
import { Decision } from './parts/decision.js'
import { ExchangeCard, nameOf } from './parts/exchange-card.js'
import { Figure } from './parts/figure.js'
import { Summary } from './parts/summary.js'
import { useWork } from './parts/use-work.js'
import { percent, signed } from './words/index.js'
import type { Say } from './words/index.js'

interface DealRecord { readonly deal: DealId; readonly carried: number; readonly mean: number; readonly home: number }

function* dealRecords(): Generator<number, readonly DealRecord[]> {
  const records: DealRecord[] = []
  for (const [place, deal] of dealIds.entries()) {
    let [carried, points, home] = [0, 0, 0]
    for (let seed = 1; seed <= cabinetRuns; seed++) {
      const { crossed, gains } = runCabinet(deal, seed)
      if (crossed.length > 0) carried += 1
      points += gains.ours
      home += crossed.filter((id) => id.startsWith('home')).length
      yield (place * cabinetRuns + seed) / (dealIds.length * cabinetRuns)
    }
    records.push({ deal, carried: carried / cabinetRuns, mean: points / cabinetRuns, home: home / cabinetRuns })
  }
  return records
}

function HomeFigure({ say }: { readonly say: Say }) {
  const { share, result } = useWork(dealRecords, 'home')
  if (!result) return <p className="card" role="status">{say('working', { n: Math.floor(share * 100) })}</p>
  const carried = Object.fromEntries(result.map((record) => [record.deal, percent(say, record.carried)]))
  const number = (value: number): string => new Intl.NumberFormat(say.language, { maximumFractionDigits: 1 }).format(value)
  return (
    <Figure say={say} title={say('chart_home')} finding={say('found_home', carried)} source={say('runsHome', { n: cabinetRuns })}
      twin={{ heads: [say('deal'), say('carried'), say('yourGain'), say('homeInAll')], rows: result.map(({ deal, carried: often, mean, home }) => [say(`deal_${deal}`), percent(say, often), signed(say, mean), number(home)]) }}>
      <Bars bars={result.map(({ deal, carried: often }) => ({ id: deal, label: say(`deal_${deal}`), value: often, text: percent(say, often) }))} />
    </Figure>
  )
}

/** The chapter of the two cabinets: two meetings, one deal in each. */
export function HomeChapter({ say, choices, onChoices }: { readonly say: Say; readonly choices: readonly Choice[]; readonly onChoices: (choices: readonly Choice[]) => void }) {
  const [arrived] = useState(choices.length)
  const held: Exchange[] = []
  for (const [n, seed] of meetingSeeds.entries()) {
    const played = playCabinet(choices.slice(n, n + 1), seed)
    if (played.ask !== null) break
    held.push(played.exchange)
  }
  const now = held.length
  const title = (n: number): string => say('meeting', { n: n + 1, of: meetingSeeds.length })
  return (
    <>
      <ol className="swaps" aria-label={say('happened')}>
        {held.map((exchange, n) => <ExchangeCard key={n} say={say} title={title(n)} exchange={exchange} offset={n * 2} />)}
      </ol>
      {now < meetingSeeds.length
        ? <Decision key={now} say={say} ask="deal" title={`${title(now)}. ${say('decide')}`} values={{ home: nameOf(say, 'home', now * 2), away: nameOf(say, 'away', now * 2), ...Object.fromEntries(dealIds.map((deal) => [deal, signed(say, dealWorthOf(deal))])) }} first={choices.length === arrived} onAnswer={(choice) => onChoices([...choices, choice])} />
        : <><Summary say={say} exchanges={held} note="noteHome" /><HomeFigure say={say} /></>}
    </>
  )
}
