import type { caseWords as english } from '../en/case.js'
import type { TranslatedRoom } from '../typed.js'

export const caseWords: TranslatedRoom<typeof english> = {
  deal: 'Un échange en tant que tel', noDeal: 'Pas d’accord', votes: '{name} ({quorum} sur {members})',
  staying: '{person} restant sur place', inPhase: '{person} en phase {phase}', never: 'Jamais {what}.', neverAll: 'Jamais tout cela à la fois : {what}.', atLeast: 'Au moins {count} parmi {what}.', atMost: 'Au plus {count} parmi {what}.', onlyWith: '{what} seulement avec {with}.',
  jointly: 'À la fois {what} : {worth} de plus.', split: 'Une partie seulement parmi {what} : {worth}.', parity: 'Pour chaque personne d’écart entre les deux côtés : {worth}.', precedent: 'Pour la première personne relâchée {worth} ; chaque suivante compte {growth} fois la précédente.',
  askNoDeal: 'Que vaut l’absence d’accord pour votre côté ?', readNoDeal: 'Voyez la dernière ligne de votre barème.', askRedLine: 'Laquelle est une ligne rouge de votre côté ?', readRedLine: 'Voyez les lignes rouges sous votre barème.',
  noConcession: 'Aucune concession, quelle qu’elle soit.', neverAlone: 'Jamais {person} sans personne d’autre.', anybody: 'quelqu’un', everybodyOrNobody: 'Tout le monde ou personne.', askDearest: 'Qui votre côté aurait-il le plus de mal à relâcher ?', readDearest: 'Cherchez le plus petit nombre de votre barème.',
  askRatify: 'Qui doit dire oui au pays avant que votre côté puisse signer ?', readRatify: 'Voyez votre dossier confidentiel, et qui ratifie, sous votre barème.', decideAlone: 'Personne : vous décidez sans autre avis.',
  askDeadline: 'Quel jour les discussions prennent-elles fin ?', readDeadline: 'Relisez le dossier public.', askHolder: 'Qui détient {person} ?', readHolder: 'Relisez la liste des personnes.', nobody: 'Personne',
}
