import * as z from 'zod'
import { channels } from '../../model/events/fields.js'
import { playerKinds } from '../../model/scenario.js'
import { temperamentNames } from '../names.js'
import { byId, choice, flag, id, line, list, nameOf, number, positive, prose, quantity, record, whole } from './fields.js'
import { requestTerms } from './event.js'

const chosen = record('An option of a person, a concession or a common issue.', {
  issue: id('Id of the person, the concession or the issue.'),
  option: whole('Index of the option, from 0; without it any option but 0.', 0, 999).optional(),
})
const choices = (most: number) => list('Options of persons, concessions and issues.', chosen, 1, most)
const kind = <const K extends string>(word: K) => z.literal(word, { error: word }).meta({ description: 'Kind.' })

const interaction = z.discriminatedUnion('kind', [
  record('Added when all of these are in the package.', { kind: kind('jointly'), of: choices(200), utility: quantity('What it adds.') }),
  record('Added when some but not all of these are in the package: these two or neither.', { kind: kind('split'), of: choices(200), utility: quantity('What it adds, mostly below 0.') }),
  record('Added for each person by whom those who come home and those let go differ in number.', { kind: kind('parity'), utility: quantity('What each adds, mostly below 0.') }),
  record('Added for the first person let go, and for each further one growth times as much again.', {
    kind: kind('precedent'),
    utility: quantity('What the first adds, mostly below 0.'),
    growth: positive('Factor from one person to the next, above 0.', 10),
  }),
], { error: 'an interaction of the kind jointly, split, parity or precedent' }).meta({ description: 'A part of the utility that depends on several issues at once.' })

const count = whole('How many.', 0, 200)
const redLine = z.discriminatedUnion('kind', [
  record('Never all of these together.', { kind: kind('never'), of: choices(200) }),
  record('At least so many of these.', { kind: kind('atLeast'), of: choices(200), count }),
  record('At most so many of these.', { kind: kind('atMost'), of: choices(200), count }),
  record('The first only with the second.', { kind: kind('onlyWith'), of: chosen, with: chosen }),
], { error: 'a red line of the kind never, atLeast, atMost or onlyWith' }).meta({ description: 'A package that crosses it is worse than no deal, whatever else it holds.' })

const preferences = record('What the party wants. Only differences and the comparison with reservation matter; one party\'s units say nothing of another\'s.', {
  detainees: byId('Utility of each person\'s release, by id: 0 or more for those who come home, 0 or less for those let go. Absent means 0.', quantity('One person\'s release.')),
  concessions: byId('Utility of each level of a concession, by id, level 0 first, which is 0. Absent means 0 at every level.', list('One utility per level.', quantity('One level.'), 2, 100)),
  issues: byId('Utility of each option of a common issue, by id, option 0 first. Absent means 0 at every option.', list('One utility per option.', quantity('One option.'), 1, 1000)).optional(),
  interactions: list('Parts that depend on several issues at once.', interaction, 0, 50).optional(),
  redLines: list('Red lines.', redLine, 0, 50).optional(),
  reservation: quantity('Utility of no deal.'),
  relationship: quantity('Utility of an exchange as such: goodwill, trust, a better relationship.'),
  linkage: record('What any deal costs at home while relations are bad.', {
    tense: quantity('While relations are tense, 0 or more.', 0),
    crisis: quantity('While relations are in crisis, 0 or more.', 0),
  }),
  discount: positive('Factor per day on the utility of a deal, above 0, up to 1; 1 is a patient party.', 1),
  dailyCost: quantity('Utility that a deal loses per day, 0 or more: a linear discount. Absent means 0.', 0).optional(),
  patience: positive('Factor per phase on a person\'s utility, above 0, up to 1; below 1 a later release counts less.', 1),
  audienceCost: quantity('What it costs to sign below one\'s own public commitment, 0 or more (Fearon 1994).', 0),
  future: quantity('What the other sides\' future cooperation is worth; a party that breaks its word forgoes it. 0 or more.', 0),
})

