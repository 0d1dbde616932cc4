import * as z from 'zod'
import { mistake, show } from '../../errors.js'
import type { Scenario } from '../../model/scenario.js'
import { scenarioFromProfiles } from './profile.js'
import type { Profile, ProfileIssue } from './profile.js'

const values = z.record(z.string(), z.number())
const numeric = z.object({ lowValue: z.coerce.number(), lowUtility: z.number(), highValue: z.coerce.number(), highUtility: z.number() })
const issueUtilities = z.union([
  z.object({ DiscreteValueSetUtilities: z.object({ valueUtilities: values }) }).transform(({ DiscreteValueSetUtilities: set }) => ({ kind: 'discrete' as const, values: set.valueUtilities })),
  z.object({ NumberValueSetUtilities: numeric }).transform(({ NumberValueSetUtilities: set }) => ({ kind: 'number' as const, ...set })),
])
const domain = z.object({ name: z.string().optional(), issuesValues: z.record(z.string(), z.union([z.object({ values: z.array(z.string()) }), z.object({ range: z.array(z.coerce.number()).length(3) })])) })
const linear = z.object({
  reservationValue: z.number().optional(),
  LinearAdditiveUtilitySpace: z.object({
    issueUtilities: z.record(z.string(), issueUtilities),
    issueWeights: values,
    domain: domain.optional(),
    reservationBid: z.object({ issuevalues: z.record(z.string(), z.union([z.string(), z.number()])) }).nullish(),
  }),
})
/** The flat form that some platforms use. */
const flat = z.object({ reservationValue: z.number().default(0), issueWeights: values, issues: z.record(z.string(), values) })

/** @param order - the options in their own order, for an object puts names that look like numbers first */
function plainIssue(name: string, weight: number, utilities: { readonly [value: string]: number }, order: readonly string[] = Object.keys(utilities)): ProfileIssue {
  return { name, options: order, utilities: order.map((option) => weight * (utilities[option] ?? 0)) }
}

function fromLinear(name: string, { LinearAdditiveUtilitySpace: space, reservationValue = 0 }: z.infer<typeof linear>): Profile {
  const worth = new Map<string, (value: string) => number>()
  const issues = Object.entries(space.issueUtilities).map(([issue, utilities]): ProfileIssue => {
    const weight = space.issueWeights[issue] ?? 0
    const given = space.domain?.issuesValues[issue]
    if (utilities.kind === 'discrete') {
      worth.set(issue, (value) => weight * (utilities.values[value] ?? 0))
      return plainIssue(issue, weight, utilities.values, given && 'values' in given ? given.values : undefined)
    }
    const [from, to, step] = given && 'range' in given ? (given.range as [number, number, number]) : [utilities.lowValue, utilities.highValue, (utilities.highValue - utilities.lowValue) / 20]
    const at = (x: number): number => weight * (utilities.lowUtility + ((utilities.highUtility - utilities.lowUtility) * (x - utilities.lowValue)) / (utilities.highValue - utilities.lowValue))
    worth.set(issue, (value) => at(Number(value)))
    return { name: issue, options: { from, to, step }, utilities: Array.from({ length: Math.floor((to - from) / step + 1e-9) + 1 }, (_, n) => at(from + n * step)) }
  })
  const bid = space.reservationBid?.issuevalues
  return { name, issues, reservation: bid ? Object.entries(bid).reduce((sum, [issue, value]) => sum + (worth.get(issue)?.(String(value)) ?? 0), 0) : reservationValue, discount: 1 }
}

function profileOf(name: string, text: string): Profile {
  if (text.includes('"__proto__"')) throw mistake({ given: `${name} names something "__proto__"`, allowed: 'names that an object can have as fields of its own', todo: 'give it another name' })
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    throw mistake({ given: `${name} is not JSON: ${error instanceof Error ? error.message : show(error)}`, allowed: 'a GeniusWeb profile', todo: 'name JSON files' })
  }
  const asLinear = linear.safeParse(data)
  if (asLinear.success) return fromLinear(name, asLinear.data)
  const asFlat = flat.safeParse(data)
  if (asFlat.success) {
    const { reservationValue, issueWeights, issues } = asFlat.data
    return { name, issues: Object.entries(issues).map(([issue, utilities]) => plainIssue(issue, issueWeights[issue] ?? 0, utilities)), reservation: reservationValue, discount: 1 }
  }
  throw mistake({ given: `${name} is JSON of another form`, allowed: 'a LinearAdditiveUtilitySpace, or { reservationValue, issueWeights, issues }', todo: 'name the profiles of a GeniusWeb domain' })
}

/** Whether a text is a GeniusWeb profile, and not the domain alone. */
export function isGeniusWebProfile(text: string): boolean {
  return /"issueWeights"/.test(text)
}

/**
 * Reads a bargaining problem of the GeniusWeb platform (Hindriks and others, 2021), or in the flat form of the same.
 * @param title - name of the problem
 * @param profiles - the JSON text of each party's profile, with a name for the party
 * @throws UsageError when a text is no such profile, or the profiles have different issues
 */
export function importGeniusWeb(title: string, profiles: readonly { readonly name: string; readonly text: string }[]): Scenario {
  return scenarioFromProfiles(title, profiles.map(({ name, text }) => profileOf(name, text)))
}
