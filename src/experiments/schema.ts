import * as z from 'zod'
import type { Json } from '../model/government.js'
import type { ModuleSpec, StrategySpec } from '../simulation/many/government-spec.js'
import { fileName } from '../scenarios/schema.js'
import { flag, line, list, number, positive, prose, record, whole } from '../scenarios/schema/fields.js'
import { readJson } from '../scenarios/json-text.js'
import type { Problem } from '../scenarios/problem.js'
import { checkAgainst } from '../scenarios/validation.js'
import { experimentChecks } from './checks.js'

/** A value that a factor takes, with a word for people. */
export interface Level {
  readonly label: string
  /** Any JSON; null takes the field away. Of a factor without paths, an object of places and their values. */
  readonly value: Json
}

/** Where the values of a factor that is a number come from. */
export type Range =
  /** From `from` to `to`, every number being as likely; in a factorial `steps` of them, evenly spaced, ends included. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly steps?: number | undefined; readonly whole?: boolean | undefined }
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number }
  /** Least, most likely and greatest value. */
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }

/** Something that is varied. */
export interface Factor {
  readonly name: string
  /**
   * Places that all take the value: `rules.trust.kept`, `parties[*].secrets.preferences.discount`, `governments.aster.parameters[0].beta`.
   * Absent where each level is an object of places and their values.
   */
  readonly paths?: readonly string[] | undefined
  /** Values in turn. */
  readonly levels?: readonly Level[] | undefined
  /** A number from a range or a distribution. */
  readonly values?: Range | undefined
}

/** How the points are chosen at which the factors are tried. */
export type DesignSpec =
  /** Every level of every factor with every other. */
  | { readonly kind: 'factorial' }
  /** McKay, Beckman and Conover 1979. */
  | { readonly kind: 'latinHypercube'; readonly points: number }
  /** Sobol' 1967. */
  | { readonly kind: 'sobol'; readonly points: number }
  /** The points that Sobol' indices need: `base` times the number of factors and two (Saltelli and others 2010). */
  | { readonly kind: 'sensitivity'; readonly base: number }

/** Runs go on in a cell until the interval of a measure is narrow enough. */
export interface Precision {
  readonly measure: string
  /** Half of the interval's width, above 0. */
  readonly halfWidth: number
  /** Greatest number of runs in a cell. */
  readonly most: number
}

/** What is to be compared, by name: the levels of a factor in a measure. */
export interface Comparing {
  readonly factor: string
  readonly measure: string
}

/** An experiment as data: what is asked, what is varied, what is measured, and how often. */
export interface Experiment {
  readonly schema: 1
  readonly id: string
  /** The question in words. */
  readonly question: string
  /** Name of a bundled scenario, or a path from the experiment's own file. */
  readonly scenario: string
  readonly governments: { readonly [actor: string]: StrategySpec | ModuleSpec }
  readonly factors: readonly Factor[]
  readonly design: DesignSpec
  /** What is measured in each cell, as `outcome.completed`, `days`, `released`, `surplus.aster`, `trust.aster.borealis`, `reached.handover`. */
  readonly measures: readonly string[]
  /** What the question is about. @defaultValue the first factor and the first measure */
  readonly compare?: Comparing | undefined
  /** Runs in each cell, or the first runs where a precision is asked for. */
  readonly runs: number
  readonly precision?: Precision | undefined
  /** Confidence of the intervals. @defaultValue 0.95 */
  readonly confidence?: number | undefined
  /** Seed of the first run of every cell: all cells are dealt the same chances. */
  readonly seed: number
}

const json: z.ZodType<Json> = z.lazy(() => z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(json), z.record(z.string(), json)], { error: 'any JSON value' }))
const finite = (description: string) => number(description, -1e9, 1e9)

const level = record('A value of the factor, with a word for people.', { label: line('What the value is called.', 60), value: json.meta({ description: 'The value; null takes the field away. Of a factor without paths, an object of places and their values.' }) })

const range = z.discriminatedUnion('kind', [
  record('A range of numbers.', { kind: z.literal('range'), from: finite('The least.'), to: finite('The greatest.'), steps: whole('How many of them in a factorial.', 2, 1000).optional(), whole: flag('Whether the numbers are whole.').optional() }),
  record('A normal distribution.', { kind: z.literal('normal'), mean: finite('Its mean.'), deviation: positive('Its standard deviation.', 1e9) }),
  record('A triangular distribution.', { kind: z.literal('triangular'), low: finite('The least.'), mode: finite('The most likely.'), high: finite('The greatest.') }),
], { error: 'a range, a normal or a triangular distribution' })

