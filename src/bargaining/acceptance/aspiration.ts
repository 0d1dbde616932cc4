import type { Acceptance } from './acceptance.js'

/** Accepts what reaches the utility to which the offering aspires now (Faratin, Sierra and Jennings 1998). */
export function aspiration(): Acceptance {
  return {
    name: 'aspiration',
    about: 'Accepts what reaches the aspiration behind its own offers.',
    citation: 'Faratin, Sierra and Jennings 1998',
    accepts: (session, plan) => session.standing !== null && session.utility(session.standing) >= plan.target(),
  }
}
