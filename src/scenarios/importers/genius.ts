import { XMLParser } from 'fast-xml-parser'
import { mistake, show } from '../../errors.js'
import type { CommonIssue, Scenario } from '../../model/scenario.js'
import { scenarioFromProfiles } from './profile.js'
import type { Profile, ProfileIssue } from './profile.js'

/** Steps into which a range of real numbers is cut, where the importer is not told otherwise. */
const realSteps = 20

/** How to read Genius files. */
export interface GeniusOptions {
  /** Steps into which a range of real numbers is cut, 1 to 999. @defaultValue 20 */
  readonly realSteps?: number
}

interface Item {
  readonly index?: string
  readonly value?: string
  readonly evaluation?: string
}

interface Bounds {
  readonly lowerbound?: string
  readonly upperbound?: string
}

interface Evaluator {
  readonly ftype?: string
  readonly offset?: string
  readonly slope?: string
  readonly parameter0?: string
  readonly parameter1?: string
  readonly parameter2?: string
}

interface Issue extends Bounds {
  readonly index?: string
  readonly name?: string
  readonly type?: string
  readonly etype?: string
  readonly vtype?: string
  readonly item?: readonly Item[]
  readonly range?: readonly Bounds[]
  readonly evaluator?: readonly Evaluator[]
}

interface Space {
  readonly objective?: readonly { readonly name?: string; readonly issue?: readonly Issue[]; readonly weight?: readonly { readonly index?: string; readonly value?: string }[] }[]
  readonly issue?: readonly Issue[]
  readonly weight?: readonly { readonly index?: string; readonly value?: string }[]
  readonly reservation?: readonly { readonly value?: string }[]
  readonly discount_factor?: readonly { readonly value?: string }[]
}

const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false, parseTagValue: false, processEntities: true, htmlEntities: false,
  isArray: (name, _path, _leaf, isAttribute) => !isAttribute && name !== 'utility_space' && name !== 'negotiation_template' && name !== '?xml',
})

function spaceOf(text: string, what: string): Space {
  let root: { readonly utility_space?: Space; readonly negotiation_template?: { readonly utility_space?: Space } }
  try {
    root = parser.parse(text, true) as typeof root
  } catch (error) {
    throw mistake({ given: `${what} is not XML: ${error instanceof Error ? error.message.split('\n')[0] : show(error)}`, allowed: 'a Genius utility space', todo: 'name the XML files of a Genius domain' })
  }
  const space = root.utility_space ?? root.negotiation_template?.utility_space
  if (space) return space
  throw mistake({ given: `${what} has no utility_space`, allowed: 'a Genius domain or profile', todo: 'name the XML files of a Genius domain' })
}

function numberFrom(text: string | undefined, what: string, fallback?: number): number {
  const value = text === undefined || text.trim() === '' ? fallback : Number(text)
  if (value !== undefined && Number.isFinite(value)) return value
  throw mistake({ given: `${what} is ${show(text)}`, allowed: 'a number', todo: 'mend the file' })
}

function clamped(value: number): number {
  return Math.min(1, Math.max(0, value))
}

function evaluated(evaluator: Evaluator | undefined, x: number, what: string): number {
  const parameter = (name: keyof Evaluator, fallback?: number): number => numberFrom(evaluator?.[name], `${name} of ${what}`, fallback)
  switch (evaluator?.ftype) {
    case 'linear': return clamped(parameter('offset', parameter('parameter0', 0)) + parameter('slope', parameter('parameter1', 0)) * x)
    case 'constant': return clamped(parameter('parameter0'))
    case 'triangular': {
      const [low, high, peak] = [parameter('parameter0'), parameter('parameter1'), parameter('parameter2')]
      if (x <= low || x >= high) return 0
      return x <= peak ? (x - low) / (peak - low) : (high - x) / (high - peak)
    }
    default: throw mistake({ given: `${what} has the evaluator ${show(evaluator?.ftype)}`, allowed: 'linear, constant or triangular', todo: 'describe the issue with one of these' })
  }
}

function rangeOf(issue: Issue, kind: string, steps: number, what: string): Extract<CommonIssue['options'], { readonly from: number }> {
  const bounds = issue.range?.[0] ?? issue
  const [from, to] = [numberFrom(bounds.lowerbound, `the lower bound of ${what}`), numberFrom(bounds.upperbound, `the upper bound of ${what}`)]
  return { from, to, step: kind === 'integer' ? 1 : (to - from) / steps }
}

/** The utilities of one issue: an evaluation as a share of the best, times the weight. */
function profileIssue(issue: Issue, weight: number, steps: number): ProfileIssue {
  const name = issue.name ?? `issue ${issue.index ?? '?'}`
  const kind = issue.vtype ?? issue.type ?? issue.etype ?? 'discrete'
  if (kind === 'integer' || kind === 'real') {
    const options = rangeOf(issue, kind, steps, name)
    const count = Math.round((options.to - options.from) / options.step) + 1
    return { name, options, utilities: Array.from({ length: count }, (_, n) => weight * evaluated(issue.evaluator?.[0], options.from + n * options.step, name)) }
  }
  if (kind !== 'discrete') throw mistake({ given: `the issue ${name} is ${show(kind)}`, allowed: 'discrete, integer or real', todo: 'describe it as one of these' })
  const items = [...(issue.item ?? [])].sort((a, b) => Number(a.index) - Number(b.index))
  const evaluations = items.map(({ value, evaluation }) => numberFrom(evaluation, `the evaluation of ${value ?? 'a value'} of ${name}`))
  const best = Math.max(...evaluations)
  return { name, options: items.map(({ value = '' }) => value), utilities: evaluations.map((evaluation) => (best > 0 ? (weight * evaluation) / best : 0)) }
}

function profileOf(text: string, name: string, { realSteps: steps = realSteps }: GeniusOptions): Profile {
  const space = spaceOf(text, name)
  const objective = space.objective?.[0] ?? space
  const issues = [...(objective.issue ?? [])].sort((a, b) => Number(a.index) - Number(b.index))
  const weights = new Map((objective.weight ?? space.weight ?? []).map(({ index, value }) => [index, numberFrom(value, `weight ${index ?? '?'} of ${name}`)]))
  const total = issues.reduce((sum, { index }) => sum + (weights.get(index) ?? 0), 0)
  if (issues.length === 0 || !(total > 0)) throw mistake({ given: `${name} has ${issues.length} issues, and weights that add up to ${total}`, allowed: 'issues, and weights above 0', todo: 'name a profile, not the domain alone' })
  return {
    name,
    issues: issues.map((issue) => profileIssue(issue, (weights.get(issue.index) ?? 0) / total, steps)),
    reservation: numberFrom(space.reservation?.[0]?.value, `the reservation value of ${name}`, 0),
    discount: numberFrom(space.discount_factor?.[0]?.value, `the discount factor of ${name}`, 1) || 1,
  }
}

/** Whether a text is a Genius profile, and not the domain alone: whether it says what values are worth. */
export function isGeniusProfile(text: string): boolean {
  return /<weight\b/.test(text)
}

/**
 * Reads a bargaining problem of the Genius platform (Lin et al. 2014): `u = sum of weight / sum of weights * evaluation / greatest evaluation`.
 * @param title - name of the problem
 * @param profiles - the XML text of each party's utility space, with a name for the party
 * @throws UsageError when a text is no Genius profile, or the profiles have different issues
 */
export function importGenius(title: string, profiles: readonly { readonly name: string; readonly text: string }[], options: GeniusOptions = {}): Scenario {
  return scenarioFromProfiles(title, profiles.map(({ name, text }) => profileOf(text, name, options)))
}
