// @ts-check
// A government by hand: what it may see comes in as `view`, what it may do as `moves`, and it answers with one move.
// It takes the first move it likes, and an exchange of persons whenever that is worth more to it than no deal.
import { allows, conceder, defineGovernment, isForm, moveOf, negotiate, pass, scenario } from 'demarche'

/** Its likes, dearest first. */
const likes = [
  'talks.opened', 'talks.resumed', 'proposal.accepted', 'proposal.tabled', 'list.requested', 'list.nominated', 'list.submitted',
  'consent.asked', 'vetting.cleared', 'ratification.granted', 'instrument.issued', 'agreement.signed',
  'custody.staged', 'identity.verified', 'handover.performed', 'receipt.confirmed', 'package.reaffirmed',
]

/** What a package is worth to whoever sees this view. @param {import('demarche').View} view @param {readonly number[]} options */
function worth({ table, secrets }, options) {
  const gains = (table?.agenda.issues ?? []).map(({ id }, i) => (options[i] ? (secrets?.preferences.detainees[id] ?? 0) : 0))
  return gains.reduce((sum, gain) => sum + gain, 0)
}

const plain = defineGovernment({
  facts: { name: 'plain', about: 'Offers everybody for everybody.', stochastic: false, memory: 'none', needsOpponentModel: false },
  decide(view, moves) {
    const standing = view.table?.standing?.options
    const good = standing && worth(view, standing) > 0 ? moveOf(moves, 'package.accepted') : undefined
    const answer = good ?? moveOf(moves, 'package.rejected')
    if (answer) return answer
    const everybody = view.table?.agenda.issues.map(() => 1) ?? []
    if (allows(moves, 'package.offered') && worth(view, everybody) > 0) return { type: 'package.offered', by: view.audience, options: everybody }
    const whole = moves.flatMap((move) => (isForm(move) ? [] : [move]))
    return likes.map((type) => whole.find((move) => move.type === type)).find((move) => move !== undefined) ?? pass
  },
})

const run = negotiate(scenario('two-for-two'), { aster: plain, borealis: conceder() }, { seed: 3 })
console.log(`${run.outcome} on day ${run.days}, ${run.refusals.length} refusals, ${run.faults.length} faults`)
for (const { id, from, to } of run.released) console.log(`${id}: ${from} to ${to}`)
