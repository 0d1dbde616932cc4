import { mistake, show } from '../../errors.js'
import { requireNumber } from '../models/checks.js'

/** Lets a confidence level pass, which lies strictly between 0 and 1. */
export function requireConfidence(confidence: number): void {
  requireNumber('confidence', confidence, { above: 0, below: 1 })
}

/** Lets a list of finite numbers pass. */
export function requireFinite(name: string, values: readonly number[]): void {
  const wrong = values.findIndex((value) => !Number.isFinite(value))
  if (wrong >= 0) throw mistake({ given: `number ${wrong} of ${name} is ${typeof values[wrong] === 'number' ? values[wrong] : show(values[wrong])}`, allowed: 'all of them must be finite', todo: 'leave out or repair what could not be computed' })
}

/** Lets lists of the same length pass. */
export function requireSameLength(name: string, lists: readonly (readonly unknown[])[]): void {
  const lengths = new Set(lists.map(({ length }) => length))
  if (lengths.size > 1) throw mistake({ given: `${name} have lengths ${[...lengths].join(', ')}`, allowed: 'they must be equally long', todo: 'pass one entry of each for every batch or point' })
}

/** Lets distinct names pass. */
export function requireDistinct(name: string, names: readonly string[]): void {
  const twice = names.find((one, i) => names.indexOf(one) !== i)
  if (twice !== undefined) throw mistake({ given: `${show(twice)} stands twice among ${name}`, allowed: 'every name stands once', todo: 'rename one of the two' })
}
