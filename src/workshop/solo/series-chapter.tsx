import { useState } from 'react'
import { seriesOf, seriesRuns } from './chapters.js'
import { contest } from './model/contest.js'
import type { Choice } from './model/exchange.js'
import type { PolicyId } from './model/policies.js'
import { luck, playSeries, runSeries } from './model/series.js'
import type { PlayedSeries, SeriesSetup } from './model/series.js'
import { Bars } from './parts/bars.js'
import { Decision } from './parts/decision.js'
import { ExchangeCard, nameOf } from './parts/exchange-card.js'
import { Figure } from './parts/figure.js'
import { Lines } from './parts/lines.js'
import { Policies } from './parts/policies.js'
import { PolicyBars } from './parts/policy-bars.js'
import { Summary } from './parts/summary.js'
import { useWork } from './parts/use-work.js'
import { signed } from './words/index.js'
import type { Say } from './words/index.js'

type SeriesChapterId = keyof typeof seriesOf

/** Your own points in the four outcomes of one swap. */
function OnceFigure({ say }: { readonly say: Say }) {
  const gain = (opponent: PolicyId, policy: PolicyId): number => runSeries(policy, { ...seriesOf.once, opponent })[0]!.gains.ours
  const outcomes = [
    { id: 'both', value: gain('trusting', 'trusting') }, { id: 'us', value: gain('trusting', 'cheat') },
    { id: 'them', value: gain('cheat', 'trusting') }, { id: 'neither', value: gain('cheat', 'cheat') },
  ] as const
  const [both, us, them, neither] = outcomes
  return (
    <Figure say={say} title={say('chart_once')}
      finding={say('found_once', { both: signed(say, both.value), cheat: signed(say, us.value), loss: Math.abs(them.value), neither: signed(say, neither.value) })}
      source={say('runsOnce', { seed: seriesOf.once.seed })}
      twin={{ heads: [say('swap'), say('points')], rows: outcomes.map(({ id, value }) => [say(`outcome_${id}`), signed(say, value)]) }}>
      <Bars bars={outcomes.map(({ id, value }) => ({ id, label: say(`outcome_${id}`), value, text: signed(say, value) }))} />
    </Figure>
  )
}

function summed(values: readonly number[]): readonly number[] {
  return values.map((_, n) => values.slice(0, n + 1).reduce((sum, value) => sum + value, 0))
}

/** Points added up, for the reader and for three policies against the same neighbour. */
function AgainFigure({ say, played }: { readonly say: Say; readonly played: PlayedSeries }) {
  const setup = seriesOf.again
  const lines = [
    { id: 'you', label: say('you'), values: summed(played.exchanges.map(({ gains }) => gains.ours)) },
    ...(['trusting', 'mirror', 'cheat'] as const).map((policy) => ({ id: policy, label: say(`policy_${policy}`), values: summed(runSeries(policy, setup).map(({ gains }) => gains.ours)) })),
  ]
  const end = (id: string): string => signed(say, lines.find((line) => line.id === id)?.values.at(-1) ?? 0)
  const number = (value: number): string => new Intl.NumberFormat(say.language).format(value)
  return (
    <Figure say={say} title={say('chart_again')} finding={say('found_again', { you: end('you'), keep: end('trusting'), cheat: end('cheat') })} source={say('runsAgain', { seed: setup.seed })}
      twin={{ heads: [say('policy'), ...Array.from({ length: setup.exchanges }, (_, n) => say('exchange', { n: n + 1, of: setup.exchanges }))], rows: lines.map(({ label, values }) => [label, ...values.map((value) => signed(say, value))]) }}>
      <Lines lines={lines} number={number} title={say('chart_again')} />
    </Figure>
  )
}

/** The six policies against the neighbour of the chapter, under many draws of luck. */
function LateFigure({ say, setup }: { readonly say: Say; readonly setup: SeriesSetup }) {
  const { share, result } = useWork(() => contest(setup, seriesRuns), 'late')
  if (!result) return <p className="card" role="status">{say('working', { n: Math.floor(share * 100) })}</p>
  return <><PolicyBars say={say} title={say('chart_late')} standings={result} series={seriesRuns} exchanges={setup.exchanges} /><Policies say={say} /></>
}

/** A chapter at the gate: the reader decides swap by swap, and then sees what it came to. */
export function SeriesChapter({ say, id, choices, onChoices }: { readonly say: Say; readonly id: SeriesChapterId; readonly choices: readonly Choice[]; readonly onChoices: (choices: readonly Choice[]) => void }) {
  const [arrived] = useState(choices.length)
  const setup = seriesOf[id]
  const played = playSeries(setup, choices)
  const delays = luck(setup.seed, setup.exchanges, setup.noise)
  const now = played.exchanges.length
  const title = (n: number): string => say('exchange', { n: n + 1, of: setup.exchanges })
  return (
    <>
      <ol className="swaps" aria-label={say('happened')}>
        {played.exchanges.map((exchange, n) => <ExchangeCard key={n} say={say} title={title(n)} exchange={exchange} offset={n} astray={exchange.acts.ours === 'late' && delays[n]!.ours} />)}
      </ol>
      {played.ask
        ? <Decision key={now} say={say} ask={played.ask} title={`${title(now)}. ${say('decide')}`} values={{ home: nameOf(say, 'home', now), away: nameOf(say, 'away', now) }} first={choices.length === arrived} onAnswer={(choice) => onChoices([...choices, choice])} />
        : (
          <>
            <Summary say={say} exchanges={played.exchanges} note={({ once: 'noteOnce', again: 'noteAgain', late: 'noteLate' } as const)[id]} />
            {id === 'once' ? <OnceFigure say={say} /> : id === 'again' ? <AgainFigure say={say} played={played} /> : <LateFigure say={say} setup={setup} />}
          </>
        )}
    </>
  )
}
