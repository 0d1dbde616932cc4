import type { PartTexts, ToldTexts, TurnTexts } from '../told-places.js'

/** What happened, in French; in the present tense, which needs no agreement with anybody's gender. */
export const told: ToldTexts = {
  'talks.opened': '{by} veut bien explorer un échange', 'talks.declined': '{by} dit ne pas vouloir parler maintenant', 'talks.ended': '{by} quitte les discussions pour de bon', 'talks.suspended': '{by} suspend les discussions', 'talks.resumed': '{by} veut bien reprendre les discussions',
  'party.joined': '{by} rejoint la table', 'party.left': '{by} quitte la table',
  'backchannel.opened': '{by} ouvre un canal discret', 'backchannel.frozen': '{by} gèle le canal discret', 'backchannel.thawed': '{by} rouvre le canal discret', 'backchannel.closed': '{by} ferme le canal discret',
  'leak.occurred': 'une fuite révèle les discussions à la presse',
  'statement.signalled': { receptive: '{by} laisse entendre en public son ouverture à un échange', nonCommittal: '{by} ne s’engage à rien en public', nothingImminent: '{by} dit en public que rien n’est imminent', firm: '{by} adopte en public une ligne ferme', goodwill: '{by} parle en public de bonne volonté' },
  'statement.committed': '{by} s’engage en public à ne pas accepter moins de {share} de son meilleur résultat', 'statement.denied': '{by} dément les rumeurs', 'statement.announced': '{by} annonce l’accord signé',
  'mediator.offered': '{by} propose sa médiation', 'mediator.accepted': '{by} accepte le médiateur', 'mediator.declined': '{by} refuse le médiateur', 'mediator.suggested': '{by} pose sur la table son propre texte : {package}', 'mediator.withdrew': '{by} se retire de la médiation',
  'proposal.tabled': '{by} propose cette façon de libérer : {mode}', 'proposal.accepted': '{by} accepte la proposition', 'proposal.rejected': '{by} rejette la proposition', 'proposal.withdrawn': '{by} retire la proposition',
  'list.requested': '{by} demande {what}', 'list.withdrawn': '{by} retire une demande : {what}', 'list.nominated': '{by} propose {person}', 'list.submitted': '{by} clôt sa liste', 'addon.demanded': '{by} exige en plus {person}, sur le tard',
  'vetting.cleared': '{by} donne le feu vert à {person}', 'vetting.blocked': '{by} bloque {person}', 'vetting.unblocked': '{by} lève son blocage sur {person}', 'consent.asked': '{by} demande à {person} son consentement', 'consent.given': '{person} consent à l’échange', 'consent.refused': '{person} refuse l’échange', 'consent.waived': '{by} continue sans demander à {person} son consentement, ce que ce scénario permet',
  'identity.verified': '{by} vérifie une identité : {person}', 'identity.doubted': '{by} met en doute une identité : {person}', 'proofOfLife.asked': '{by} demande une preuve de vie : {person}', 'proofOfLife.given': '{by} donne une preuve de vie : {person}',
  'package.offered': '{by} offre : {package}', 'package.accepted': '{by} accepte l’offre sur la table', 'package.rejected': '{by} rejette l’offre sur la table', 'package.reaffirmed': '{by} maintient ce qui reste de l’accord', 'package.repudiated': '{by} ne veut pas de ce qui reste de l’accord',
  'ratification.granted': 'au pays ({by}), {player} vote pour l’accord', 'ratification.refused': 'au pays ({by}), {player} vote contre l’accord', 'court.injunction': 'un tribunal ({party}) arrête l’échange', 'court.lifted': 'le tribunal ({party}) lève son ordre',
  'instrument.requested': '{by} demande l’acte juridique pour {person}', 'instrument.issued': '{by} délivre l’acte juridique pour {person}', 'instrument.revoked': '{by} révoque l’acte juridique pour {person}', 'agreement.signed': '{by} signe l’accord',
  'custody.staged': '{by} amène {person} au lieu de la remise', 'custody.arrested': '{person} se fait arrêter', 'handover.performed': '{by} décide de remettre ses gens', 'handover.withheld': '{by} décide de garder ses gens', 'escrow.deposited': '{by} confie ses gens au tiers', 'escrow.released': '{by} laisse rentrer tous ceux qui lui sont confiés', 'escrow.returned': '{by} rend tous ceux qui lui sont confiés',
  'receipt.confirmed': '{by} confirme une arrivée : {person}', 'receipt.disputed': '{by} conteste une arrivée, ou son état : {person}', 'dispute.resolved': '{by} règle son différend : {person}', 'phase.aborted': '{by} annule la phase avant la remise', 'obligation.fulfilled': '{by} tient sa concession : {what}', 'breach.remedied': '{by} s’engage à réparer ce qui a été retenu', 'breach.declared': '{by} déclare la violation définitive',
  'detainee.died': '{person} meurt en détention', 'detainee.releasedOtherwise': '{person} retrouve la liberté par une autre voie',
  'climate.escalated': { tense: 'les relations hors des discussions se tendent', crisis: 'les relations hors des discussions entrent en crise' }, 'climate.eased': { calm: 'les relations hors des discussions retrouvent leur calme', tense: 'les relations hors des discussions se détendent, mais restent tendues' },
  'deadline.extended': { one: 'l’échéance est repoussée de {n} jour, au jour {day}', other: 'l’échéance est repoussée de {n} jours, au jour {day}' },
  'clock.advanced': 'un jour passe', 'clock.paused': 'l’horloge s’arrête tant que les discussions sont suspendues', 'clock.resumed': 'l’horloge repart', 'process.closed': 'tout est terminé',
}

