import type { Command } from 'commander'
import { tournament } from '../../experiments/index.js'
import type { TournamentState } from '../../experiments/index.js'
import { tournamentReport, tournamentTables, tournamentText } from '../../report/experiments/index.js'
import { castOptions, competitorsFrom, familiesFrom, familiesHelp, scoreHelp } from '../competitors.js'
import type { CastArguments } from '../competitors.js'
import { json, say, tables } from '../print.js'
import { runningOptions, withProgress } from '../running.js'
import type { RunningArguments } from '../running.js'
import { examples, exitCodes, seed, whole } from '../session.js'
import type { Session } from '../session.js'
import { workFolder } from '../work-folder.js'

interface TournamentArguments extends RunningArguments, CastArguments {
  readonly runs: number
  readonly seed: number
  readonly out: string
  readonly open?: true
  readonly new?: true
  readonly json?: true
}

const help = `
${familiesHelp}

${scoreHelp}
Everybody meets everybody, itself too, in both roles and under the same chances. Places that the runs cannot tell apart are said to be tied.
`

/** `demarche tournament`: everybody against everybody, with a ranking that says when it is a tie. */
export function tournamentCommand(program: Command, { terminal, finish }: Session): void {
  castOptions(runningOptions(program.command('tournament')))
    .description('let strategies meet each other in all roles and cases, and rank them with intervals')
    .option('--runs <n>', 'runs of each pairing in each family', whole(2), 100)
    .option('--seed <n>', 'seed of the first run', seed, 1)
    .option('--out <folder>', 'where tables, manifest and report go, and where a tournament that broke off goes on', 'tournament')
    .option('--new', 'begin anew where an earlier start broke off')
    .option('--open', 'show the report in the browser')
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', help + examples(
      'tournament --with boulware conceder tit-for-tat micro --runs 50 --workers 2',
      'tournament --with boulware linear ./mine.mjs --families even integrative --open',
      'tournament --workers 2',
    ) + '\n' + exitCodes('a run faulted or broke off'))
    .action(async (options: TournamentArguments) => {
      const { runs, seed: first, out } = options
      const setting = {
        competitors: competitorsFrom(options.with),
        families: familiesFrom(terminal, options.families),
        runs, seed: first,
      }
      const work = workFolder<TournamentState>(terminal, out, { fresh: options.new })
      if (work.state && !options.json) say(terminal, 'Going on where an earlier start broke off.')
      const result = await withProgress(terminal, options, (running) => tournament({ ...setting, ...running, state: work.state, onState: work.keep }))
      const list = (option: string, names: readonly string[] | undefined): string => (names ? ` --${option} ${names.join(' ')}` : '')
      const again = `demarche tournament${list('with', options.with)}${list('families', options.families)} --runs ${runs} --seed ${first}`
      const files = await work.finish({
        tables: tournamentTables(result), report: await tournamentReport(result, { again }),
        about: { again, confidence: result.confidence, hash: result.hash, competitors: setting.competitors, families: setting.families.map(({ name }) => name), runs, seed: first },
      })
      if (result.pairings.some(({ faulted, failed }) => faulted + failed > 0)) finish(1)
      if (options.json) return json(terminal, { ...result, files })
      const { answer, tables: shown } = tournamentText(result)
      for (const sentence of answer) say(terminal, sentence)
      tables(terminal, shown)
      say(terminal, `\n${files.length} files are in ${out}; look at ${out}/report.html.`)
      if (options.open) terminal.open(`${out}/report.html`)
    })
}
