import type { Json, Own } from '../model/government.js'
import { resumeStream, stream } from '../random.js'
import type { RandomStream, StreamState } from '../random.js'

/** What every actor of a run owns, as plain JSON. */
export interface OwnState {
  readonly streams: { readonly [label: string]: StreamState }
  readonly memory: { readonly [actor: string]: Json }
}

/** The random streams and notes of every actor in one run. */
export class OwnStore {
  private readonly streams = new Map<string, RandomStream>()
  private readonly memory: { [actor: string]: { [key: string]: Json } } = {}

  constructor(private readonly seed: number, state: OwnState = { streams: {}, memory: {} }) {
    for (const [label, random] of Object.entries(state.streams)) this.streams.set(label, resumeStream(random))
    Object.assign(this.memory, structuredClone(state.memory))
  }

  /** What belongs to one actor. */
  of(actor: string): Own {
    const open = (label: string): RandomStream => {
      const name = `${actor}/${label}`
      const found = this.streams.get(name) ?? stream(this.seed, name)
      this.streams.set(name, found)
      return found
    }
    return {
      // Opened when it is first drawn from, which most actors never do.
      get random() {
        return open('main')
      },
      stream: open,
      memory: (this.memory[actor] ??= {}),
    }
  }

  state(): OwnState {
    return {
      streams: Object.fromEntries([...this.streams].map(([label, random]) => [label, random.state()])),
      memory: structuredClone(this.memory),
    }
  }
}
