import { contentsOf } from '../model/package.js'
import type { Agenda } from '../model/package.js'
import type { Options, ReleaseMode } from '../model/scenario.js'
import type { Names } from './names.js'
import { listed, numeral, unique } from './words.js'

/** How people cross, as a phrase. */
export function modeWords(mode: ReleaseMode, phases = 1): string {
  switch (mode) {
    case 'simultaneous': return 'all at once'
    case 'synchronisedRemote': return 'at several places at once'
    case 'phased': return phases === 1 ? 'in one phase' : `in ${numeral(phases)} phases`
    case 'sequential': return 'one by one'
    case 'escrowed': return 'through an agent'
  }
}

/** People who go home to one party: `A and B go home to Aster`. */
export function homeWords(people: readonly string[], to: string, [one, several]: readonly [string, string] = ['goes', 'go']): string {
  return `${listed(people)} ${people.length === 1 ? one : several} home to ${to}`
}

/** A concession at one of its levels: `sanctions relief: partial`. */
export function concessionWords(id: string, level: number, names: Names): string {
  const name = names.concession(id)
  return name.includes(':') ? `${name} (${names.level(id, level)})` : `${name}: ${names.level(id, level)}`
}

/** A package in words: `A and B go home to Aster; C goes home to Borealis in phase 2; sanctions relief: partial`. */
export function packageWords(agenda: Agenda, options: Options, names: Names): string {
  const { released, concessions, settled } = contentsOf(agenda, options)
  const phased = agenda.issues.some(({ kind, size }) => kind === 'detainee' && size > 2)
  const groups = unique(released.map(({ to, phase }) => JSON.stringify([to, phase])))
  const people = groups.map((key) => {
    const [to, phase] = JSON.parse(key) as [string, number]
    const group = released.filter((member) => member.to === to && member.phase === phase).map(({ id }) => names.person(id))
    return `${homeWords(group, names.actor(to))}${phased ? ` in phase ${phase}` : ''}`
  })
  const given = [...concessions, ...settled.map(({ id, option }) => ({ id, level: option }))].map(({ id, level }) => concessionWords(id, level, names))
  return [...people, ...given].join('; ') || 'nobody goes home'
}
