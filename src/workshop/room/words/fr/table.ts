import type { table as english } from '../en/table.js'
import type { TranslatedRoom } from '../typed.js'

export const table: TranslatedRoom<typeof english> = {
  between: ' ; ',
  over: 'Les discussions sont terminées.', covered: 'Un robot joue pour votre côté. Vous pouvez reprendre la place.', atHome: 'Vous êtes au pays : suivez les nouvelles, parlez à votre délégation et votez quand un accord vous est soumis.', watch: 'Vous observez cette table.',
  frozen: 'La table est à l’arrêt. Rien n’est perdu.', decideFirst: 'Les autres vous attendent : remettez vos gens, ou gardez-les.', waitsForHome: 'L’accord est maintenant soumis au pays. On attend un vote : {who}.', dayEnded: 'Vous avez fini votre journée. La suivante commence quand les autres ont fini.',
  theirTurn: 'C’est à {who} de répondre ou d’offrir. Vous pouvez parler en attendant.', yourTurn: 'C’est votre tour.', othersWait: 'Les autres vous attendent.', youCan: 'Vous pouvez : {moves}.', othersEnded: 'Les autres ont fini leur journée. Finissez la vôtre quand tout est fait.', nothingToDo: 'Rien n’est à faire maintenant. Finissez votre journée, ou attendez les autres.',
  channelTable: 'Toute la table', channelSide: 'Notre délégation', channelHome: 'Notre pays', channelMediator: 'Le médiateur', press: 'Presse', observer: 'Observation', mediator: 'Médiateur',
  stays: 'reste', goesHome: 'rentre', goesHomeIn: 'rentre en phase {phase}', someOfOwnList: 'quelques-uns d’une liste à nous',
  practice: 'Essayez de composer une offre dans un petit échange avec un robot. L’essai finit tout seul, et rien n’en compte.', practicePerson: 'Personne {letter}', theBot: 'le robot', you: 'vous',
  signed: 'Nous avons signé un accord.', noDeal: 'Il n’y a pas d’accord.', expired: 'Le temps est écoulé : il n’y a pas d’échange au-delà de ce qui était déjà exécuté.',
  noOffer: 'Votre côté n’a fait aucune offre.', firstOffer: 'Votre première offre valait {worth} pour vous.', firstOfAll: 'Votre première offre valait {worth} pour vous, et c’était la première à la table.', firstAfter: 'Votre première offre valait {worth} pour vous ; la leur est venue avant, et valait {theirs} pour vous.',
  noConcession: 'Votre côté a fait une offre au plus : il n’y avait pas de concession à voir.', gaveWay: 'De votre première offre à la dernière, vous avez cédé {by}, en {steps} pas sur {of}.', noQuestion: 'Vous n’avez posé aucune question par écrit.', questions: 'Questions parmi vos messages : {n} sur {of}.',
  spoiler: 'Extrémistes hors des discussions', spoilerThreat: 'Des extrémistes hors des discussions menacent de violences en cas d’échange.', spoilerAttack: 'Des extrémistes hors des discussions commettent une attaque : {side}.',
}
