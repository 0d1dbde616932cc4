import { isMainThread } from 'node:worker_threads'

/** A government that passes. */
export const idle = { facts: { name: 'idle', about: 'Passes.', stochastic: false, memory: 'none', needsOpponentModel: false }, decide: () => ({ type: 'pass' }) }

/** The same under another name. */
export const idleAs = (name) => ({ ...idle, facts: { ...idle.facts, name } })

export const nothing = 3

/** There in one thread only. */
export const onlyHere = isMainThread ? idle : nothing
