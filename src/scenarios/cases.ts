import { freeze } from 'immer'
import usRussia from './cases/us-russia-2025.json' with { type: 'json' }
import type { CaseFile } from './case-file.js'

/** The bundled case files; a test holds each against the schema. */
export const cases = freeze([usRussia], true) as unknown as readonly CaseFile[]
