import { reworded, settled, versionOf, withParty, withPreferences } from './case.js'
import { usualHomeFront } from '../room/home/players.js'
import type { Lesson } from './lesson.js'
import { steps } from './steps.js'

const base = withPreferences(reworded(settled('two-for-two'), 'aster', 'If nothing comes of the talks, nothing changes: your people stay where they are and you lose no vote over it.', 'If nothing comes of the talks, a friendly country may yet bring one of your people home; that is worth something to your cabinet.'), 'aster', () => ({ reservation: 6.5 }))

function quorum(votes: number): typeof base {
  return withParty(base, 'aster', ({ players, secrets }) => ({
    players: players.map((player) => (player.kind === 'cabinet' ? { ...player, quorum: votes } : player)),
    secrets: { ...secrets, brief: secrets.brief.replace('three of five in the cabinet', votes === 5 ? 'all five in the cabinet' : 'one of five in the cabinet') },
  }))
}

/** L8: two tables at once, abroad and at home. */
export const twoLevelGames: Lesson = {
  id: 'L8',
  title: 'Two tables at once: who must say yes at home',
  minutes: 75,
  headCount: { least: 4, most: 60, best: 'pairs with co-delegates, at least four tables, so that each version is played with a home front and without' },
  objectives: ['See how a vote at home limits what can be signed abroad.', 'Use, and question, the sentence "they will never let me".'],
  base: 'two-for-two',
  contrast: 'how many of Aster\'s cabinet of five must say yes',
  treatments: [
    { id: 'loose', label: 'One vote of five', value: '1 of 5', scenario: versionOf(quorum(1), 'loose') },
    { id: 'tight', label: 'All five votes', value: '5 of 5', scenario: versionOf(quorum(5), 'tight') },
  ],
  injections: [],
  // Every other pair of tables, so that the home front is no second contrast between the versions.
  homeFront: { ...usualHomeFront, start: 60, tables: 'half' },
  debrief: steps({ id: 'home', question: 'Did a weak home help abroad?', choices: ['yes', 'no', 'it stopped everything'] }, 'agreement', 'pareto', 'concessions', 'bots'),
  misreadings: ['"Tied hands win." They also lose agreements that both would have gained by.', '"The cabinet was unreasonable." It judged the same package by the same values, vote by vote.'],
  takeAways: ['Know whose yes you need, and what each of them wants, before you sign.', 'Ask the same of the other side: help them to sell it at home.', 'A claim of tied hands is worth what can be checked of it.'],
  reading: ['Putnam 1988, Diplomacy and Domestic Politics'],
}
