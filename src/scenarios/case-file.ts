import * as z from 'zod'
import { fileName } from './schema.js'
import { choice, id, line, list, prose, record, whole } from './schema/fields.js'
import { familyStaysUnnamed, referencesHold } from './checks/case.js'
import type { Problem } from './problem.js'
import { checkAgainst } from './validation.js'

/** What a source does not say. It never means no. */
export const notStated = 'notStated'

function stated<T extends z.ZodType>(value: T, words: string) {
  return z.union([value, z.literal(notStated)], { error: `${words}, or "notStated"` }).meta({ description: `${words}, or notStated, which never means no.` })
}

const dateAllowed = 'a date as YYYY-MM-DD'
const date = z.string({ error: dateAllowed }).regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, dateAllowed).meta({ description: 'A date as YYYY-MM-DD.' })

const attribution = {
  by: id('Id of the claimant: who says so. There is no claim without one.'),
  source: id('Id of the source that reports it.'),
}

const claim = record('Something that somebody says.', { claim: prose('What is said, in one sentence.', 500), ...attribution })

const source = record('Where a claim was published.', {
  id: id('Id of the source.'),
  outlet: line('Name of the outlet.'),
  date: stated(date, 'a date as YYYY-MM-DD'),
  basis: line('How the date is known, and how the source was used.', 300),
})

const claimant = record('Somebody who says something.', {
  id: id('Id of the claimant.'),
  kind: choice('Official: speaks for a government, named or not; outlet: a newspaper in its own words; source: somebody quoted without an office; record: a public record; family: relatives of a person, never named.', ['official', 'outlet', 'source', 'record', 'family']),
  name: stated(line('Name of somebody who holds a public office, or of an outlet.'), 'a name'),
  role: line('In what capacity it speaks, and on what terms.', 300),
})

const charge = record('A charge as it is reported, together with whatever contests it.', {
  allegation: prose('What the person is accused of, in the words of the report.', 500),
  ...attribution,
  stage: choice('How far the case has come; notStated never means no.', ['accused', 'charged', 'convicted', 'sentenced', notStated]),
  when: stated(line('When, as far as it is reported.', 200), 'a time in words'),
  sentence: stated(line('The sentence.', 200), 'a sentence in words'),
  contested: stated(list('What contests the charge.', claim, 1, 12), 'a list of claims'),
  since: stated(claim, 'a claim'),
})

const person = record('A person in custody, as reported.', {
  name: line('Name as published.'),
  age: stated(whole('Age in years; nobody under age is in a case file.', 18, 130), 'a whole number from 18 to 130'),
  role: stated(line('Occupation.', 200), 'an occupation in words'),
  arrest: stated(claim, 'a claim'),
  charge,
  designation: stated(claim, 'a claim'),
})

/** The form of a case file: published, attributed facts. No field says what anybody is worth, and unknown fields are refused. */
export const caseSchema = record('A case as it was reported: attributed claims, and what is not stated.', {
  schema: z.literal(1, { error: '1' }).meta({ description: 'Version of this form.' }),
  id: fileName,
  title: line('Title for people to read.'),
  about: prose('What this file is and is not.'),
  asOf: date,
  corrections: prose('How to have something corrected.', 1000),
  sources: list('Where the claims were published.', source, 1, 50),
  claimants: list('Who makes the claims.', claimant, 1, 50),
  claims: list('What is said of the talks.', claim, 1, 200),
  counts: list('Numbers of people, as claimed.', record('A number of people, as claimed.', {
    claim: prose('What is counted, in one sentence.', 500),
    number: whole('How many.', 0, 10_000),
    precision: choice('Whether the number is exact or a least one.', ['exact', 'atLeast']),
    ...attribution,
  }), 0, 50),
  silent: list('Questions on which the sources are silent.', line('A question.', 300), 0, 50),
  persons: list('The persons named in the reports, by alphabet of their names, which says nothing else.', person, 0, 50),
})

type ReadonlyDeep<T> = T extends object ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> } : T

/** A case as it was reported. It has no field for worth, weight, rank, odds or priority, and must never have one. */
export type CaseFile = ReadonlyDeep<z.infer<typeof caseSchema>>

/** A case file, or everything that is wrong with what was given. */
export type CaseCheck = { readonly ok: true; readonly caseFile: CaseFile } | { readonly ok: false; readonly problems: readonly Problem[] }

/** Checks any value as a case file; finds all problems at once and never throws. */
export function validateCase(value: unknown): CaseCheck {
  const checked = checkAgainst(caseSchema, [referencesHold, familyStaysUnnamed], value)
  return checked.ok ? { ok: true, caseFile: checked.value } : checked
}
