import { definePolicy } from '../policy.js'

/** Says nothing in public. */
export const silent = definePolicy('silent', 'Says nothing in public.', () => undefined)
