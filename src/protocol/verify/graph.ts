import { IntList } from './int-list.js'

/** The last bit of an edge: whether a day passes on it. The others say where it leads. */
const aDayPasses = 1

/** The states met so far, by number, with how each was first reached and every edge between them. Edges are added state by state. */
export class StateGraph {
  /** The state from which each was first reached, -1 for the start. */
  readonly before = new IntList()
  /** The number of the event by which each was first reached. */
  readonly by = new IntList()
  /** Where the edges of each state begin. */
  readonly starts = new IntList()
  readonly ends = new IntList()

  get states(): number {
    return this.before.length
  }

  get edges(): number {
    return this.ends.length
  }

  /** States whose edges are being added or were. */
  get expanded(): number {
    return this.starts.length
  }

  get bytes(): number {
    return this.before.bytes + this.by.bytes + this.starts.bytes + this.ends.bytes
  }

  add(before: number, event: number): void {
    this.before.push(before)
    this.by.push(event)
  }

  /** Begins the edges of the next state. */
  expand(): void {
    this.starts.push(this.ends.length)
  }

  /** Takes the edges of the last state back. */
  retract(): void {
    this.ends.length = this.starts.get(--this.starts.length)
  }

  /** Edges of a state. */
  degree(state: number): number {
    return this.endOf(state) - this.starts.get(state)
  }

  join(to: number, dayPasses: boolean): void {
    this.ends.push(2 * to + (dayPasses ? aDayPasses : 0))
  }

  /** The numbers of the events of a shortest way to a state. */
  wayTo(state: number): readonly number[] {
    const events: number[] = []
    for (let at = state; this.before.get(at) >= 0; at = this.before.get(at)) events.push(this.by.get(at))
    return events.reverse()
  }

  /** The first state, in the order in which they were met, from which none of some states can be reached; -1 when there is none. */
  firstThatNeverReaches(goals: Iterable<number>): number {
    const { states, edges } = this
    const starts = new Int32Array(states + 2)
    for (let i = 0; i < edges; i++) starts[(this.ends.get(i) >> 1) + 2]!++
    for (let i = 0; i < states; i++) starts[i + 2]! += starts[i + 1]!
    const sources = new Int32Array(edges)
    this.eachEdge((from, to) => { sources[starts[to + 1]!++] = from })
    const reaches = new Uint8Array(states)
    const open: number[] = []
    const mark = (state: number): void => {
      if (reaches[state]) return
      reaches[state] = 1
      open.push(state)
    }
    for (const goal of goals) mark(goal)
    for (let at = open.pop(); at !== undefined; at = open.pop()) for (let i = starts[at]!; i < starts[at + 1]!; i++) mark(sources[i]!)
    return reaches.indexOf(0)
  }

  /**
   * A state at which a day passes on a way that comes back to it; -1 when there is none.
   * By strongly connected components (Tarjan 1972), with a stack of its own.
   */
  firstDayThatComesBack(): number {
    const components = this.components()
    let found = -1
    this.eachEdge((from, to, dayPasses) => {
      if (found < 0 && dayPasses && components[from] === components[to]) found = from
    })
    return found
  }

  private endOf(state: number): number {
    return state + 1 < this.starts.length ? this.starts.get(state + 1) : this.edges
  }

  private eachEdge(visit: (from: number, to: number, dayPasses: boolean) => void): void {
    for (let from = 0; from < this.expanded; from++) {
      const end = this.endOf(from)
      for (let i = this.starts.get(from); i < end; i++) visit(from, this.ends.get(i) >> 1, (this.ends.get(i) & aDayPasses) === 1)
    }
  }

  private components(): Int32Array {
    const { states } = this
    const found = new Int32Array(states).fill(-1)
    const order = new Int32Array(states).fill(-1)
    const low = new Int32Array(states)
    const next = Int32Array.from({ length: states }, (_, state) => (state < this.expanded ? this.starts.get(state) : 0))
    const path: number[] = []
    const open: number[] = []
    let met = 0
    const enter = (state: number): void => {
      order[state] = low[state] = met++
      path.push(state)
      open.push(state)
    }
    for (let root = 0; root < states; root++) {
      if (order[root]! >= 0) continue
      enter(root)
      while (path.length > 0) {
        const at = path.at(-1)!
        const end = at < this.expanded ? this.endOf(at) : 0
        if (next[at]! < end) {
          const to = this.ends.get(next[at]!++) >> 1
          if (order[to]! < 0) enter(to)
          else if (found[to]! < 0) low[at] = Math.min(low[at]!, order[to]!)
          continue
        }
        path.pop()
        const below = path.at(-1)
        if (below !== undefined) low[below] = Math.min(low[below]!, low[at]!)
        if (low[at] !== order[at]) continue
        for (let member = open.pop()!; ; member = open.pop()!) {
          found[member] = at
          if (member === at) break
        }
      }
    }
    return found
  }
}
