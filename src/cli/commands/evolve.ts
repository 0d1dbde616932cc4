import type { Command } from 'commander'
import { moranProcess, tournament } from '../../experiments/index.js'
import { decimal, percent } from '../../report/words.js'
import { castOptions, competitorsFrom, familiesFrom, familiesHelp, scoreHelp } from '../competitors.js'
import type { CastArguments } from '../competitors.js'
import { json, say, tables } from '../print.js'
import { runningOptions, withProgress } from '../running.js'
import type { RunningArguments } from '../running.js'
import { amount, examples, exitCodes, seed, whole } from '../session.js'
import type { Session } from '../session.js'

interface EvolveArguments extends RunningArguments, CastArguments {
  readonly runs: number
  readonly seed: number
  readonly population: number
  readonly generations: number
  readonly mutation: number
  readonly selection: number
  readonly json?: true
}

/** `demarche evolve`: a population of governments in which those that do well are copied. */
export function evolveCommand(program: Command, { terminal }: Session): void {
  castOptions(runningOptions(program.command('evolve')))
    .description('let a population of governments evolve: those that do well against the others are copied')
    .option('--runs <n>', 'runs of each pairing in each family, by which payoffs are found', whole(2), 20)
    .option('--seed <n>', 'seed of the first run, and of the evolution', seed, 1)
    .option('--population <n>', 'governments in the population', whole(2), 100)
    .option('--generations <n>', 'generations, each of as many births as there are governments', whole(1), 200)
    .option('--mutation <share>', 'chance that a newborn is of any kind, from 0 to 1', amount(0, 1), 0.01)
    .option('--selection <n>', 'how much the payoff counts; 0 is drift', amount(0, 99), 5)
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', `\n${familiesHelp}\n\n${scoreHelp}\n` + examples(
      'evolve --with boulware conceder tit-for-tat micro --families even integrative --workers 2',
      'evolve --with boulware conceder --generations 500 --mutation 0',
    ) + '\n' + exitCodes(''))
    .action(async (options: EvolveArguments) => {
      const { runs, seed: first, population, generations, mutation, selection } = options
      const { payoffs } = await withProgress(terminal, options, (running) => tournament({ ...running, competitors: competitorsFrom(options.with), families: familiesFrom(terminal, options.families), runs, seed: first }))
      const found = moranProcess(payoffs, { population, generations, mutation, selection, seed: first })
      if (options.json) return json(terminal, found)
      const at = (share: number): readonly number[] => found.shares[Math.round(share * generations)]!
      tables(terminal, [{
        title: `Shares of ${population} governments over ${generations} generations`,
        columns: ['strategy', 'start', 'a quarter', 'half', 'end', 'mean of the second half', 'mean score'],
        rows: found.strategies.map((name, i) => ({ name, i })).sort((a, b) => found.longRun[b.i]! - found.longRun[a.i]!).map(({ name, i }) => [
          name, ...[at(0), at(0.25), at(0.5), at(1)].map((shares) => percent(shares[i]!)), percent(found.longRun[i]!), decimal(payoffs.cells[i]!.reduce((sum, { mean }) => sum + mean, 0) / payoffs.cells.length),
        ]),
      }])
      say(terminal, terminal.paint.faint('\nA Moran process (Moran 1958): at each step somebody is born of a parent drawn by fitness, and takes the place of anybody.'))
    })
}
