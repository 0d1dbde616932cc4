import type { DataTable } from '../../report/data/data-table.js'
import { publishedRules } from '../room/home/rules.js'
import { actsPerDay, spoilerRules } from '../room/spoiler/rules.js'
import { openingOf } from './events.js'
import type { ExportOptions } from './export.js'
import type { Source } from './source.js'

/** `dataset_description.json`: what the data set is about and what each column says, as JSON-LD in the manner of Psych-DS. */
export function descriptionOf({ log, room: { setup }, facts }: Source, tables: readonly DataTable[], options: ExportOptions): string {
  const { payload: { library, schema, startedAtUtcMs } } = openingOf(log)
  const property = (name: string, value: unknown): object => ({ '@type': 'PropertyValue', name, value })
  const columns = new Map(tables.flatMap(({ name: file, columns: all }) => all.map((column) => [`${file}.${column.name}`, column] as const)))
  return `${JSON.stringify({
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    name: `Workshop ${setup.id}: ${setup.title}`,
    description: `A simulated negotiation of a prisoner exchange by ${facts.seats} people at ${facts.tables.length} tables. Names, tokens, notes of bots and words without consent are left out. Tables are linked by ids; times are milliseconds since the start.`,
    schemaVersion: 'Psych-DS 0.4.0',
    identifier: setup.id,
    dateCreated: new Date(startedAtUtcMs).toISOString(),
    inLanguage: setup.language,
    license: options.licence,
    version: `demarche ${library}`,
    additionalProperty: [
      property('logSchema', schema), property('seed', setup.seed), property('minutes', setup.minutes), property('lesson', setup.lesson), property('chance', setup.chance), property('bots', setup.bots),
      property('scenarios', setup.treatments.map(({ scenario }) => scenario.id)),
      property('sides', setup.treatments.map(({ id, scenario }) => ({ treatment: id, sides: Object.fromEntries(scenario.parties.map(({ id: party }, i) => [String.fromCharCode(65 + i), party])) }))),
      ...(setup.homeFront ? [property('homeFront', setup.homeFront), property('approvalRules', publishedRules)] : []),
      ...(setup.spoiler ? [property('spoiler', setup.spoiler), property('spoilerRules', { actsPerDay, means: spoilerRules })] : []),
      property('pictures', options.png ? 'Each chart is in charts/ as SVG and as PNG, 1920 pixels wide.' : 'Each chart is in charts/ as SVG; PNGs were not asked for, or the packages that draw them were not installed.'),
      property('exportOptions', options),
    ],
    variableMeasured: [...columns].map(([id, { name, description, type, unit, missing }]) => ({
      '@type': 'PropertyValue', '@id': `#${id}`, name, description, dataType: type, ...(unit && { unitText: unit }), ...(missing && { missingValues: missing }),
    })),
  }, null, 2)}\n`
}

/** The options that an export was made with, by its description. */
export function optionsIn(description: string): ExportOptions | undefined {
  const { additionalProperty } = JSON.parse(description) as { readonly additionalProperty?: readonly { readonly name: string; readonly value: unknown }[] }
  return additionalProperty?.find(({ name }) => name === 'exportOptions')?.value as ExportOptions | undefined
}
