import type { Command } from 'commander'
import { basename, extname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { mistake, oneOf, show } from '../errors.js'
import { catalogue, competitorNamed, families } from '../experiments/index.js'
import type { Competitor, Family } from '../experiments/index.js'
import { isFile, scenarioFrom } from './files.js'
import type { Terminal } from './terminal.js'

/** Who meets whom in which cases, as it was asked for. */
export interface CastArguments {
  readonly with?: readonly string[]
  readonly families?: readonly string[]
}

/** Adds the options that say who meets whom in which cases. */
export function castOptions(command: Command): Command {
  return command
    .option('--with <competitor...>', `strategies of the catalogue by name, or files that export one as FILE or FILE#EXPORT (default: all ${catalogue.length} of the catalogue)`)
    .option('--families <family...>', `families by name, or scenario files (default: all ${families.length})`)
}

/** The families under a command's help. */
export const familiesHelp = `Families, each a case whose quantities every seed draws anew:
${families.map(({ name, about }) => `  ${name.padEnd(19)}${about}`).join('\n')}`

/** What a score is, under a command's help. */
export const scoreHelp = 'A score is the gain over no deal, as a share of the most that the role could gain by a package good for both.'

function competitorFrom(text: string): Competitor {
  if (!isFile(text)) return competitorNamed(text)
  const [file = '', name] = text.split('#')
  return { name: name ?? basename(file, extname(file)), government: { module: pathToFileURL(resolve(file)).href, ...(name !== undefined && { export: name }) } }
}

/** The competitors that were named; the whole catalogue when none was. */
export function competitorsFrom(names: readonly string[] | undefined): readonly Competitor[] {
  return names?.map(competitorFrom) ?? catalogue
}

function familyFrom(terminal: Terminal, text: string): Family {
  const found = families.find(({ name }) => name === text)
  if (found) return found
  if (!isFile(text)) throw mistake({ given: `${show(text)} was named as a family`, allowed: `the bundled ones are ${oneOf(families.map(({ name }) => name))}`, todo: 'use one of these, or the path of a scenario file between two parties' })
  const scenario = scenarioFrom(terminal, text)
  return { name: scenario.id, about: scenario.title, scenario }
}

/** The families that were named; all bundled ones when none was. */
export function familiesFrom(terminal: Terminal, names: readonly string[] | undefined): readonly Family[] {
  return names?.map((name) => familyFrom(terminal, name)) ?? families
}
