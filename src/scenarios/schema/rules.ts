import { releaseModes } from '../../model/scenario.js'
import { choice, flag, list, number, positive, record, whole } from './fields.js'

/** The rules of one exchange. */
export const rules = record('The rules of the exchange.', {
  modes: list('Ways of release that may be agreed.', choice('A mode.', releaseModes), 1, releaseModes.length),
  phases: whole('Greatest number of phases in a phased release.', 1, 7),
  rounds: whole('Rounds of bargaining over packages before the talks fail; a round takes about a day.', 1, 1000),
  listRounds: whole('How often lists may be reopened before the talks fail.', 1, 100),
  deadline: whole('Day on which the talks end.', 1, 3650),
  near: whole('Days before the deadline from which the clock counts as near.', 0, 3650),
  pause: whole('Total days for which the clock may be stopped.', 0, 3650),
  consent: choice('Whether a person\'s consent is needed, or may be waived.', ['required', 'waivable']),
  exposure: positive('Greatest exposure in a sequential release: share of what one gives ahead of the share of what one gets.', 1),
  rationality: choice('Whose assent below its reservation value is refused: software\'s but not people\'s, everybody\'s (enforced), or nobody\'s (recorded).', ['software', 'enforced', 'recorded']),
  suspendOnCrisis: flag('Whether a crisis suspends the talks.'),
  faults: whole('Faults after which an actor only passes.', 1, 100),
  trust: record('Prior of trust, as commitments seen before.', {
    kept: positive('Commitments seen kept, above 0.', 1000),
    broken: positive('Commitments seen broken, above 0.', 1000),
  }),
})

function rate(what: string) {
  return number(`${what}; chance per day, from 0 to 1.`, 0, 1)
}

/** Chances of nature. */
export const nature = record('Chances of nature; those about people apply to each person alike.', {
  leak: rate('The talks leak to the press'),
  escalation: rate('Relations get worse'),
  easing: rate('Relations get better'),
  injunction: rate('A party\'s court stops an agreed package'),
  lifting: rate('An injunction in force is lifted'),
  death: rate('A person dies in custody'),
  releasedOtherwise: rate('A person is released by other means'),
  arrest: rate('A person at liberty is arrested'),
  extension: rate('The deadline is put off'),
  extensionDays: whole('Days that an extension adds.', 1, 365),
  refusal: number('Chance that a person who is asked refuses to be exchanged, from 0 to 1.', 0, 1),
})
