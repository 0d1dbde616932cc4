import type { Command } from 'commander'
import { mistake, oneOf, show } from '../../errors.js'
import { strategies, strategyNamed } from '../../governments/index.js'
import type { Strategy } from '../../governments/index.js'
import { json, say, tables } from '../print.js'
import { examples, exitCodes } from '../session.js'
import type { Session } from '../session.js'

function named(name: string): Strategy {
  const found = strategyNamed(name)
  if (found) return found
  throw mistake({ given: `${show(name)} was given as a strategy`, allowed: `they are ${oneOf(strategies.map(({ facts }) => facts.name))}`, todo: 'see them all with: demarche strategies' })
}

/** `demarche strategies`: the catalogue by facts. */
export function strategiesCommand(program: Command, { terminal }: Session): void {
  program.command('strategies')
    .description('list the strategies of bargaining: what each does, what it remembers, and where it comes from')
    .argument('[names...]', 'strategies to show; all of them when left out')
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', examples('strategies', 'strategies micro nash-seeker', 'strategies --json') + '\n' + exitCodes(''))
    .action((names: readonly string[], { json: asJson }: { readonly json?: true }) => {
      const chosen = names.length === 0 ? strategies : names.map(named)
      if (asJson) {
        json(terminal, chosen.map(({ facts }) => facts))
        return
      }
      tables(terminal, [{
        title: 'Strategies',
        columns: ['name', 'family', 'chance', 'learns', 'source'],
        rows: chosen.map(({ facts }) => [facts.name, facts.bargaining?.family ?? '', facts.stochastic ? 'yes' : 'no', facts.bargaining?.model ?? 'no', facts.citation ?? '']),
      }])
      terminal.write('\n')
      for (const { facts } of chosen) say(terminal, `${facts.name}: ${facts.about}`, '  ')
      terminal.write('\n')
      say(terminal, 'Use one in a seat with: demarche run NAME --PARTY STRATEGY. Write one of your own with composed() or defineStrategy().')
    })
}
