import type { common as english } from '../en/common.js'
import type { Translated } from '../en.js'

export const common: Translated<typeof english> = {
  appName: 'Atelier de négociation',
  yes: 'Oui :', back: 'Retour', close: 'Fermer', send: 'Envoyer', show: 'Afficher', hide: 'Cacher', undo: 'Annuler', understood: 'Compris', you: 'vous', us: 'nous', them: 'eux', by: 'Par :', round: 'Tour',
  sure: 'En êtes-vous sûr ?',
  sending: 'Envoi …', sent: 'Envoyé', notSent: 'Non envoyé. Toucher pour réessayer', refused: 'Impossible :', reconnecting: 'Connexion …',
  timeLeft: 'Temps restant', dayLeft: 'Jour', frozen: 'à l’arrêt', secondsLeft: { one: 'encore {n} seconde', other: 'encore {n} secondes' },
  dayOf: 'Jour {day} sur {deadline}', day: 'Jour {n}',
  asTable: 'Le même contenu en tableau', table: 'Table', press: 'Presse', chat: 'Discussion', message: 'Message', sections: 'Rubriques', language: 'Langue',
  happened: 'Ce qui s’est passé', practice: 'Essai', plan: 'Votre plan', target: 'Objectif', reservation: 'Limite', survey: 'Comment était-ce ?', debrief: 'Bilan',
  votes: { one: '{n} voix', other: '{n} voix' }, voteClosed: 'Le vote est clos.', stepOf: 'Graphique {n} sur {of}',
  replay: 'Pas à pas', replayBack: 'Un pas en arrière', replayOn: 'Un pas en avant', replayAt: 'Pas {n} sur {of}',
  stage_lobby: 'Bienvenue', stage_seating: 'Installation', stage_brief: 'Lecture', stage_quiz: 'Contrôle', stage_planning: 'Préparation', stage_practice: 'Essai', stage_round1: 'Tour 1', stage_pause: 'Pause',
  stage_round2: 'Tour 2', stage_hardStop: 'Fiche d’accord', stage_survey: 'Questionnaire', stage_ownTable: 'Votre table', stage_postSettlement: 'Mieux pour tous ?', stage_debrief: 'Bilan', stage_close: 'Clôture',
  outcome_completed: 'Accord exécuté', outcome_partiallyCompleted: 'Exécuté en partie', outcome_collapsed: 'Pas d’accord', outcome_expired: 'Temps écoulé',
  bot: 'robot', covered: 'robot remplaçant', empty: 'personne', presenceHere: 'présent', presenceQuiet: 'silencieux', presenceGone: 'sans connexion', place_press: 'Presse', place_observer: 'Observation',
}
