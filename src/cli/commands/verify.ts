import type { Command } from 'commander'
import { mistake, show } from '../../errors.js'
import { eventTypes, isEventType } from '../../model/events/catalogue.js'
import type { EventType } from '../../model/events/catalogue.js'
import { resolveScenario } from '../../model/resolve.js'
import type { ResolvedScenario, Scenario } from '../../model/scenario.js'
import { promelaOf, skeletonOf } from '../../protocol/skeleton/index.js'
import { defaultLeftOut, explore, setbacks } from '../../protocol/verify/index.js'
import type { Exploration } from '../../protocol/verify/index.js'
import { smallestScenario } from '../../testing/small-scenario.js'
import { transcribe } from '../../simulation/index.js'
import { explorationFrom, explorationText } from '../exploration-file.js'
import { save, scenarioFrom, textOf } from '../files.js'
import { json, say } from '../print.js'
import { examples, exitCodes, seed, whole } from '../session.js'
import type { Session } from '../session.js'
import type { Terminal } from '../terminal.js'

interface VerifyArguments {
  readonly parties: number
  readonly detainees: number
  readonly deadline: number
  readonly limit: number
  readonly requests: number
  readonly with?: readonly string[]
  readonly without?: readonly string[]
  readonly memory: number
  readonly checkpoint?: string
  readonly resume?: string
  readonly scenarioFile?: string
  readonly promela?: true
  readonly seed: number
  readonly json?: true
}

/** What is explored: a scenario as it was given, and with its quantities drawn. */
interface Subject {
  readonly given: Scenario
  readonly drawn: ResolvedScenario
  readonly seed: number
}

function typesFrom(texts: readonly string[], option: string): readonly EventType[] {
  return texts.flatMap((text) => {
    const found = text === 'all' ? eventTypes : text.endsWith('.*') ? eventTypes.filter((type) => type.startsWith(text.slice(0, -1))) : [text].filter(isEventType)
    if (found.length === 0) throw mistake({ given: `${show(text)} was given to ${option}`, allowed: 'no event has this type', todo: 'give a type such as detainee.died, a family such as detainee.*, or all' })
    return found
  })
}

function builtIn({ parties, detainees, deadline }: VerifyArguments): ResolvedScenario {
  if (parties > 4 || detainees < parties) {
    throw mistake({ given: `--parties ${parties} and --detainees ${detainees} were given`, allowed: 'the built-in scenario has 2 to 4 parties and at least one detainee for each', todo: 'give such numbers, or name a scenario' })
  }
  return smallestScenario({ parties, detainees, deadline })
}

function tell(terminal: Terminal, { given, seed: drawnBy }: Subject, found: Exploration, seconds: number): void {
  const { exhausted, brokenOffBy, states, edges, depth, places, ends, leftOut, bounds, sampled, unchecked, interchangeable, violations } = found
  const [word, how] = violations.length > 0 ? [terminal.paint.bad('violated'), 'not everything holds'] : [terminal.paint.good('holds'), 'everything asked holds']
  terminal.write(`${word}  ${given.id}: ${how} in ${exhausted ? 'every state' : 'the states visited'}\n`)
  terminal.write(`  states ${states}, edges ${edges}, depth ${depth}, places of the chart ${places}\n`)
  terminal.write(`  ends: completed ${ends.completed}, partially completed ${ends.partiallyCompleted}, collapsed ${ends.collapsed}\n`)
  if (terminal.interactive && seconds > 0) terminal.write(`  ${Math.round(states / seconds)} states a second\n`)
  if (!exhausted) say(terminal, `It broke off at the ${brokenOffBy === 'memory' ? 'limit of memory' : 'limit of states'}; what lies beyond was not visited, and whether every way comes to an end was not asked.`, '  ')
  if (interchangeable.length > 0) say(terminal, `taken for each other: ${interchangeable.map((group) => group.join(', ')).join('; ')}`, '  ')
  say(terminal, `bounded: ${bounds.requests} requests, ${bounds.extensions} extensions of the deadline, public commitments to ${bounds.thresholds.join(' and ')}`, '  ')
  say(terminal, `events left out: ${leftOut.length === 0 ? 'none' : leftOut.join(', ')}`, '  ')
  say(terminal, `asked of some states only, for they are costly: ${sampled.join(', ')}`, '  ')
  say(terminal, `invariants not asked, for they follow from others: ${unchecked.join(', ')}`, '  ')
  for (const { property, about, what, events } of violations) {
    terminal.write(`\n${terminal.paint.strong(property)}\n`)
    say(terminal, about, '  ')
    say(terminal, `${what}, after ${events.length} ${events.length === 1 ? 'event' : 'events'}:`, '  ')
    terminal.write(transcribe(given, drawnBy, events).toString())
  }
}

