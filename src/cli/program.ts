import { Command, CommanderError } from 'commander'
import { UsageError } from '../errors.js'
import { version } from '../version.js'
import { analyzeCommand } from './commands/analyze.js'
import { bargainCommand } from './commands/bargain.js'
import { diagramCommand } from './commands/diagram.js'
import { evolveCommand } from './commands/evolve.js'
import { experimentCommand } from './commands/experiment.js'
import { exportCommand } from './commands/export.js'
import { importCommand } from './commands/import.js'
import { listCommand } from './commands/list.js'
import { playCommand } from './commands/play.js'
import { replayCommand } from './commands/replay.js'
import { runCommand } from './commands/run.js'
import { schemaCommand } from './commands/schema.js'
import { seriesCommand } from './commands/series.js'
import { showCommand } from './commands/show.js'
import { strategiesCommand } from './commands/strategies.js'
import { tournamentCommand } from './commands/tournament.js'
import { validateCommand } from './commands/validate.js'
import { verifyCommand } from './commands/verify.js'
import { workerCommand } from './commands/worker.js'
import { workshopCommand } from './commands/workshop.js'
import { textWidth } from './print.js'
import { examples, exitCodes } from './session.js'
import type { ExitCode, Session } from './session.js'
import type { Terminal } from './terminal.js'

const commands = [
  listCommand, showCommand, runCommand, playCommand, replayCommand, diagramCommand, analyzeCommand, bargainCommand, strategiesCommand, importCommand, exportCommand,
  experimentCommand, tournamentCommand, evolveCommand, seriesCommand, workerCommand, workshopCommand, verifyCommand, validateCommand, schemaCommand,
]

function programFor(session: Session): Command {
  const { terminal } = session
  const program = new Command('demarche')
    .description('Simulates the negotiation of a prisoner exchange between governments: run a case, play a seat, replay and draw what happened.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.warn(text),
      getOutHelpWidth: () => textWidth(terminal),
      getErrHelpWidth: () => textWidth(terminal),
    })
    .addHelpText('after', examples('list', 'run two-for-two --seed 7', 'play two-for-two --as aster') + '\n' + exitCodes('a finding: a check failed or a run faulted'))
  for (const add of commands) add(program, session)
  return program
}

/** Tells an error in one line; an unexpected one is a bug, and says so. */
function tell(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof UsageError) {
    terminal.warn(`demarche: ${error.message}\n`)
    return 2
  }
  terminal.warn(`demarche: this is a bug in demarche, not in what you did: ${error instanceof Error ? error.message : String(error)}\n`)
  if (terminal.debug && error instanceof Error) terminal.warn(`${error.stack ?? ''}\n`)
  else terminal.warn('Set DEBUG=demarche to see where it happened.\n')
  return 1
}

/**
 * Runs the command line.
 * @param args - the arguments after the program's name
 * @returns the exit code: 0 done, 1 a finding, 2 wrong use
 */
export async function demarche(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = 0
  const program = programFor({ terminal, finish: (given) => { code = given } })
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : [...args], { from: 'user' })
    return code
  } catch (error) {
    return tell(error, terminal)
  }
}
