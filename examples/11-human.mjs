// @ts-check
// A person in a government's chair: human() calls back with the view and the moves, and waits for the answer.
// A script stands for the minister at the keyboard, who leaves the routine to staff and decides on packages in person.
import { allows, conceder, human, isForm, movesOf, negotiateAsync, pass, scenario } from 'demarche'

const routine = /talks.opened|proposal.accepted|proposal.tabled|list.nominated|list.submitted|consent.asked|cleared|granted|issued|signed|staged|verified|performed|confirmed/

/** The ids of those whom a package brings home, and of those whom it lets go. @param {import('demarche').View} view @param {readonly number[]} options */
function sides({ table, audience }, options) {
  const people = (table?.agenda.issues ?? []).filter((_, i) => options[i])
  return [people.filter(({ to }) => to === audience), people.filter(({ from }) => from === audience)].map((side) => side.map(({ id }) => id))
}

/** @type {import('demarche').Prompt} */
async function minister(view, moves) {
  await new Promise((resolve) => setTimeout(resolve, 1))
  const [accepted, rejected] = [movesOf(moves, 'package.accepted')[0], movesOf(moves, 'package.rejected')[0]]
  if (rejected) {
    const [home = [], away = []] = sides(view, view.table?.standing?.options ?? [])
    const agreed = home.length === 2 ? accepted : undefined
    console.log(`day ${view.day}: ${home.join(' and ')} for ${away.join(' and ')}? ${agreed ? 'Yes.' : 'No.'}`)
    return agreed ?? rejected
  }
  if (allows(moves, 'package.offered')) {
    const options = view.table?.agenda.issues.map(({ to, id }) => (to === view.audience || id === 'sanne' ? 1 : 0)) ?? []
    console.log(`day ${view.day}: I offer ${sides(view, options).map((side) => side.join(' and ')).reverse().join(' for ')}.`)
    return { type: 'package.offered', by: view.audience, options }
  }
  const wanted = movesOf(moves, 'list.requested').find(({ terms }) => terms.kind === 'named')
  return wanted ?? moves.flatMap((move) => (isForm(move) ? [] : [move])).find(({ type }) => routine.test(type)) ?? pass
}

const run = await negotiateAsync(scenario('two-for-two'), { aster: human(minister), borealis: conceder() }, { seed: 6 })
console.log(`${run.outcome} on day ${run.days}: ${run.released.map(({ id }) => id).join(', ')}`)