/** `demarche verify`: every reachable state of a scenario, and what holds in all of them. */
export function verifyCommand(program: Command, { terminal, finish }: Session): void {
  program.command('verify')
    .description('visit every state that a small scenario can reach, and check the invariants of the protocol on every edge')
    .argument('[scenario]', 'name of a bundled scenario, or the path of a scenario file; a small one is built in')
    .option('--parties <n>', 'parties of the built-in scenario', whole(2), 2)
    .option('--detainees <n>', 'detainees of the built-in scenario', whole(2), 2)
    .option('--deadline <days>', 'deadline of the built-in scenario', whole(1), 1)
    .option('--requests <n>', 'greatest number of requests on the lists', whole(0), 1)
    .option('--with <types...>', 'send events of these types that are left out otherwise; all for all')
    .option('--without <types...>', 'leave out events of these types too')
    .option('--limit <n>', 'break off at so many states', whole(1), 1_000_000)
    .option('--memory <mb>', 'break off when so many megabytes are in use', whole(1), 8000)
    .option('--checkpoint <file>', 'where to write what to go on from, when it breaks off')
    .option('--resume <file>', 'go on with an exploration that broke off, under the same options')
    .option('--scenario-file <file>', 'write the scenario to a file, for replay --scenario')
    .option('--promela', 'write the skeleton of the chart as a Promela model for spin, and explore nothing')
    .option('--seed <n>', 'whole number that fixes what a scenario leaves to chance', seed, 1)
    .option('--json', 'write one JSON value and nothing else')
    .addHelpText('after', examples('verify', 'verify --detainees 3 --without consent.refused', "verify --with 'detainee.*' --limit 200000", 'verify two-for-two --limit 50000', 'verify --detainees 3 --limit 1000000 --checkpoint half.json', 'verify --detainees 3 --limit 9000000 --resume half.json', 'verify --promela > exchange.pml && spin -a exchange.pml && gcc -DSAFETY -o pan pan.c && ./pan') + '\n' + exitCodes('something does not hold'))
    .action((name: string | undefined, options: VerifyArguments) => {
      const named = name === undefined ? null : scenarioFrom(terminal, name)
      const given: Scenario = named ?? builtIn(options)
      const subject: Subject = { given, drawn: resolveScenario(given, options.seed), seed: options.seed }
      const sent = new Set(typesFrom(options.with ?? [], '--with'))
      const base = named ? defaultLeftOut : [...defaultLeftOut, ...setbacks]
      const leaveOut = [...base.filter((type) => !sent.has(type)), ...typesFrom(options.without ?? [], '--without')]
      if (options.scenarioFile) save(terminal, options.scenarioFile, `${JSON.stringify(given, null, 2)}\n`)
      if (options.promela) {
        terminal.write(promelaOf(skeletonOf(subject.drawn, { leaveOut: typesFrom(options.without ?? [], '--without') })))
        return
      }
      const { checkpoint, limit, memory } = options
      const resume = options.resume && explorationFrom(textOf(terminal, options.resume), options.resume)
      const bar = terminal.progress(limit, 'states at most')
      const began = performance.now()
      const found = explore(subject.drawn, {
        limit, memory, leaveOut, bounds: { requests: options.requests }, progress: (states) => bar.reach(states),
        ...(resume && { resume }), ...(checkpoint && { save: (saved) => save(terminal, checkpoint, explorationText(saved)) }),
      })
      bar.stop()
      if (found.violations.length > 0) finish(1)
      if (options.json) json(terminal, { scenario: given.id, ...found })
      else tell(terminal, subject, found, (performance.now() - began) / 1000)
    })
}
