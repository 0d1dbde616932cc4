import { mistake } from '../../errors.js'
import type { Formula } from './formula.js'
import type { System } from './system.js'

/** Values of all variables of a system, as places in their domains, in the order of its variables. */
export type State = Uint8Array

/** A system made ready to run. */
export interface Runner {
  readonly initial: State
  /** What one variable is in a state. */
  valueOf(state: State, variable: string): string
  /** A state from values by name. */
  stateOf(values: { readonly [variable: string]: string }): State
  holds(formula: Formula): (state: State) => boolean
  /**
   * What a rule makes of a state, whether or not its guard holds.
   * @param tell - is told every assignment
   */
  effect(rule: System['rules'][number]): (state: State, tell: (variable: number, from: number, to: number) => void) => State
}

/** Prepares a system. */
export function runnerOf({ variables, domains }: System): Runner {
  const at = new Map(variables.map(({ name }, i) => [name, i]))
  const indexOf = (name: string): number => {
    const index = at.get(name)
    if (index === undefined) throw mistake({ given: `a rule has the variable ${name}`, allowed: [...at.keys()].join(', '), todo: 'name one of them' })
    return index
  }
  const valuesOf = (index: number): readonly string[] => domains[variables[index]!.domain]!
  const numberOf = (index: number, value: string): number => {
    const number = valuesOf(index).indexOf(value)
    if (number < 0) throw mistake({ given: `${variables[index]!.name} was ${value}`, allowed: valuesOf(index).join(', '), todo: 'give it one of them' })
    return number
  }

  const holds = (formula: Formula): ((state: State) => boolean) => {
    if (formula.kind === 'in') {
      const index = indexOf(formula.variable)
      const wanted = new Uint8Array(valuesOf(index).length)
      for (const value of formula.values) wanted[numberOf(index, value)] = 1
      return (state) => wanted[state[index]!] === 1
    }
    if (formula.kind === 'not') {
      const part = holds(formula.part)
      return (state) => !part(state)
    }
    const parts = formula.parts.map(holds)
    const decisive = formula.kind === 'any'
    return (state) => {
      for (let i = 0; i < parts.length; i++) if (parts[i]!(state) === decisive) return decisive
      return !decisive
    }
  }

  return {
    initial: Uint8Array.from(variables, ({ initial }, i) => numberOf(i, initial)),
    valueOf: (state, variable) => valuesOf(indexOf(variable))[state[indexOf(variable)]!]!,
    stateOf: (values) => Uint8Array.from(variables, ({ name }, i) => numberOf(i, values[name]!)),
    holds,
    effect({ commands }) {
      const compiled = commands.map(({ branches }) => branches.map(({ when, set }) => ({
        when: holds(when),
        set: set.map(({ variable, value }) => {
          const target = indexOf(variable)
          return typeof value === 'string' ? { target, source: -1, value: numberOf(target, value) } : { target, source: indexOf(value.of), value: 0 }
        }),
      })))
      return (state, tell) => {
        const next = state.slice()
        for (const branches of compiled) {
          const branch = branches.find(({ when }) => when(next))
          for (const { target, source, value } of branch?.set ?? []) {
            const to = source < 0 ? value : next[source]!
            tell(target, next[target]!, to)
            next[target] = to
          }
        }
        return next
      }
    },
  }
}
