import type { play as english } from '../en/play.js'
import type { Translated } from '../en.js'

export const play: Translated<typeof english> = {
  tableNotOpen: 'Votre table ouvre dans un instant.', frozenLong: 'Toutes les horloges sont à l’arrêt. Rien n’est perdu.', pause: 'Une courte pause. Levez les yeux.', youCan: 'Ce que vous pouvez faire', choose: 'Choisissez', otherMoves: 'Autres choses possibles',
  comesToUs: 'Vient chez nous', goesFromUs: 'Part de chez nous', betweenOthers: 'Entre les autres', settledByAll: 'Réglé par tous', phase: 'Phase', points: '{n} points', changed: 'changé', startFromLast: 'Partir de la dernière offre',
  worthToUs: 'Valeur pour nous', againstNoDeal: 'Par rapport à l’absence d’accord', againstLast: 'Par rapport à la dernière offre', better: '(mieux)', worse: '(moins bien)', crossesRedLine: 'Ceci franchit une de vos lignes rouges.',
  nobody: 'Cochez quelqu’un de chaque côté : un échange demande les deux.', oneSided: 'Un seul côté libère quelqu’un. Cochez quelqu’un de l’autre.',
  agreed: 'Convenu', ourOffer: 'Notre offre sur la table', offerOnTable: 'L’offre sur la table', whatChanged: 'Ce qui a changé', mediatorsText: 'Le texte du médiateur', draft: 'Projet', drafts: { one: '{n} projet du médiateur', other: '{n} projets du médiateur' },
  showDraft: 'Montrer un projet', showTo: 'Montrer à',
  pickFromList: 'Quelques-uns d’une liste', whoHolds: 'Qui les détient', howMany: 'Combien d’entre eux', askForThese: 'Les demander', vow: 'Pas moins de {n} % de notre meilleur résultat', vowDetail: 'Tous l’entendent. Accepter moins vous coûte au pays.',
  atHome: 'Au pays', votesSoFar: '{yes} oui, {no} non ; il en faut {quorum} sur {members}', release: 'La libération', phaseNumber: 'Phase {n}', nowTag: 'maintenant', fromTo: 'de',
  temptation: 'Garder vos gens maintenant vous épargnerait des points. Les autres le verraient et réagiraient. Points épargnés :', noTemptation: 'Garder vos gens maintenant ne vous apporterait rien. Points épargnés :',
  atTable: 'À la table', endedDay: 'a fini sa journée', askCover: 'Laisser un robot jouer pour', botPlays: 'Un robot joue pour votre côté.', handsBack: 'Le robot rend la place au prochain tour.', takeBack: 'Reprendre ma place',
  endDay: 'Finir ma journée', onDay: 'Reprendre ma journée', waitingFor: 'On attend :', talkTo: 'Parler à', noChat: 'Il n’y a encore personne à qui parler.', nothingSaid: 'Rien n’a été dit.', nothingYet: 'Rien pour le moment.', writePress: 'Une ligne pour la presse', publish: 'Publier',
  homeFront: 'Le soutien au pays', ofHundred: 'sur 100.', approvalBar: 'Soutien {n} sur 100 ; seuil {threshold}', approvalLine: 'Le trait est à {threshold} : à partir de là, le membre du milieu dit oui.',
  moodSafe: 'Le pays est derrière vous.', moodAbove: 'Le pays dirait oui, de justesse.', moodBelow: 'Le pays dirait non, de justesse.', moodFar: 'Le pays s’est détourné de vous.',
  wouldSayYes: '{n} sur {members} diraient oui ; il en faut {quorum}', peopleAtHome: 'des personnes y siègent et décident ; il faut {quorum} sur {members}', whatMovedIt: 'Ce qui l’a changé', approvalRules: 'Ce qui change le soutien au pays', onlyOwnSide: 'Seul votre côté voit ceci.',
  putHome: 'L’accord qui vous est soumis', nothingPutHome: 'Aucun accord n’attend votre vote.', yourHomeVote: 'Votre vote :', voteYes: 'Voter oui', voteYesDetail: 'Il compte quand tous ont voté au pays.', voteNo: 'Voter non', voteNoDetail: 'Un non au pays peut mettre fin à cet accord.',
  tactics: 'Que voyez-vous ?', tacticsHint: 'Touchez quand un côté le fait.', tactic_anchor: 'Premier chiffre', tactic_threat: 'Menace', tactic_concession: 'Concession', tactic_question: 'Question', tactic_logroll: 'Échange entre sujets',
}
