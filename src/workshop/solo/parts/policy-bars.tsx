import type { Standing } from '../model/contest.js'
import { listed, percent, signed } from '../words/index.js'
import type { Say } from '../words/index.js'
import { Bars } from './bars.js'
import { Figure } from './figure.js'

/** How each policy fared, as bars, and in a sentence. */
export function PolicyBars({ say, title, standings, series, exchanges }: { readonly say: Say; readonly title: string; readonly standings: readonly Standing[]; readonly series: number; readonly exchanges: number }) {
  // Those that the page writes with the same figure share the place.
  const shown = standings.map(({ mean }) => Math.round(mean * 10))
  const [most, fewest] = [Math.max(...shown), Math.min(...shown)]
  const named = (figure: number): string => listed(say, standings.filter((_, n) => shown[n] === figure).map(({ policy }) => say(`policy_${policy}`)))
  return (
    <Figure say={say} title={title}
      finding={say('found_policies', { best: named(most), high: signed(say, most / 10), worst: named(fewest), low: signed(say, fewest / 10) })}
      source={say('runsSeries', { n: series, m: exchanges })}
      twin={{ heads: [say('policy'), say('mean'), say('low'), say('high'), say('homeShare')], rows: standings.map(({ policy, mean, low, high, home }) => [say(`policy_${policy}`), signed(say, mean), signed(say, low), signed(say, high), percent(say, home)]) }}>
      <Bars bars={standings.map(({ policy, mean, low, high }, n) => ({ id: policy, label: say(`policy_${policy}`), value: mean, text: signed(say, mean), span: [low, high], marked: shown[n] === most }))} />
    </Figure>
  )
}
