import type { Exchange } from '../model/exchange.js'
import { listed, percent, signed } from '../words/index.js'
import type { Say } from '../words/index.js'
import type { Words } from '../words/en.js'

/** The name of somebody: ids of the case stand for other people in every swap. */
export function nameOf(say: Say, id: string, offset: number): string {
  const [, side = 'home', place = '1'] = /^(home|away)(\d?)$/.exec(id) ?? []
  return say(`${side}${offset + Number(place || 1)}` as keyof Words)
}

/** What happened in one exchange: in sentences, and in figures. */
export function ExchangeCard({ say, title, exchange, offset, astray = false }: { readonly say: Say; readonly title: string; readonly exchange: Exchange; readonly offset: number; readonly astray?: boolean }) {
  const { acts, gains, trust, crossed, vetoes } = exchange
  const names = (side: string): readonly string[] => crossed.filter((id) => id.startsWith(side)).map((id) => nameOf(say, id, offset))
  const [home, away] = [names('home'), names('away')]
  const refused = [...new Set(vetoes)].map((side) => say(`veto_${side}`))
  return (
    <li className="card swap">
      <h3>{title}</h3>
      <p>{acts.ours === 'none' ? [...refused, say('ours_none'), say('vetoNote')].join(' ') : [astray ? say('oursAstray') : say(`ours_${acts.ours}`), say(`theirs_${acts.theirs}`)].join(' ')}</p>
      <p><strong>{home.length > 0 ? say('cameHome', { names: listed(say, home) }) : say('nobodyHome')}</strong><br />{away.length > 0 ? say('went', { names: listed(say, away) }) : say('nobodyWent')}</p>
      <dl className="score">
        <div><dt>{say('yourGain')}</dt><dd className="score-own"><bdi>{signed(say, gains.ours)}</bdi></dd></div>
        <div><dt>{say('theirGain')}</dt><dd><bdi>{signed(say, gains.theirs)}</bdi></dd></div>
        <div><dt>{say('inUs')}</dt><dd><bdi>{percent(say, trust.inUs)}</bdi></dd></div>
        <div><dt>{say('inThem')}</dt><dd><bdi>{percent(say, trust.inThem)}</bdi></dd></div>
      </dl>
    </li>
  )
}
