import type { MoveTexts } from '../told-places.js'

/** What one presses, and what it does, in French. */
export const moves: MoveTexts = {
  labels: {
    'talks.opened': 'Dire que nous voulons parler', 'talks.declined': 'Ne pas vouloir parler maintenant', 'talks.ended': 'Quitter les discussions pour de bon', 'talks.suspended': 'Suspendre les discussions', 'talks.resumed': 'Reprendre les discussions',
    'party.joined': 'Rejoindre la table', 'party.left': 'Quitter la table',
    'backchannel.opened': 'Ouvrir un canal discret', 'backchannel.frozen': 'Geler le canal discret', 'backchannel.thawed': 'Rouvrir le canal discret', 'backchannel.closed': 'Fermer le canal discret',
    'statement.signalled': 'Dire quelque chose en public', 'statement.committed': 'Nous engager en public', 'statement.denied': 'Démentir les rumeurs', 'statement.announced': 'Annoncer l’accord',
    'mediator.offered': 'Proposer une médiation', 'mediator.accepted': 'Accepter le médiateur', 'mediator.declined': 'Refuser le médiateur', 'mediator.suggested': 'Poser un texte sur la table', 'mediator.withdrew': 'Se retirer des discussions',
    'proposal.tabled': 'Proposer une façon de libérer', 'proposal.accepted': 'Accepter la proposition', 'proposal.rejected': 'Rejeter la proposition', 'proposal.withdrawn': 'Retirer notre proposition',
    'list.requested': 'Demander quelqu’un', 'list.withdrawn': 'Retirer une demande', 'list.nominated': 'Proposer quelqu’un que nous détenons', 'list.submitted': 'Clore notre liste', 'addon.demanded': 'Exiger une personne de plus',
    'vetting.cleared': 'Donner le feu vert à quelqu’un', 'vetting.blocked': 'Bloquer quelqu’un', 'vetting.unblocked': 'Lever notre blocage', 'consent.asked': 'Demander à quelqu’un son consentement', 'consent.waived': 'Continuer sans le demander',
    'identity.verified': 'Vérifier une identité', 'identity.doubted': 'Mettre une identité en doute', 'proofOfLife.asked': 'Demander une preuve de vie', 'proofOfLife.given': 'Donner une preuve de vie',
    'package.offered': 'Faire une offre', 'package.accepted': 'Accepter l’offre', 'package.rejected': 'Rejeter l’offre', 'package.reaffirmed': 'Maintenir ce qui reste', 'package.repudiated': 'Refuser ce qui reste',
    'ratification.granted': 'Voter pour, au pays', 'ratification.refused': 'Voter contre, au pays', 'instrument.requested': 'Demander un acte juridique', 'instrument.issued': 'Délivrer un acte juridique', 'instrument.revoked': 'Révoquer un acte juridique',
    'agreement.signed': 'Signer l’accord', 'custody.staged': 'Amener quelqu’un à la remise', 'handover.performed': 'Remettre nos gens', 'handover.withheld': 'Garder nos gens', 'escrow.deposited': 'Confier nos gens au tiers',
    'escrow.released': 'Laisser tous rentrer', 'escrow.returned': 'Rendre tout le monde', 'receipt.confirmed': 'Confirmer une arrivée', 'receipt.disputed': 'Contester une arrivée', 'dispute.resolved': 'Régler notre différend',
    'phase.aborted': 'Annuler la phase', 'obligation.fulfilled': 'Tenir ce que nous avons signé', 'breach.remedied': 'Réparer ce que nous avons retenu', 'breach.declared': 'Déclarer la violation définitive',
  },
  hints: {
    'talks.opened': '{by} veut bien explorer un échange.', 'talks.declined': '{by} dit ne pas vouloir parler maintenant.', 'talks.ended': '{by} quitte les discussions pour de bon.', 'talks.suspended': '{by} suspend les discussions.', 'talks.resumed': '{by} met fin à sa suspension.',
    'party.joined': '{by} rejoint la table.', 'party.left': '{by} quitte la table.',
    'backchannel.opened': '{by} ouvre un canal discret.', 'backchannel.frozen': '{by} gèle le canal discret.', 'backchannel.thawed': '{by} rouvre le canal discret.', 'backchannel.closed': '{by} ferme le canal discret.',
    'statement.signalled': '{by} fait une déclaration publique qui n’engage personne.', 'statement.committed': '{by} s’engage en public sur une part de son meilleur résultat.', 'statement.denied': '{by} dément les rumeurs.', 'statement.announced': '{by} annonce l’accord signé.',
    'mediator.offered': '{by} propose ses bons offices.', 'mediator.accepted': '{by} accepte le médiateur.', 'mediator.declined': '{by} refuse le médiateur.', 'mediator.suggested': '{by} pose sur la table un texte unique, qui n’engage personne.', 'mediator.withdrew': '{by} se retire.',
    'proposal.tabled': '{by} dépose une proposition : comment les personnes seraient libérées, et en combien de phases.', 'proposal.accepted': '{by} accepte la proposition sur la table.', 'proposal.rejected': '{by} rejette la proposition sur la table.', 'proposal.withdrawn': '{by} retire sa proposition.',
    'list.requested': '{by} met une demande sur sa liste.', 'list.withdrawn': '{by} retire une demande.', 'list.nominated': '{by} propose une personne en sa garde.', 'list.submitted': '{by} clôt sa liste.', 'addon.demanded': '{by} exige une personne de plus, sur le tard.',
    'vetting.cleared': '{by} donne le feu vert à une personne qui lui serait remise.', 'vetting.blocked': '{by} bloque une personne.', 'vetting.unblocked': '{by} lève son blocage sur une personne.', 'consent.asked': '{by} demande à une personne si elle accepte l’échange.', 'consent.waived': '{by} continue sans demander à la personne, ce que ce scénario permet.',
    'identity.verified': '{by} vérifie l’identité d’une personne qui lui serait remise.', 'identity.doubted': '{by} met en doute l’identité d’une personne.', 'proofOfLife.asked': '{by} demande une preuve de vie.', 'proofOfLife.given': '{by} donne une preuve de vie.',
    'package.offered': '{by} offre un ensemble : qui rentre, et ce qui est accordé.', 'package.accepted': '{by} accepte l’offre sur la table.', 'package.rejected': '{by} rejette l’offre sur la table.', 'package.reaffirmed': '{by} maintient l’accord signé sans les personnes perdues.', 'package.repudiated': '{by} ne veut pas continuer avec l’accord réduit.',
    'ratification.granted': '{by} exprime au pays un vote pour l’accord.', 'ratification.refused': '{by} exprime au pays un vote contre l’accord.', 'instrument.requested': '{by} demande l’acte juridique d’une libération.', 'instrument.issued': '{by} délivre l’acte juridique d’une libération.', 'instrument.revoked': '{by} révoque l’acte juridique d’une libération.',
    'agreement.signed': '{by} signe l’accord.', 'custody.staged': '{by} amène une personne au lieu de la remise.', 'handover.performed': '{by} décide de remettre ses gens de cette phase.', 'handover.withheld': '{by} décide de garder ses gens de cette phase.', 'escrow.deposited': '{by} confie au tiers ses gens de cette phase.',
    'escrow.released': '{by} laisse rentrer tous ceux qui lui sont confiés.', 'escrow.returned': '{by} rend à leurs détenteurs tous ceux qui lui sont confiés.', 'receipt.confirmed': '{by} confirme l’arrivée d’une personne.', 'receipt.disputed': '{by} conteste qui est arrivé, ou dans quel état.', 'dispute.resolved': '{by} règle son différend au sujet d’une personne.',
    'phase.aborted': '{by} annule une phase avant la remise.', 'obligation.fulfilled': '{by} tient une concession signée.', 'breach.remedied': '{by} s’engage à réparer ce qui a été retenu.', 'breach.declared': '{by} déclare la violation définitive.',
  },
  tones: { receptive: 'nous sommes ouverts à un échange', nonCommittal: 'rien qui nous engage', nothingImminent: 'rien n’est imminent', firm: 'nous restons fermes', goodwill: 'des paroles de bonne volonté' },
  backChannel: 'par le canal discret', formally: 'officiellement',
}
