/** What the room says to those at home. What moves approval stands in `home/rules.ts`. */
export const home = {
  title: '{role}, {side}', homeFront: 'Home front', role_cabinet: 'Cabinet', role_opposition: 'Opposition', role_military: 'Military', role_families: 'Families',
  brief_cabinet: 'You are at home in {side}, and you speak for the cabinet. You want your people home, at a price that you can defend in the next election.',
  brief_opposition: 'You are at home in {side}, and you speak for the opposition. You want your people home too, but no agreement that makes the government look stronger than it was. Ask hard questions.',
  brief_military: 'You are at home in {side}, and you speak for the military. You want nobody let go who may do harm again, and nobody of yours left behind.',
  brief_families: 'You are at home in {side}, and you speak for the families. You want your people home, soon and alive. The price is for others to worry about, until it is asked of you.',
  whatYouSee: 'You see how your side\'s public feels about the talks, the news, and what your delegation tells you; the others see nothing of it.',
  oneVote: 'When an agreement is put to you, you vote for the {player}: its one vote is yours. Without a yes it does not bind.',
  manyVotes: 'When an agreement is put to you, you vote for the {player}: {quorum} of {members} must say yes, and your vote decides the members\' votes, in equal parts with whoever else sits at home. Without a yes it does not bind.',
} as const
