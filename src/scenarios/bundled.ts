import type { Scenario } from '../model/scenario.js'
import { frozen } from './frozen.js'
import court from './bundled/court.json' with { type: 'json' }
import escrow from './bundled/escrow.json' with { type: 'json' }
import hub from './bundled/hub.json' with { type: 'json' }
import leak from './bundled/leak.json' with { type: 'json' }
import oneForMany from './bundled/one-for-many.json' with { type: 'json' }
import phasedLowTrust from './bundled/phased-low-trust.json' with { type: 'json' }
import twoForTwo from './bundled/two-for-two.json' with { type: 'json' }
import usRussia from './bundled/us-russia-2025.json' with { type: 'json' }

/** The bundled scenarios, the simplest first; a test holds each against the schema. */
export const scenarios = frozen([twoForTwo, oneForMany, hub, leak, court, phasedLowTrust, escrow, usRussia]) as unknown as readonly Scenario[]
