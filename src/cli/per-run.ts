import { remote } from '../governments/index.js'
import type { Government } from '../governments/index.js'
import type { Child } from './terminal.js'

/** A government in a process of its own, begun anew for every run. The runs go one after another. */
export interface PerRun {
  readonly government: Government
  end(): void
}

/** Starts a process when a run first asks for it, and ends it when the next run does. */
export function perRun(start: () => Child): PerRun {
  let child: Child | undefined
  let player: Government | undefined
  let notes: object | undefined
  const { facts } = remote({ stdin: null, stdout: null, on: () => {} }, { name: 'remote' })
  return {
    government: {
      facts,
      decide(view, moves, own) {
        // The notes belong to one run, so other notes are another run.
        if (!player || own.memory !== notes) {
          child?.end()
          child = start()
          player = remote(child, { name: 'remote' })
          notes = own.memory
        }
        return player.decide(view, moves, own)
      },
    },
    end: () => child?.end(),
  }
}