const factor = record('Something that is varied: by levels, or by values.', {
  name: line('What it is called.', 60),
  paths: list('Places in the scenario or the governments that take the value.', line('A place, such as rules.trust.kept.', 200), 1, 20).optional(),
  levels: list('The values in turn.', level, 2, 100).optional(),
  values: range.optional().meta({ description: 'A number from a range or a distribution.' }),
})

const points = (description: string) => whole(description, 2, 65_536)
const design = z.discriminatedUnion('kind', [
  record('Every level of every factor with every other.', { kind: z.literal('factorial') }),
  record('A Latin hypercube.', { kind: z.literal('latinHypercube'), points: points('How many points.') }),
  record("A Sobol' sequence.", { kind: z.literal('sobol'), points: points('How many points; a power of two is best.') }),
  record("The points that Sobol' indices need.", { kind: z.literal('sensitivity'), base: whole('How many base points; each costs as many cells as there are factors, and two.', 8, 4096) }),
], { error: 'factorial, latinHypercube, sobol or sensitivity' })

const parameters = list('What its maker takes.', json, 0, 10).optional()
const government = z.union([
  record('A strategy of the catalogue.', { strategy: line('Its name.'), parameters, policies: z.record(z.string(), z.string()).optional() }),
  record('A government or a strategy in a module.', { module: line('A file: URL, a package, or a path from the experiment file.', 500), export: line('Name of its export.').optional(), parameters }),
], { error: '{ strategy } with a name of the catalogue, or { module, export }' }) as z.ZodType<StrategySpec | ModuleSpec>

/** The form of an experiment file. */
export const experimentSchema = record('An experiment: what is asked, what is varied, what is measured, and how often.', {
  schema: z.literal(1, { error: '1' }).meta({ description: 'Version of this form.' }),
  id: fileName,
  question: prose('The question in words.', 500),
  scenario: line('Name of a bundled scenario, or a path from this file.', 500),
  governments: z.record(z.string(), government, { error: 'an object with ids of parties as field names' }).meta({ description: 'Who plays each party.' }),
  factors: list('What is varied.', factor, 1, 21),
  design,
  measures: list('What is measured: outcome.NAME, days, released, refused, surplus.PARTY, utility.PARTY, trust.PARTY.PARTY, reached.PLACE.', line('A measure.'), 1, 40),
  compare: record('What the question is about.', { factor: line('Name of a factor.'), measure: line('A measure.') }).optional(),
  runs: whole('Runs in each cell.', 2, 10_000_000),
  precision: record('Runs go on in a cell until the interval of a measure is narrow enough.', { measure: line('A measure.'), halfWidth: positive('Half of the width.', 1e9), most: whole('Greatest number of runs in a cell.', 2, 100_000_000) }).optional(),
  confidence: number('Confidence of the intervals.', 0.5, 0.9999).optional(),
  seed: whole('Seed of the first run of every cell.', -1_000_000_000, 1_000_000_000),
}) satisfies z.ZodType<Experiment>

/** An experiment, or everything that is wrong with what was given. */
export type ExperimentCheck = { readonly ok: true; readonly experiment: Experiment } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Checks any value as an experiment and finds all problems at once; never throws. */
export function validateExperiment(value: unknown): ExperimentCheck {
  const checked = checkAgainst<Experiment>(experimentSchema, experimentChecks, value)
  return checked.ok ? { ok: true, experiment: checked.value } : checked
}

/** Reads an experiment file, JSON of at most 1 MB. */
export function parseExperiment(text: string): ExperimentCheck {
  const read = readJson(text)
  return read.ok ? validateExperiment(read.value) : { ok: false, problems: [read.problem] }
}

/** The form of an experiment file as JSON Schema, draft 2020-12. */
export function experimentJsonSchema(): { readonly [keyword: string]: unknown } {
  return { ...z.toJSONSchema(experimentSchema, { target: 'draft-2020-12', io: 'input' }), title: 'Experiment' }
}
