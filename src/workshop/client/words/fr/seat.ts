import type { seat as english } from '../en/seat.js'
import type { Translated } from '../en.js'

export const seat: Translated<typeof english> = {
  takeSeat: 'Prendre une place', takeSeatButton: 'Prendre ma place', nickname: 'Un nom pour la salle (facultatif)', nicknameHint: 'Ni compte ni adresse. N’importe quel nom, ou aucun.', noSeat: 'Aucune place n’a pu être prise. Réessayez dans un instant.',
  continueAs: 'Continuer comme', continueBefore: 'Continuer comme avant', otherPhone: 'J’ai une place sur un autre téléphone', otherPhoneHint: 'Le code et les quatre caractères sont sur l’autre téléphone ; l’animateur les a aussi.',
  seatCode: 'Code de place', seatSecret: 'Quatre caractères', moveHere: 'Apporter ma place ici', wrongCode: 'Le code et les caractères ne vont pas ensemble.', tokenUnknown: 'Ce lien n’est plus connu ici. Prenez une place.',
  movedTitle: 'Votre place a changé d’appareil', movedText: 'Cette place est ouverte sur un autre appareil. Pour la reprendre, donnez ici son code et ses quatre caractères.', goneTitle: 'La séance est terminée', goneText: 'La salle est fermée. Merci.', startAnew: 'Vers la page de départ',
  tab_now: 'Présent', tab_chat: 'Parler', tab_brief: 'Dossier', tab_news: 'Infos', tab_you: 'Place', newTag: 'nouveau',
  yourSeat: 'Votre place', secretHint: 'Avec cela vous pouvez continuer sur un autre téléphone. L’animateur les a aussi.', readingSize: 'Taille du texte', percent: '{n} %', consent: 'Ce que j’écris peut être gardé pour en parler en classe.',
  youAreIn: 'Vous y êtes', yourPlace: 'Vous parlez pour', coDelegate: 'Vous partagez ce côté : mettez-vous d’accord avant d’appuyer.', waitForTable: 'Les tables se forment dans un instant. Gardez cette page ouverte.',
  noTricks: 'Tous ne savent pas la même chose, et il peut y avoir des surprises. Cela fait partie de l’exercice.', waitHere: 'Rien à faire maintenant. Cette page avance d’elle-même.',
  help: 'Aide', helpOnWay: 'L’aide arrive. Toucher pour annuler', helpHint: 'Quelqu’un va venir. Rien n’est perdu entre-temps.', callFacilitator: 'Appeler l’animateur',
  publicBrief: 'Ce que tous savent', confidential: 'Pour vous seul', curtain: 'Caché. Affichez quand personne ne regarde.', noBriefYet: 'Le dossier arrive dans un instant.', persons: 'Les personnes',
  heldBy: 'Garde :', goesTo: 'Destination possible :', scoreSheet: 'Ce que valent les choses pour', thing: 'Quoi', worth: 'Points', redLines: 'Lignes rouges : jamais en deçà', ratifiers: 'Qui doit dire oui au pays',
  quiz: 'Trois questions', right: 'juste', wrong: 'pas juste', reread: 'Relire', planHint: 'Vous seul le voyez avant le bilan.', targetHint: 'Les points que vous visez.', reservationHint: 'Le moins de points que vous accepteriez.',
  firstOffer: 'Votre première offre, en mots', guess: 'À votre avis, que vaut l’absence d’accord pour', guessHint: 'Dans leurs propres points.', note: 'Note', savedAlone: 'Enregistré tout seul.', beliefs: 'Que veulent-ils ?',
  practice_accepted: 'acceptée', practice_countered: 'suivie d’une autre', practice_ended: 'l’essai a pris fin', practiceOver: 'L’essai est fini. Bravo.', botCounters: 'Le robot offre', yourOffer: 'Votre offre', sendOffer: 'Envoyer l’offre', acceptThis: 'Accepter ceci', declineThis: 'Refuser',
  trustNow: 'À quel point faites-vous confiance à :', trustValue: '{n} sur 10', notAtAll: 'pas du tout', wholly: 'tout à fait', yourVote: 'votre vote', fromFacilitator: 'De l’animateur :', newsFlash: 'Nouvelle :',
  agreementCard: 'Accord', noDealCard: 'Pas d’accord', sign: 'Signer', signDetail: 'Vous signez ce qui est écrit ci-dessus.', signed: 'Signé.', surveyHint: 'Privé, en moins d’une minute. 1 : pas du tout, 7 : tout à fait.', surveyThanks: 'Merci. C’est reçu.',
  survey_outcome: 'Je suis content du résultat', survey_self: 'Je suis content de moi', survey_process: 'La manière de parler était juste', survey_relationship: 'Je traiterais encore avec eux', turningPoint: 'Le tournant, en une phrase', handIn: 'Remettre',
  ownTable: 'Votre table', againstTarget: 'Par rapport à votre objectif', ownCurve: 'Ce que chaque offre valait pour vous', ownCurveAlt: { one: 'Valeur pour votre côté de {n} offre', other: 'Valeur pour votre côté de {n} offres dans l’ordre' },
  ownCurveKey: 'Cercles : vos offres. Carrés : les leurs. Tirets : sans accord.', betterTitle: 'Y a-t-il mieux pour tous ?', betterHint: 'Toutes les valeurs sont ouvertes. Proposez un changement, et dites oui ou non aux leurs.', proposeThis: 'Proposer ceci', saidYes: 'oui', saidNo: 'non',
  ruleTitle: 'Une règle que je suivrai', rule: 'À ma prochaine négociation, je …', thanks: 'Merci de votre participation.',
}
