import type { facilitator as english } from '../en/facilitator.js'
import type { Translated } from '../en.js'

export const facilitator: Translated<typeof english> = {
  console: 'Console', screen: 'Écran', linkNeeded: 'Ouvrez le lien affiché au démarrage de l’atelier.',
  console_tables: 'Tables', console_seats: 'Places', console_inject: 'Événements', console_debrief: 'Bilan', console_audit: 'Journal',
  peopleHere: { one: '{n} personne présente', other: '{n} personnes présentes' }, screensOpen: { one: '{n} écran ouvert', other: '{n} écrans ouverts' }, sessionEnded: 'La séance est terminée.', helpWaiting: { one: '{n} demande d’aide', other: '{n} demandes d’aide' },
  runSheet: 'Déroulé', goTo: 'Passer à', moreMinutes: { one: '{n} minute de plus', other: '{n} minutes de plus' }, extendAll: { one: 'Toutes les tables : {n} minute de plus', other: 'Toutes les tables : {n} minutes de plus' }, protectDebrief: 'Les discussions mangent le bilan.',
  freezeAll: 'Tout arrêter', unfreezeAll: 'Tout reprendre', clocksOff: 'Sans horloge', hardStop: 'Fin des discussions', hardStopDetail: 'Met fin aux discussions à toutes les tables.', hardStopOne: 'Met fin aux discussions à cette table.', endSession: 'Terminer la séance', endSessionDetail: 'Plus personne ne peut rien faire ensuite.',
  clock: 'Horloge', freeze: 'Arrêter', unfreeze: 'Reprendre', clockOff: 'Sans horloge', dayClockOff: 'Sans horloge du jour', endDayHere: 'Finir le jour ici',
  tables: 'Tables', sortStuck: 'Les bloquées d’abord', addTable: 'Ajouter une table', buildTables: 'Former les tables', how: 'Comment', how_random: 'Au hasard', how_mixed: 'Expérience mélangée', odd: 'Personnes en surnombre', odd_coDelegates: 'Codélégués', odd_bots: 'Une table avec robots', odd_observers: 'Observation',
  latecomers: 'Retardataires', late_coDelegate: 'Codélégué', late_observer: 'Observation', late_newTable: 'Nouvelle table', withMediators: 'Avec médiateurs',
  forMinutes: { one: 'depuis {n} minute', other: 'depuis {n} minutes' }, minutesAgo: { one: 'il y a {n} minute', other: 'il y a {n} minutes' }, gap: 'Écart', refusals: { one: '{n} refus', other: '{n} refus' }, lookThrough: 'Voir par une place', pressFor: 'Vous voyez ce qu’ils voient. Ce que vous pressez ici est pressé pour eux et noté au journal.',
  offers: 'Offres', plans: 'Plans', cover: 'Remplacement', botKind: 'Robot', coverBy: 'Robot pour', handBack: 'Rendre', messageAll: 'Message à tous', messageHere: 'Message à cette table',
  seats: 'Places', helpQueue: 'Qui demande de l’aide', helpDone: 'Fait', paperSeat: 'Place sur papier', paper: 'papier', noPlace: 'Sans place', experienced: 'expérience', excuse: 'Dispenser', quizResult: '{right} sur {of}, {wrong} fautes',
  column_code: 'Code', column_name: 'Nom', column_presence: 'Connexion', column_quiz: 'Contrôle', column_plan: 'Plan', column_survey: 'Questionnaire', column_place: 'Place', column_note: 'Note',
  inject: 'Il se passe quelque chose', whatHappens: 'Quoi', side: 'Côté', person: 'Personne', daysMore: 'Jours', atMinute: 'À la minute (vide : maintenant)', atState: 'Ou à un état du diagramme', inWords: 'En ces mots (vide : d’usage)', scope: 'Tables (aucune cochée : toutes)', preview: 'Qui lira quoi', noPreview: 'Pas encore d’aperçu.',
  tablesReached: { one: '{n} table', other: '{n} tables' }, injectNow: 'Maintenant', injectPlan: 'Prévoir', planned: 'Prévu et fait', inject_planned: 'prévu', inject_delivered: 'livré', inject_undone: 'annulé', minute: 'minute {n}',
  revealOf: 'Découvert : {n} sur {of}', openVote: 'Ouvrir le vote', closeVote: 'Clore le vote', cover1: 'Recouvrir une étape', reveal1: 'Découvrir une étape', nextStep: 'Graphique suivant', contrast: 'Tables à comparer, quatre au plus', namesOnScreen: 'Noms à l’écran',
  classVotes: 'Votes de la classe', question: 'Question', choicesByLine: 'Choix, un par ligne', askPulse: 'Demander la confiance', audit: 'Journal',
  joinAt: 'Rejoignez avec votre téléphone :', roomCode: 'Salle', qrAlt: 'Code QR de {address}', hereAndSeated: '{here} présents, {seated} placés', rules: 'Écoutez, jouez votre rôle, dites ce qu’il vous faut. Vous pouvez arrêter à tout moment.', allTables: 'Toutes les tables',
  phase_proposal: 'Proposition', phase_listExchange: 'Listes', phase_vetting: 'Vérification', phase_agreement: 'Accord', phase_release: 'Libération', phase_other: 'Contact', votesIn: { one: '{n} vote reçu', other: '{n} votes reçus' }, voteOnPhone: 'Votez sur votre téléphone.',
  plansIn: { one: '{n} plan reçu', other: '{n} plans reçus' }, surveysIn: { one: '{n} questionnaire reçu', other: '{n} questionnaires reçus' }, rulesWritten: 'Les règles que nous suivrons',
}
