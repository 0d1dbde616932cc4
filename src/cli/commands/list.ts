import type { Command } from 'commander'
import { scenario, scenarioNames } from '../../scenarios/index.js'
import { json, say, tables } from '../print.js'
import { examples, exitCodes } from '../session.js'
import type { Session } from '../session.js'

/** `demarche list`: the bundled scenarios. */
export function listCommand(program: Command, { terminal }: Session): void {
  program.command('list')
    .description('list the bundled scenarios, the simplest first')
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', examples('list', 'list --json') + '\n' + exitCodes(''))
    .action(({ json: asJson }: { readonly json?: true }) => {
      const all = scenarioNames.map(scenario)
      if (asJson) {
        json(terminal, all.map(({ id, title, kind, parties, detainees, rules }) =>
          ({ name: id, title, kind, parties: parties.map((party) => party.id), people: detainees.length, deadline: rules.deadline })))
        return
      }
      tables(terminal, [{
        title: 'Scenarios',
        columns: ['name', 'title', 'parties', 'people', 'days'],
        rows: all.map(({ id, title, parties, detainees, rules }) => [id, title, String(parties.length), String(detainees.length), String(rules.deadline)]),
      }])
      terminal.write('\n')
      say(terminal, 'Read one with: demarche show NAME. Run one with: demarche run NAME.')
    })
}
