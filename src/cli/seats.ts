import { mistake, oneOf, show } from '../errors.js'
import { remote, strategies, strategyNamed } from '../governments/index.js'
import type { Scenario } from '../model/scenario.js'
import type { Cast } from '../simulation/negotiate.js'
import type { Child, Terminal } from './terminal.js'

/** Who plays a party, as it was chosen on the command line. */
export interface Seat {
  readonly party: string
  readonly player: string
  /** Whether nobody chose it. */
  readonly byDefault: boolean
}

/** Arguments that are no options of a command: positions, and options named after parties. */
export interface Leftover {
  readonly positions: readonly string[]
  readonly chosen: readonly (readonly [option: string, value: string | undefined])[]
}

/** Sorts the arguments that commander did not know: an unknown option takes the next argument as its value. */
export function leftover(args: readonly string[]): Leftover {
  const positions: string[] = []
  const chosen: [string, string | undefined][] = []
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    const [, name, value] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? []
    if (name === undefined) positions.push(arg)
    else if (value !== undefined) chosen.push([name, value])
    else {
      const next = args[i + 1]
      const taken = next !== undefined && !next.startsWith('--')
      chosen.push([name, taken ? next : undefined])
      if (taken) i += 1
    }
  }
  return { positions, chosen }
}

/**
 * The one scenario that a command was given, and what was chosen for its parties.
 * @throws UsageError when there is none, or something else beside it
 */
export function scenarioAndSeats(args: readonly string[], command: string): { readonly name: string; readonly chosen: Leftover['chosen'] } {
  const { positions: [name, ...more], chosen } = leftover(args)
  if (name !== undefined && more.length === 0) return { name, chosen }
  throw mistake({
    given: name === undefined ? 'no scenario was named' : `${more.join(' ')} came after the scenario`,
    allowed: `${command} takes one scenario, and options`,
    todo: 'see the names with: demarche list',
  })
}

const usual = ['boulware', 'tit-for-tat'] as const

function checkedPlayer(option: string, value: string | undefined): string {
  if (value?.startsWith('cmd:') && value.length > 4) return value
  if (value !== undefined && strategyNamed(value)) return value
  throw mistake({
    given: value === undefined ? `--${option} was given without a strategy` : `${show(value)} was given as the strategy of ${option}`,
    allowed: `the strategies are ${oneOf(strategies.map(({ facts }) => facts.name))}, or cmd: and a command line`,
    todo: `write for example --${option} boulware`,
  })
}

/**
 * The seats of a scenario.
 * @param except - a party that is not to be chosen for, because a person plays it
 */
export function seatsOf(scenario: Scenario, chosen: Leftover['chosen'], except?: string): readonly Seat[] {
  const parties = scenario.parties.map(({ id }) => id).filter((id) => id !== except)
  for (const [option] of chosen) {
    if (parties.includes(option)) continue
    throw mistake({
      given: `the option --${option} was given`,
      allowed: option === except ? `${option} is played by you` : `a party of scenario ${scenario.id} is ${oneOf(parties.map((id) => `--${id}`))}`,
      todo: 'choose a strategy for one of these, or see --help for the other options',
    })
  }
  return scenario.parties.filter(({ id }) => id !== except).map(({ id }, i): Seat => {
    const given = chosen.findLast(([option]) => option === id)
    return given ? { party: id, player: checkedPlayer(id, given[1]), byDefault: false } : { party: id, player: usual[i % usual.length]!, byDefault: true }
  })
}

/** The governments in the seats, and the processes that were started for them. */
export interface SeatedCast {
  readonly cast: Cast
  /** Whether somebody answers with promises. */
  readonly waits: boolean
  end(): void
}

/** Puts a government in each seat. */
export function seat(seats: readonly Seat[], terminal: Terminal): SeatedCast {
  const children: Child[] = []
  const cast = Object.fromEntries(seats.map(({ party, player }) => {
    if (!player.startsWith('cmd:')) return [party, strategyNamed(player)!]
    const child = terminal.spawn(player.slice(4))
    children.push(child)
    return [party, remote(child, { name: 'remote' })]
  }))
  return { cast, waits: children.length > 0, end: () => { for (const child of children) child.end() } }
}
