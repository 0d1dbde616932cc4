import { compliance } from './compliance.js'

/**
 * Means to keep its word, but its machinery sometimes fails on the day: a late order that looks like cheating.
 * It makes good the next day.
 * @param failure - chance that a handover fails, in [0, 1]
 */
export function wavering(failure = 0.3) {
  return compliance('wavering', 'Means to keep its word, but sometimes fails on the day and makes good the next.', {
    keeps: (_, own) => !own.stream('failure').chance(failure),
    remedies: () => true,
    pays: () => true,
    patience: 3,
  }, true)
}
