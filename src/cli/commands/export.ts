import type { Command } from 'commander'
import { Option } from 'commander'
import { resolveScenario } from '../../model/resolve.js'
import { exportGenius, exportGeniusWeb } from '../../scenarios/importers/index.js'
import { save, scenarioFrom } from '../files.js'
import { json, say } from '../print.js'
import { examples, exitCodes, seed } from '../session.js'
import type { Session } from '../session.js'

interface ExportOptions {
  readonly format: 'genius' | 'geniusweb'
  readonly seed: number
  readonly output: string
  readonly json?: true
}

/** `demarche export`: the bargaining of a scenario in the form of another platform. */
export function exportCommand(program: Command, { terminal }: Session): void {
  program.command('export')
    .description('write the bargaining of a scenario for Genius (XML) or GeniusWeb (JSON): a domain, and a profile for each party')
    .argument('<scenario>', 'name of a bundled scenario, or the path of a scenario file')
    .addOption(new Option('--format <format>', 'what to write').choices(['genius', 'geniusweb']).default('genius'))
    .option('--seed <n>', 'whole number that fixes what the scenario leaves to chance', seed, 1)
    .option('--output <folder>', 'folder that the files go to; it must be there', '.')
    .option('--json', 'write one JSON value, the texts by file name, and no file')
    .addHelpText('after', examples('export two-for-two --format genius --output .', 'export two-for-two --format geniusweb --json') + '\n' + exitCodes(''))
    .action((name: string, options: ExportOptions) => {
      const files = (options.format === 'genius' ? exportGenius : exportGeniusWeb)(resolveScenario(scenarioFrom(terminal, name), options.seed))
      if (options.json) {
        json(terminal, files)
        return
      }
      for (const [file, text] of Object.entries(files)) {
        save(terminal, `${options.output.replace(/[/\\]+$/, '')}/${file}`, text)
        terminal.write(`wrote ${file}\n`)
      }
      terminal.write('\n')
      say(terminal, 'Utilities are moved and scaled to [0, 1]. Rules that tie a package together, such as two sides releasing somebody, have no place in this format.')
    })
}
