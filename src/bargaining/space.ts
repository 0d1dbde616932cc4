import { mistake } from '../errors.js'
import type { CustodyLedger } from '../model/custody.js'
import { holdersIn, isValidPackage } from '../model/package.js'
import type { Agenda, Framework } from '../model/package.js'
import { optionUtility } from '../model/preferences.js'
import { exposureAlong, sequence } from '../model/release.js'
import type { Options, Preferences } from '../model/scenario.js'

/** Greatest number of packages that a space lists. */
export const largestSpace = 2 ** 18

/** The packages that may be signed, ordered by one party's utility, best first; equal ones in the agenda's order. */
export interface Space {
  readonly packages: readonly Options[]
  /** Sum of option utilities of each package, falling. */
  readonly sums: Float64Array
}

const known = new WeakMap<Agenda, WeakMap<Preferences<number>, Map<string, Space>>>()

function sizeOf(agenda: Agenda): number {
  return agenda.issues.reduce((product, { size }) => product * size, 1)
}

function isWithinExposure(agenda: Agenda, options: Options, bound: number): boolean {
  const members = agenda.issues.flatMap(({ kind, id, from, to }, i) => (kind === 'detainee' && options[i] ? [{ id, from, to, phase: 1 }] : []))
  return exposureAlong(members, sequence(members)) <= bound
}

function enumerate(agenda: Agenda, preferences: Preferences<number>, ledger: CustodyLedger, bound: number): Space {
  const size = sizeOf(agenda)
  if (size > largestSpace) {
    throw mistake({
      given: `the agenda has ${size} packages`,
      allowed: `this strategy lists at most ${largestSpace}`,
      todo: 'use fewer persons, phases or concession levels',
    })
  }
  const { issues } = agenda
  const worth = issues.map((issue) => Array.from({ length: issue.size }, (_, option) => optionUtility(preferences, issue, option)))
  const rows: { readonly options: Options; readonly sum: number }[] = []
  const options = issues.map(() => 0)
  for (let index = 0; index < size; index++) {
    let rest = index
    let sum = 0
    for (let i = issues.length - 1; i >= 0; i--) {
      const option = rest % issues[i]!.size
      options[i] = option
      rest = (rest - option) / issues[i]!.size
      sum += worth[i]![option]!
    }
    if (holdersIn(agenda, options) >= 2 && isValidPackage(agenda, options, ledger) && (bound >= 1 || isWithinExposure(agenda, options, bound))) {
      rows.push({ options: [...options], sum })
    }
  }
  rows.sort((a, b) => b.sum - a.sum)
  return { packages: rows.map((row) => row.options), sums: Float64Array.from(rows, ({ sum }) => sum) }
}

/** The space of an agenda for one party, computed once per agenda, party and set of persons lost. */
export function spaceOf(agenda: Agenda, preferences: Preferences<number>, ledger: CustodyLedger, framework: Framework, exposure: number): Space {
  const bound = framework.mode === 'sequential' ? exposure : 1
  const key = `${bound}/${agenda.issues.map(({ kind, id }) => (kind === 'detainee' && ledger[id]?.state === 'cleared' ? '1' : '0')).join('')}`
  const perParty = known.get(agenda) ?? new WeakMap<Preferences<number>, Map<string, Space>>()
  known.set(agenda, perParty)
  const spaces = perParty.get(preferences) ?? new Map<string, Space>()
  perParty.set(preferences, spaces)
  const found = spaces.get(key) ?? enumerate(agenda, preferences, ledger, bound)
  spaces.set(key, found)
  return found
}