/** Parts of sentences. */
export const parts: PartTexts = {
  modes: { simultaneous: 'tous à la fois', synchronisedRemote: 'en plusieurs lieux à la fois', sequential: 'un par un', escrowed: 'par un tiers' },
  phased: { one: 'en {n} phase', other: 'en {n} phases' },
  goHome: { one: '{people} rejoint {to}', other: '{people} rejoignent {to}' }, goHomeIn: { one: '{people} rejoint {to} en phase {phase}', other: '{people} rejoignent {to} en phase {phase}' }, haveCome: { one: '{people} a rejoint {to}', other: '{people} ont rejoint {to}' }, nobodyGoes: 'personne ne rentre',
  concession: '{name} : {level}', concessionLong: '{name} ({level})',
  requestCount: { one: '{n} personne que détient {holder}', other: '{n} personnes que détient {holder}' }, requestCategory: '{n} de la catégorie « {category} » que détient {holder}', requestPick: '{n} parmi {people}', aRequest: 'une demande', aPackage: 'un ensemble',
  semicolon: ' ; ', because: ' (« {text} »)', quoted: ' : « {text} »', inBackChannel: ', par le canal discret', throughMediator: ', par le médiateur', nobody: 'personne',
}

/** What is told beside the events. */
export const turns: TurnTexts = {
  broke: { one: '{who} n’a pas tenu parole dans cette phase', other: '{who} n’ont pas tenu parole dans cette phase' }, stage: 'les discussions arrivent à une nouvelle étape : {step}',
  rest: 'les discussions sont suspendues : {causes}', causeCrisis: 'les relations sont en crise', causeInjunction: 'un tribunal a arrêté l’échange', causeParty: '{who} les a suspendues', inBreach: { one: '{who} viole l’accord', other: '{who} violent l’accord' },
  plan: 'la remise se fera ainsi : {mode}', planOrder: 'la remise se fera ainsi : {mode}, d’abord {first}, puis {next}', andThen: '{before}, puis {after}', left: 'voici ce qui reste de l’accord : {package}',
  completed: 'l’échange est accompli : {homes}', partiallyCompleted: 'l’échange est accompli en partie : {homes}', notHome: { one: '{people} ne rentre pas', other: '{people} ne rentrent pas' }, collapsed: 'les discussions n’aboutissent pas, et personne n’est échangé', owed: '{who} n’a jamais tenu sa concession : {what}',
}
