import type { home as english } from '../en/home.js'
import type { TranslatedRoom } from '../typed.js'

export const home: TranslatedRoom<typeof english> = {
  title: '{role}, {side}', homeFront: 'Au pays', role_cabinet: 'Gouvernement', role_opposition: 'Opposition', role_military: 'Armée', role_families: 'Familles',
  brief_cabinet: 'Vous êtes au pays ({side}) et parlez pour le gouvernement. Vous voulez le retour de vos gens, à un prix que vous puissiez défendre aux prochaines élections.',
  brief_opposition: 'Vous êtes au pays ({side}) et parlez pour l’opposition. Vous aussi voulez le retour de vos gens, mais pas d’accord qui fasse paraître le gouvernement plus fort qu’il n’était. Posez des questions difficiles.',
  brief_military: 'Vous êtes au pays ({side}) et parlez pour l’armée. Vous ne voulez relâcher personne qui puisse encore nuire, ni laisser derrière vous aucun des vôtres.',
  brief_families: 'Vous êtes au pays ({side}) et parlez pour les familles. Vous voulez le retour de vos gens, bientôt et en vie. Le prix est l’affaire des autres, jusqu’à ce qu’on vous le demande.',
  whatYouSee: 'Vous voyez ce que le public de votre côté pense des discussions, les nouvelles, et ce que votre délégation vous dit ; les autres n’en voient rien.',
  oneVote: 'Quand un accord vous est soumis, vous votez pour : {player}. Cette voix unique est la vôtre. Sans un oui, l’accord n’engage pas.',
  manyVotes: 'Quand un accord vous est soumis, vous votez pour : {player}. Il faut {quorum} oui sur {members}, et votre vote décide de celui des membres, à parts égales avec les autres qui siègent au pays. Sans un oui, l’accord n’engage pas.',
}
