import * as z from 'zod'
import type { Scenario } from '../model/scenario.js'
import { scheduled } from './schema/event.js'
import { choice, line, list, prose, record } from './schema/fields.js'
import { commonIssue, concession, detainee, mediator, party } from './schema/party.js'
import { nature, rules } from './schema/rules.js'

const nameAllowed = 'a lower-case name: a letter, then up to 59 letters, digits or hyphens'

/** Name of a scenario or a case: a file name without its ending. */
export const fileName = z.string({ error: nameAllowed }).regex(/^[a-z][a-z0-9-]{0,59}$/, nameAllowed).meta({ description: 'Name by which the file is asked for.' })

/** The form of a scenario file. What belongs together across places is checked by the cross checks. */
export const scenarioSchema = record('A case: everything about an exchange but the actors and the seed.', {
  schema: z.literal(1, { error: '1' }).meta({ description: 'Version of this form.' }),
  id: fileName,
  title: line('Title for people to read.'),
  kind: choice('An illustration is drawn from reported facts on anonymised copies, and is labelled so wherever it is shown.', ['fictional', 'illustration']),
  brief: prose('The public brief, which everybody reads.'),
  teaching: prose('A note for teachers: what to look for, and a question for the class.'),
  parties: list('The parties, in the order in which they move.', party, 2, 6),
  mediator: mediator.optional(),
  detainees: list('The people in custody; none where there is only something to bargain over.', detainee, 0, 200),
  concessions: list('What else can change hands.', concession, 0, 50),
  issues: list('What else is to be settled among all.', commonIssue, 0, 200).optional(),
  rules,
  nature,
  schedule: list('What is going to happen.', scheduled, 0, 100),
}) satisfies z.ZodType<Scenario>
