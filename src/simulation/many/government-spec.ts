import { mistake, oneOf, show } from '../../errors.js'
import * as offered from '../../governments/index.js'
import { governmentWith, isStrategy } from '../../governments/government.js'
import type { Strategy } from '../../bargaining/strategy.js'
import type { Government, Json } from '../../model/government.js'
import { partyOf } from '../../model/scenario.js'
import type { Scenario, Temperament } from '../../model/scenario.js'
import type { Cast } from '../negotiate.js'

/** A strategy of the catalogue by its name, as plain data that a thread can be sent. */
export interface StrategySpec {
  /** Its name in the catalogue, such as `boulware`. */
  readonly strategy: string
  /** What its maker takes, such as `[{ beta: 2 }]`. @defaultValue its default parameters */
  readonly parameters?: readonly Json[]
  /** Policies by name in the other phases. @defaultValue those of the scenario */
  readonly policies?: Temperament
}

/** A government or a strategy of one's own, in a module that every thread can load. */
export interface ModuleSpec {
  /** A `file:` URL, as `new URL('./mine.mjs', import.meta.url).href` gives one, or the name of a package. */
  readonly module: string
  /** Name of its export: a government, a strategy, or a function that makes one. @defaultValue `default` */
  readonly export?: string
  /** What the function is given. @defaultValue nothing */
  readonly parameters?: readonly Json[]
}

/** A government as plain data. */
export type GovernmentSpec = StrategySpec | ModuleSpec

/** Who plays whom in many runs: governments, bare strategies, or either named as plain data. */
export interface Governments {
  readonly [actor: string]: Government | Strategy | GovernmentSpec
}

/** Whether a government is named rather than given. */
export function isSpec(given: Government | Strategy | GovernmentSpec): given is GovernmentSpec {
  return typeof given === 'object' && given !== null && ('strategy' in given || 'module' in given)
}

function strategyFrom({ strategy: name, parameters }: StrategySpec): Strategy {
  const known = offered.strategyNamed(name)
  if (!known) throw mistake({ given: `${show(name)} was named as a strategy`, allowed: `the strategies are ${oneOf(offered.strategies.map(({ facts }) => facts.name))}`, todo: 'use one of these names, or { module, export } for one of your own' })
  if (!parameters) return known
  const maker = (offered as { readonly [name: string]: unknown })[name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]
  if (typeof maker !== 'function') throw mistake({ given: `parameters were given for the strategy ${name}`, allowed: 'it takes none', todo: 'leave them out' })
  return (maker as (...parameters: readonly Json[]) => Strategy)(...parameters)
}

async function loaded({ module, export: name = 'default', parameters = [] }: ModuleSpec): Promise<Government | Strategy> {
  if (module.startsWith('.')) throw mistake({ given: `the module ${show(module)}`, allowed: 'a path is relative to nothing in another thread', todo: `pass new URL(${show(module)}, import.meta.url).href` })
  let exports: { readonly [name: string]: unknown }
  try {
    exports = (await import(/* @vite-ignore */ module)) as { readonly [name: string]: unknown }
  } catch (error) {
    throw mistake({ given: `the module ${show(module)}`, allowed: `it cannot be loaded (${error instanceof Error ? error.message : String(error)})`, todo: 'pass the file: URL or the package name of one that can' })
  }
  const found = exports[name]
  const player: unknown = typeof found === 'function' ? (found as (...parameters: readonly Json[]) => unknown)(...parameters) : found
  if (typeof player === 'object' && player !== null && 'facts' in player && ('decide' in player || 'proposes' in player)) return player as Government | Strategy
  throw mistake({ given: `the export ${name} of ${module}`, allowed: `it is ${found === undefined ? 'not there' : 'neither a government, a strategy nor a function that makes one'}`, todo: 'export one of these, and say its name in export' })
}

/** The cast that governments stand for; those that are named are made anew. */
export async function castOf(scenario: Scenario, governments: Governments): Promise<Cast> {
  const players = Object.entries(governments).map(async ([actor, given]): Promise<readonly [string, Government | Strategy]> => {
    if (!isSpec(given)) return [actor, given]
    const player = 'strategy' in given ? strategyFrom(given) : await loaded(given)
    if (!('policies' in given) || !given.policies || !isStrategy(player)) return [actor, player]
    return [actor, governmentWith({ bargaining: player }, { ...partyOf(scenario, actor)?.secrets.temperament, ...given.policies })]
  })
  return Object.fromEntries(await Promise.all(players))
}
