import type { Command } from 'commander'
import { mistake, oneOf, show } from '../../errors.js'
import { optionNames } from '../../model/scenario.js'
import { partyOf } from '../../model/scenario.js'
import type { Rules, Scenario } from '../../model/scenario.js'
import { publicScenario } from '../../model/view.js'
import { illustrationLabel } from '../../report/narrate.js'
import { namesOf } from '../../report/names.js'
import { modeWords } from '../../report/package-words.js'
import { listed } from '../../report/words.js'
import { caseFile, caseNames } from '../../scenarios/index.js'
import { showCase } from '../case-text.js'
import { scenarioFrom } from '../files.js'
import { heading, json, say, tables } from '../print.js'
import { examples, exitCodes } from '../session.js'
import type { Session } from '../session.js'
import type { Terminal } from '../terminal.js'

interface ShowOptions {
  readonly json?: true
  readonly party?: string
  readonly case?: true
}

function ruleRows({ modes, phases, rounds, listRounds, deadline, consent, exposure, rationality, suspendOnCrisis }: Rules): readonly (readonly string[])[] {
  return [
    ['ways of release', modes.map((mode) => modeWords(mode, phases)).join('; ')],
    ['rounds of bargaining', String(rounds)],
    ['rounds of lists', String(listRounds)],
    ['deadline', `day ${deadline}`],
    ['consent of the people', consent === 'required' ? 'required' : 'may be waived'],
    ['greatest exposure, one by one', String(exposure)],
    ['deals worse than none', { software: 'refused to software, open to people', enforced: 'refused', recorded: 'open to everybody' }[rationality]],
    ['a crisis', suspendOnCrisis ? 'suspends the talks' : 'does not suspend the talks'],
  ]
}

function showPublic(terminal: Terminal, scenario: Scenario): void {
  const names = namesOf(scenario)
  terminal.write(`${terminal.paint.strong(scenario.title)} (${scenario.id})\n\n`)
  if (scenario.kind === 'illustration') say(terminal, `${illustrationLabel}\n`)
  say(terminal, scenario.brief)
  tables(terminal, [
    {
      title: 'Parties, in the order in which they move',
      columns: ['id', 'name', 'who must say yes at home'],
      rows: scenario.parties.map(({ id, name, present, players }) => [id, present ? name : `${name} (may join later)`, listed(players.map((player) => player.name))]),
    },
    ...(scenario.mediator ? [{ title: 'Mediator', columns: ['id', 'name', 'may hold people for a handover'], rows: [[scenario.mediator.id, scenario.mediator.name, scenario.mediator.escrow ? 'yes' : 'no']] }] : []),
    {
      title: 'People',
      columns: ['name', 'held by', 'would go to', 'stage', 'welfare'],
      rows: scenario.detainees.map(({ id, holder, destination, legalStage, welfare, atLiberty }) =>
        [names.person(id), atLiberty ? 'at liberty' : names.title(holder), names.title(destination), legalStage, welfare]),
    },
  ])
  for (const { id, profile } of scenario.detainees) say(terminal, `${names.person(id)}: ${profile}`, '  ')
  tables(terminal, [
    ...(scenario.concessions.length > 0 ? [{
      title: 'Concessions',
      columns: ['name', 'by', 'to', 'levels'],
      rows: scenario.concessions.map(({ name, by, to, levels }) => [name, names.title(by), names.title(to), levels.join(', ')]),
    }] : []),
    ...(scenario.issues && scenario.issues.length > 0 ? [{
      title: 'Also to be settled',
      columns: ['name', 'options'],
      rows: scenario.issues.map((issue) => [issue.name, listed(optionNames(issue))]),
    }] : []),
    { title: 'Rules', columns: ['rule', 'here'], rows: ruleRows(scenario.rules) },
  ])
  heading(terminal, 'For teachers')
  say(terminal, scenario.teaching, '  ')
}

/** `demarche show`: one scenario to read. */
export function showCommand(program: Command, { terminal }: Session): void {
  program.command('show')
    .description('show a scenario: brief, parties, people, concessions, rules and the note for teachers')
    .argument('<scenario>', 'name of a bundled scenario, or the path of a scenario file')
    .option('--party <id>', 'add the confidential brief of one party')
    .option('--case', 'add the reported facts, with who claims them, where there is a case file')
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', examples('show two-for-two', 'show two-for-two --party aster', 'show us-russia-2025 --case') + '\n' + exitCodes(''))
    .action((name: string, options: ShowOptions) => {
      const scenario = scenarioFrom(terminal, name)
      const party = options.party === undefined ? undefined : partyOf(scenario, options.party)
      if (options.party !== undefined && !party) {
        throw mistake({ given: `${show(options.party)} was given as a party`, allowed: `scenario ${scenario.id} has the parties ${oneOf(scenario.parties.map(({ id }) => id))}`, todo: 'use one of these' })
      }
      if (options.case && !caseNames.includes(scenario.id)) {
        throw mistake({ given: `--case was given with ${scenario.id}`, allowed: `there are case files for ${oneOf(caseNames)} only`, todo: 'leave --case out' })
      }
      const facts = options.case ? caseFile(scenario.id) : undefined
      if (options.json) {
        const shown = publicScenario(scenario as Parameters<typeof publicScenario>[0])
        json(terminal, { ...shown, ...(party ? { secrets: party.secrets } : {}), ...(facts ? { caseFile: facts } : {}) })
        return
      }
      showPublic(terminal, scenario)
      if (party) {
        heading(terminal, `Confidential brief of ${namesOf(scenario).actor(party.id)}`)
        say(terminal, party.secrets.brief, '  ')
      }
      if (facts) showCase(terminal, facts)
    })
}
