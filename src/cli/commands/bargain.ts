import type { Command } from 'commander'
import { mistake } from '../../errors.js'
import { strategyNamed } from '../../governments/index.js'
import { domainOf } from '../../model/domain.js'
import type { Domain } from '../../model/domain.js'
import { resolveScenario } from '../../model/resolve.js'
import type { Scenario } from '../../model/scenario.js'
import { labelled } from '../../report/labelled.js'
import { decimal } from '../../report/words.js'
import { bargain } from '../../simulation/bargain.js'
import type { BargainResult } from '../../simulation/bargain.js'
import { scenarioFrom } from '../files.js'
import { json, say, tables } from '../print.js'
import { scenarioAndSeats, seatsOf } from '../seats.js'
import type { Seat } from '../seats.js'
import { examples, exitCodes, seed, whole } from '../session.js'
import type { Session } from '../session.js'
import type { Terminal } from '../terminal.js'

interface BargainOptions {
  readonly rounds?: number
  readonly seed: number
  readonly offers?: true
  readonly json?: true
}

function playersOf(scenario: Scenario, seats: readonly Seat[]) {
  return Object.fromEntries(seats.filter(({ party }) => scenario.parties.some(({ id, present }) => id === party && present)).map(({ party, player }) => {
    const strategy = strategyNamed(player)
    if (strategy) return [party, strategy]
    throw mistake({ given: `${player} was given for ${party}`, allowed: 'bargaining alone takes strategies', todo: 'use demarche run for a whole negotiation with another process' })
  }))
}

function told(terminal: Terminal, scenario: Scenario, domain: Domain, result: BargainResult, all: boolean): void {
  const nameOf = (id: string): string => scenario.parties.find((party) => party.id === id)?.name ?? id
  const columns = result.parties.map(nameOf)
  if (all) {
    tables(terminal, [{
      title: 'Offers',
      columns: ['round', 'by', ...columns, 'package'],
      rows: result.offers.map(({ by, round, options, utilities }) => [String(round + 1), nameOf(by), ...utilities.map(decimal), labelled(domain, options)]),
    }])
  }
  terminal.write('\n')
  say(terminal, result.agreement ? `Agreed in round ${result.round + 1} after ${result.offers.length} offers: ${labelled(domain, result.agreement)}.` : `No agreement after ${result.offers.length} offers.`)
  tables(terminal, [{
    title: 'Worth, in units of their own',
    columns: ['party', 'this', 'no deal'],
    rows: domain.parties.map(({ id, reservation }, i) => [nameOf(id), decimal(result.utilities[i]!), decimal(reservation)]),
  }])
}

/** `demarche bargain`: the bargaining over packages alone, without the rest of a negotiation. */
export function bargainCommand(program: Command, { terminal }: Session): void {
  program.command('bargain')
    .description('bargain over the packages of a scenario alone, as if everybody had been cleared: offers and answers, and nothing else')
    .usage('<scenario> [--PARTY STRATEGY ...] [options]')
    .argument('<scenario>', 'name of a bundled scenario, or the path of a scenario file')
    .option('--rounds <n>', 'turns of each party; those of the scenario when left out', whole(1))
    .option('--seed <n>', 'whole number that fixes every draw', seed, 1)
    .option('--offers', 'list every offer')
    .option('--json', 'write one JSON value and nothing else')
    .allowUnknownOption()
    .allowExcessArguments()
    .addHelpText('after', '\nA party\'s option is its id: --aster boulware. What is left out is boulware and tit-for-tat in turn.\n' + examples('bargain two-for-two --aster nash-seeker --borealis micro --offers', 'bargain ./laptop.json --A boulware --B micro --rounds 50') + '\n' + exitCodes(''))
    .action((_: string, options: BargainOptions, command: Command) => {
      const { name, chosen } = scenarioAndSeats(command.args, 'bargain')
      const scenario = scenarioFrom(terminal, name)
      const players = playersOf(scenario, seatsOf(scenario, chosen))
      const domain = domainOf(resolveScenario(scenario, options.seed))
      const result = bargain(domain, players, { rounds: options.rounds ?? scenario.rules.rounds, seed: options.seed })
      if (options.json) json(terminal, { ...result, agreement: result.agreement && Array.from(result.agreement), offers: result.offers.map((offer) => ({ ...offer, options: Array.from(offer.options) })), labels: domain.labels })
      else told(terminal, scenario, domain, result, options.offers === true)
    })
}