const temperament = record('Names of the policies that the party uses where its government does not say otherwise.', {
  exploration: nameOf('How it enters talks and takes leaks.', temperamentNames.exploration).optional(),
  listing: nameOf('Whom it nominates.', temperamentNames.listing).optional(),
  vetting: nameOf('How it clears people.', temperamentNames.vetting).optional(),
  compliance: nameOf('How it keeps its word in the release.', temperamentNames.compliance).optional(),
  statements: nameOf('What it says in public.', temperamentNames.statements).optional(),
})

const player = record('Somebody who must say yes at home before a package binds (Putnam 1988).', {
  id: id('Id of the player, unlike every other id of the scenario.'),
  name: line('Name for people to read.'),
  kind: choice('What kind of player: a cabinet and an electorate vote by interest, a court by law.', playerKinds),
  members: whole('How many vote; 1 for a leader.', 1, 1000),
  quorum: whole('How many yes votes it takes, 1 to members.', 1, 1000),
})

/** A government at the table. */
export const party = record('A government at the table.', {
  id: id('Id of the party, unlike every other id of the scenario.'),
  name: line('Name for people to read.'),
  present: flag('False for a party that may join later.'),
  players: list('Who must say yes at home.', player, 1, 6),
  secrets: record('What only the party itself may know.', {
    brief: prose('The confidential brief that a person in this seat reads.'),
    mandate: list('Channels in which its offers bind it.', choice('A channel.', channels), 1, channels.length),
    preferences,
    wants: list('The requests that it means to make, in this order.', requestTerms, 0, 200),
    offers: list('Ids of persons whom it would nominate, in this order.', id('Id of a person whom it holds.'), 0, 200),
    temperament,
  }),
})

/** A third party. */
export const mediator = record('A third party that helps.', {
  id: id('Id of the mediator, unlike every other id of the scenario.'),
  name: line('Name for people to read.'),
  escrow: flag('Whether it may hold people on the way, which the release mode escrowed needs.'),
})

/** Something other than a person that one party can give another. */
export const concession = record('Something other than a person that one party can give another.', {
  id: id('Id of the concession, unlike every other id of the scenario.'),
  name: line('Name for people to read.'),
  by: id('Id of the party that gives it.'),
  to: id('Id of the party that gets it.'),
  levels: list('Names of the levels; level 0 is nothing.', line('Name of a level.'), 2, 100),
})

const range = record('A range of numbers, of which every step is an option.', {
  from: number('First number.', -1e9, 1e9),
  to: number('Last number, if a step comes upon it.', -1e9, 1e9),
  step: positive('From one option to the next.', 1e9),
})

/** Something to settle among all. */
export const commonIssue = record('Something to settle that concerns every party present: a price, a date, the wording of a clause.', {
  id: id('Id of the issue, unlike every other id of the scenario.'),
  name: line('Name for people to read.'),
  options: z.union([list('Names of the options.', line('Name of an option.'), 1, 1000), range], { error: 'a list of 1 to 1000 names, or { from, to, step }' })
    .meta({ description: 'Names of the options, or a range of numbers.' }),
})

/** A person in custody. */
export const detainee = record('A person in custody.', {
  id: id('Id of the person, unlike every other id of the scenario; XX-1, XX-2 and so on in an illustration.'),
  name: line('Name for people to read; the id again in an illustration.'),
  holder: id('Id of the party that holds the person.'),
  destination: id('Id of the party to which the person would be released.'),
  category: line('A word by which requests may ask for several persons.', 40),
  profile: prose('What is publicly known, in a sentence.', 500),
  legalStage: choice('How far the case has come.', ['detained', 'charged', 'tried', 'convicted', 'sentenced']),
  welfare: choice('State of health.', ['stable', 'fragile', 'critical']),
  atLiberty: flag('True for somebody not in custody at the start, whom a later arrest may bring in.'),
})
