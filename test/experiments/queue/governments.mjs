import { appendFileSync, existsSync } from 'node:fs'

const facts = (name) => ({ name, about: 'For tests.', stochastic: false, memory: 'none', needsOpponentModel: false })

/** Passes after so many milliseconds of work, once a day. */
export const slow = (milliseconds) => ({
  facts: facts('slow'),
  decide() {
    const end = performance.now() + milliseconds
    while (performance.now() < end);
    return { type: 'pass' }
  },
})

/** Ends its whole thread, as long as no such file tells it not to. */
export const poison = (file) => ({
  facts: facts('poison'),
  decide() {
    if (!existsSync(file)) process.exit(7)
    return { type: 'pass' }
  },
})

/** Passes, and writes down in a file that it was asked. */
export const counted = (file) => ({
  facts: facts('counted'),
  decide(view) {
    if (view.day === 0) appendFileSync(file, 'asked\n')
    return { type: 'pass' }
  },
})
