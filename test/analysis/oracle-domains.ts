import { XMLParser } from 'fast-xml-parser'
import { defineDomain } from '../../src/model/domain.js'
import type { Domain } from '../../src/model/domain.js'
import type { Package } from '../../src/model/utility.js'
import { oracle, oracleText } from '../oracles.js'

interface XmlItem {
  readonly value: string
  readonly evaluation: string
}
interface XmlIssue {
  readonly index: string
  readonly name: string
  readonly item: readonly XmlItem[]
}
interface XmlSpace {
  readonly reservation?: { readonly value: string }
  readonly objective: { readonly issue: readonly XmlIssue[]; readonly weight: readonly { readonly index: string; readonly value: string }[] }
}

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', processEntities: true, isArray: (name) => ['issue', 'item', 'weight'].includes(name) })

export interface GeniusIssue {
  readonly name: string
  readonly values: readonly string[]
}

/** Reads a Genius profile. `scaled` divides each evaluation by the issue's greatest and each weight by the sum of weights, as Genius does; else both are taken as they stand. */
function geniusProfile(path: string, issues: readonly GeniusIssue[], scaled: boolean): { readonly tables: readonly (readonly number[])[]; readonly reservation: number } {
  const { utility_space: space } = parser.parse(oracleText(path)!) as { readonly utility_space: XmlSpace }
  const { issue: all, weight: weights } = space.objective
  const sum = scaled ? weights.reduce((total, { value }) => total + Number(value), 0) : 1
  const tables = issues.map(({ name, values }) => {
    const { index, item } = all.find((issue) => issue.name === name)!
    const weight = Number(weights.find((one) => one.index === index)!.value) / sum
    const most = scaled ? Math.max(...item.map(({ evaluation }) => Number(evaluation))) : 1
    return values.map((value) => weight * (Number(item.find((one) => one.value === value)!.evaluation) / most))
  })
  return { tables, reservation: Number(space.reservation?.value ?? 0) }
}

function twoParties(name: string, issues: readonly GeniusIssue[], profiles: readonly { readonly tables: readonly (readonly number[])[]; readonly reservation: number }[]): Domain {
  return defineDomain({
    name,
    issues: issues.map((issue) => ({ name: issue.name, options: issue.values })),
    parties: profiles.map(({ tables, reservation }, p) => ({ id: 'AB'[p]!, utility: tables, reservation })),
  })
}

/** A Genius domain. Issues and values in the order of the domain file. */
export function geniusDomain(folder: string, files: { readonly domain: string; readonly profiles: readonly string[] }, scaled = true): Domain {
  const { negotiation_template: template } = parser.parse(oracleText(`genius/${folder}/${files.domain}`)!) as { readonly negotiation_template: { readonly utility_space: XmlSpace } }
  const issues = template.utility_space.objective.issue.map(({ name, item }) => ({ name, values: item.map(({ value }) => value) }))
  return twoParties(folder, issues, files.profiles.map((file) => geniusProfile(`genius/${folder}/${file}`, issues, scaled)))
}

interface GeniusWebProfile {
  readonly LinearAdditiveUtilitySpace: {
    readonly issueUtilities: { readonly [issue: string]: { readonly DiscreteValueSetUtilities: { readonly valueUtilities: { readonly [value: string]: number } } } }
    readonly issueWeights: { readonly [issue: string]: number }
    readonly domain: { readonly issuesValues: { readonly [issue: string]: { readonly values: readonly string[] } } }
  }
}

/** A domain of the league ANL. */
export function anlDomain(folder: string): Domain {
  const profiles = ['A', 'B'].map((party) => oracle<GeniusWebProfile>(`anl2023/${folder}/profile${party}.json`)!.LinearAdditiveUtilitySpace)
  const issues = Object.entries(profiles[0]!.domain.issuesValues).map(([name, { values }]) => ({ name, values }))
  return twoParties(folder, issues, profiles.map(({ issueUtilities, issueWeights }) => ({
    tables: issues.map(({ name, values }) => values.map((value) => issueWeights[name]! * issueUtilities[name]!.DiscreteValueSetUtilities.valueUtilities[value]!)),
    reservation: 0,
  })))
}

interface NegoLogProfile {
  readonly reservationValue: number
  readonly issueWeights: { readonly [issue: string]: number }
  readonly issues: { readonly [issue: string]: { readonly [value: string]: number } }
}

/** A domain of NegoLog. */
export function negologDomain(folder: string): Domain {
  const profiles = ['A', 'B'].map((party) => oracle<NegoLogProfile>(`negolog/${folder}/profile${party}.json`)!)
  const issues = Object.entries(profiles[0]!.issues).map(([name, values]) => ({ name, values: Object.keys(values) }))
  return twoParties(folder, issues, profiles.map(({ reservationValue, issueWeights, issues: worths }) => ({
    tables: issues.map(({ name, values }) => values.map((value) => issueWeights[name]! * worths[name]![value]!)),
    reservation: reservationValue,
  })))
}

/** A package by names of issues and options. */
export function bidOf({ labels }: Domain, options: Package): { readonly [issue: string]: string } {
  const chosen = Array.from(options)
  return Object.fromEntries(labels.map(({ name, options: values }, i) => [name, values[chosen[i]!]!]))
}

/** The row-major index of a package, last issue fastest. */
export function indexOf({ labels }: Domain, options: Package): number {
  const chosen = Array.from(options)
  return labels.reduce((index, { options: values }, i) => index * values.length + chosen[i]!, 0)
}
