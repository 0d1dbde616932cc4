import type { Agenda, Issue } from './package.js'
import { power } from './power.js'
import type { Choice, Interaction, PartyId, RedLine } from './scenario.js'
import type { Counter, Term } from './utility.js'

function isChosen({ option: wanted }: Choice, option: number): boolean {
  return wanted === undefined ? option !== 0 : option === wanted
}

/** Counts how many of some choices a package takes; a choice about something that is not on the agenda is never taken. */
function taken({ issues }: Agenda, choices: readonly Choice[], cap = Infinity): Counter {
  return {
    scores: issues.map(({ id, size }) => {
      const mine = choices.filter(({ issue }) => issue === id)
      return mine.length === 0 ? undefined : Array.from({ length: size }, (_, option) => mine.filter((choice) => isChosen(choice, option)).length)
    }),
    cap,
  }
}

function people(agenda: Agenda, which: (issue: Issue & { readonly kind: 'detainee' }) => boolean): readonly Choice[] {
  return agenda.issues.flatMap((issue) => (issue.kind === 'detainee' && which(issue) ? [{ issue: issue.id }] : []))
}

/** What the n-th release adds up to when each further one counts `growth` times as much. */
function geometric(first: number, growth: number, n: number): number {
  return growth === 1 ? first * n : (first * (power(growth, n) - 1)) / (growth - 1)
}

/** An interaction in numbers, for one party and agenda. */
export function interactionTerm(interaction: Interaction<number>, agenda: Agenda, party: PartyId): Term {
  const { utility } = interaction
  const most = Math.max(0, utility)
  switch (interaction.kind) {
    case 'jointly': {
      const all = interaction.of.length
      return { about: 'all of these', counters: [taken(agenda, interaction.of)], value: ([n = 0]) => (n === all ? utility : 0), most, forbids: false }
    }
    case 'split': {
      const all = interaction.of.length
      return { about: 'some but not all of these', counters: [taken(agenda, interaction.of)], value: ([n = 0]) => (n > 0 && n < all ? utility : 0), most, forbids: false }
    }
    case 'parity': {
      const [home, away] = [people(agenda, ({ to }) => to === party), people(agenda, ({ from }) => from === party)]
      return {
        about: 'the difference in numbers',
        counters: [taken(agenda, home), taken(agenda, away)],
        value: ([n = 0, m = 0]) => utility * Math.abs(n - m),
        most: most * Math.max(home.length, away.length),
        forbids: false,
      }
    }
    case 'precedent': {
      const away = people(agenda, ({ from }) => from === party)
      return {
        about: 'precedent',
        counters: [taken(agenda, away)],
        value: ([n = 0]) => geometric(utility, interaction.growth, n),
        most: Math.max(0, geometric(utility, interaction.growth, away.length)),
        forbids: false,
      }
    }
  }
}

/** A red line in numbers. */
export function redLineTerm(line: RedLine, agenda: Agenda): Term {
  const rule = (about: string, counters: readonly Counter[], crossed: (counts: readonly number[]) => boolean): Term =>
    ({ about, counters, value: (counts) => (crossed(counts) ? -Infinity : 0), most: 0, forbids: true })
  switch (line.kind) {
    case 'never':
      return rule('never these together', [taken(agenda, line.of)], ([n = 0]) => n === line.of.length)
    case 'atLeast':
      return rule(`at least ${line.count} of these`, [taken(agenda, line.of, line.count)], ([n = 0]) => n < line.count)
    case 'atMost':
      return rule(`at most ${line.count} of these`, [taken(agenda, line.of, line.count + 1)], ([n = 0]) => n > line.count)
    case 'onlyWith':
      return rule('one only with another', [taken(agenda, [line.of]), taken(agenda, [line.with])], ([n = 0, m = 0]) => n > 0 && m === 0)
  }
}
