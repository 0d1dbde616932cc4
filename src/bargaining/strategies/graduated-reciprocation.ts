import { next } from '../acceptance/next.js'
import { composed } from '../compose.js'
import { lastReceived } from '../offering/history.js'
import { kept } from '../offering/notes.js'
import { levelOf, packageFor, utilityAt } from '../offering/scale.js'
import type { Strategy } from '../strategy.js'

/** Parameters of {@link graduatedReciprocation}. */
export interface GraduatedReciprocationOptions {
  /** Size of its own initiatives, as a share of its room, in (0, 1]. @defaultValue 0.05 */
  readonly step?: number
  /** Turns from one initiative to the next; a whole number from 1. @defaultValue 3 */
  readonly every?: number
}

type Notes = readonly [turn: number, level: number]

/**
 * Graduated and reciprocated initiatives in tension reduction (Osgood 1962): now and then it takes a small step on its own, asked by nobody;
 * in between it answers every step towards it in kind and somewhat more, and a step back with as much and no more.
 */
export function graduatedReciprocation({ step = 0.05, every = 3 }: GraduatedReciprocationOptions = {}): Strategy {
  return composed({
    name: 'graduated-reciprocation',
    about: 'Takes small steps unasked, and answers the steps of the others in kind.',
    citation: 'Osgood 1962',
    family: 'behaviour',
    offering: {
      name: 'graduated-reciprocation',
      about: 'Initiatives of its own, and answers in kind.',
      stochastic: false,
      propose(session, own) {
        const [, level] = kept<Notes>('graduated', session, own, (before) => {
          if (!before) return [0, 1]
          const [then, now] = lastReceived(session, 2).map((utility) => levelOf(session, utility))
          const moved = then === undefined || now === undefined ? 0 : now - then
          const turn = before[0] + 1
          const answer = moved > 0 ? moved * 1.25 : moved
          return [turn, Math.min(1, Math.max(0, before[1] - answer - (turn % every === 0 ? step : 0)))]
        })
        return packageFor(session, utilityAt(session, level), null)
      },
    },
    acceptance: next(),
  })
}
