import { definePolicy } from '../policy.js'
import { compliance } from './compliance.js'

const unforgiving = compliance('unforgiving', 'Keeps its word unless it was wronged.', {
  keeps: (_, own) => own.memory.wronged !== true,
  remedies: (_, own) => own.memory.wronged !== true,
  pays: (_, own) => own.memory.wronged !== true,
  patience: 0,
})

/** Keeps its word until somebody else breaks theirs, and then never again in this exchange (Friedman 1971). */
export const grim = definePolicy('grim', 'Keeps its word until somebody breaks theirs, and then never again.', (view, moves, own) => {
  if (Object.entries(view.parties).some(([id, { inBreach }]) => id !== view.audience && inBreach)) own.memory.wronged = true
  return unforgiving.decide(view, moves, own)
})
