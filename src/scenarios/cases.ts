import usRussia from './cases/us-russia-2025.json' with { type: 'json' }
import type { CaseFile } from './case-file.js'
import { frozen } from './frozen.js'

/** The bundled case files; a test holds each against the schema. */
export const cases = frozen([usRussia]) as unknown as readonly CaseFile[]
