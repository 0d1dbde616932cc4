import { compliance } from './compliance.js'

/** Keeps its word, and gives others two days to keep theirs. */
export const faithful = compliance('faithful', 'Keeps its word, and gives others two days to keep theirs.', {
  keeps: () => true,
  remedies: () => true,
  pays: () => true,
  patience: 2,
})
