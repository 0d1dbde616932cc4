import type { Command } from 'commander'
import { series, usualCarryOver } from '../../experiments/index.js'
import { illustrationLabel } from '../../report/narrate.js'
import { namesOf } from '../../report/names.js'
import { outcomeNames } from '../../report/outcome-words.js'
import { decimal } from '../../report/words.js'
import { scenarioFrom } from '../files.js'
import { json, say, tables } from '../print.js'
import { scenarioAndSeats, seatsOf } from '../seats.js'
import { amount, examples, exitCodes, seed, whole } from '../session.js'
import type { Session } from '../session.js'

interface SeriesArguments {
  readonly exchanges: number
  readonly seed: number
  readonly memory: number
  readonly arrests: number
  readonly prices: number
  readonly fading: number
  readonly json?: true
}

/** `demarche series`: exchanges one after another, in which trust and precedent carry over. */
export function seriesCommand(program: Command, { terminal }: Session): void {
  const { memory, arrests, prices, fading } = usualCarryOver
  program.command('series')
    .description('hold exchanges one after another: trust, reputation and precedent carry over')
    .usage('<scenario> [--PARTY STRATEGY ...] [options]')
    .argument('<scenario>', 'name of a bundled scenario, or the path of a scenario file')
    .option('--exchanges <n>', 'how many', whole(1), 10)
    .option('--seed <n>', 'seed of the first; the next count on from it', seed, 1)
    .option('--memory <share>', 'share of earlier experience that still counts in the next exchange', amount(0, 1), memory)
    .option('--arrests <share>', 'what each person released adds to the daily chance of a new arrest', amount(0, 100), arrests)
    .option('--prices <share>', 'what each person let go beyond those got adds to what letting go costs next time', amount(0, 100), prices)
    .option('--fading <share>', 'share of the last two that is left after one exchange more', amount(0, 1), fading)
    .option('--json', 'write one JSON value and nothing else')
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', examples(
      'series phased-low-trust --exchanges 12',
      'series two-for-two --aster boulware --borealis tit-for-tat --prices 0.3',
    ) + '\nThat releases lure is a stated model, with the numbers above. Set them to 0 to do without.\n' + exitCodes(''))
    .action(async (_: string, options: SeriesArguments, command: Command) => {
      const { name, chosen } = scenarioAndSeats(command.args, 'series')
      const scenario = scenarioFrom(terminal, name)
      const governments = Object.fromEntries(seatsOf(scenario, chosen).map(({ party, player }) => [party, { strategy: player }]))
      const progress = terminal.progress(options.exchanges, 'exchanges')
      const result = await series(scenario, governments, {
        exchanges: options.exchanges, seed: options.seed, onExchange: progress.reach,
        carry: { memory: options.memory, arrests: options.arrests, prices: options.prices, fading: options.fading },
      }).finally(() => progress.stop())
      if (options.json) return json(terminal, result)
      const names = namesOf(scenario)
      const parties = scenario.parties.map(({ id }) => id)
      terminal.write(`${terminal.paint.strong(scenario.title)} (${scenario.id}), ${options.exchanges} exchanges from seed ${options.seed}\n`)
      if (result.illustration) say(terminal, illustrationLabel)
      tables(terminal, [{
        title: 'Exchange by exchange',
        columns: ['no.', 'trust before', 'arrests', ...parties.map((id) => `price, ${names.title(id)}`), 'outcome', 'released', 'days', ...parties.map((id) => `gain, ${names.title(id)}`)],
        rows: result.exchanges.map(({ exchange, standing, outcome, released, days, surplus }) => [
          String(exchange), decimal(standing.level), `x ${decimal(standing.arrests)}`, ...parties.map((id) => `x ${decimal(standing.prices[id] ?? 1)}`),
          outcomeNames[outcome], String(released), String(days), ...parties.map((id) => decimal(surplus[id] ?? 0)),
        ]),
      }])
      say(terminal, `\nIn all ${result.released} people came home. ${parties.map((id) => `${names.title(id)} gained ${decimal(result.surplus[id] ?? 0)}`).join(', ')}, each in its own units.`)
    })
}
