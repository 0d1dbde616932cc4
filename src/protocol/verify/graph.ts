/** The states met so far, by number, with how each was first reached and every edge between them. */
export class StateGraph<E> {
  private readonly before: number[] = []
  private readonly by: (E | null)[] = []
  private readonly depths: number[] = []
  private readonly from: number[] = []
  private readonly to: number[] = []

  get states(): number {
    return this.before.length
  }

  get edges(): number {
    return this.from.length
  }

  depthOf(state: number): number {
    return this.depths[state]!
  }

  /** Adds a state that was first reached from another by an event; the start from none. */
  add(before: number, event: E | null): number {
    this.depths.push(before < 0 ? 0 : this.depths[before]! + 1)
    this.by.push(event)
    return this.before.push(before) - 1
  }

  join(from: number, to: number): void {
    this.from.push(from)
    this.to.push(to)
  }

  /** The events of a shortest way to a state. */
  wayTo(state: number): readonly E[] {
    const events: E[] = []
    for (let at = state; this.before[at]! >= 0; at = this.before[at]!) events.push(this.by[at]!)
    return events.reverse()
  }

  /** The first state, in the order in which they were met, from which none of the ends can be reached; -1 when there is none. */
  firstThatNeverReaches(ends: Iterable<number>): number {
    const { states, edges } = this
    const starts = new Int32Array(states + 1)
    for (const to of this.to) starts[to + 1]!++
    for (let i = 0; i < states; i++) starts[i + 1]! += starts[i]!
    const next = starts.slice()
    const sources = new Int32Array(edges)
    for (let i = 0; i < edges; i++) sources[next[this.to[i]!]!++] = this.from[i]!
    const reaches = new Uint8Array(states)
    const open: number[] = []
    const mark = (state: number): void => {
      if (reaches[state]) return
      reaches[state] = 1
      open.push(state)
    }
    for (const end of ends) mark(end)
    for (let at = open.pop(); at !== undefined; at = open.pop()) for (let i = starts[at]!; i < starts[at + 1]!; i++) mark(sources[i]!)
    return reaches.indexOf(0)
  }
}
