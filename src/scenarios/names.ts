/** The policies that a temperament may name, by phase; the first of each is the default. */
export const temperamentNames = {
  exploration: ['open', 'cautious', 'touchy'],
  listing: ['forthcoming', 'guarded'],
  vetting: ['lenient', 'thorough', 'last-minute'],
  compliance: ['faithful', 'opportunist', 'grim', 'wavering'],
  statements: ['silent', 'signalling', 'committing'],
} as const
