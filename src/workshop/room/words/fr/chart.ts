/** Where the talks are, as people read it. */
export const steps = {
  seated: 'à leurs places',
  'negotiation.exploration': 'premiers sondages',
  'negotiation.proposal': 'comment les personnes seraient libérées',
  'negotiation.listExchange': 'les listes',
  'negotiation.vetting': 'la vérification',
  'negotiation.agreement.packaging': 'marchandage sur les offres',
  'negotiation.agreement.ratification': 'ratification au pays',
  'negotiation.agreement.enjoined': 'un tribunal arrête l’échange',
  'negotiation.release.staging': 'libération : les personnes sont amenées à la remise',
  'negotiation.release.verification': 'libération : on vérifie qui est là',
  'negotiation.release.handover': 'libération : la remise',
  'negotiation.release.confirmation': 'libération : on confirme les arrivées',
  'negotiation.repackaging': 'ce qui reste de l’accord',
  suspended: 'suspension',
  breach: 'violation de l’accord',
  completed: 'accompli',
  partiallyCompleted: 'accompli en partie',
  collapsed: 'pas d’échange',
}

/** Words of the chart and of the bundled cases: how far a person's case has come, health, kind, and where the person stands. */
export const tags = {
  detained: 'en détention', charged: 'en examen', tried: 'en jugement', convicted: 'culpabilité établie', sentenced: 'peine prononcée',
  stable: 'santé stable', fragile: 'santé fragile', critical: 'état critique',
  academic: 'université', business: 'affaires', state: 'État', aid: 'aide humanitaire', worker: 'ouvrier', press: 'presse', market: 'marché', medical: 'soins', officer: 'officier', soldier: 'soldat', crew: 'équipage', harbour: 'port', person: 'personne',
  atLiberty: 'en liberté', held: 'en détention', requested: 'sur une liste', nominated: 'nom proposé', cleared: 'feu vert', packaged: 'dans l’accord', staged: 'au lieu de remise', transferred: 'remise faite', confirmed: 'arrivée confirmée', blocked: 'blocage', disputed: 'différend', deceased: 'décès', releasedOtherwise: 'libre par une autre voie',
  open: 'en attente', pending: 'en attente', granted: 'pour', refused: 'contre',
}

/** What moves approval at home, as it is published. */
export const rules = {
  start: 'Les discussions commencent',
  leak: 'Une fuite révèle les discussions à la presse',
  leakedOffer: 'Avec la fuite, notre dernière offre est connue au pays : de -6 si elle ne nous vaut pas plus que l’absence d’accord, à +6 si elle est la meilleure concevable',
  crisis: 'Les relations avec l’autre côté empirent',
  attack: 'Des extrémistes hors des discussions nous attaquent',
  easing: 'Les relations avec l’autre côté s’améliorent',
  poll: 'Un sondage au pays se retourne contre un échange',
  vow: 'Nous nous engageons en public',
  vowKept: 'L’accord soumis au pays tient notre engagement public',
  vowBroken: 'L’accord soumis au pays reste en deçà de notre engagement public',
  denial: 'Nous démentons les rumeurs',
  announcement: 'Nous annonçons l’accord',
  agreement: 'Un accord est soumis au pays : 30 points fois sa part du meilleur concevable pour nous au-delà de l’absence d’accord, moins 10',
  death: 'Un des nôtres meurt en détention',
  health: 'On apprend que l’un des nôtres est malade en détention',
  homecoming: 'Un des nôtres rentre',
  letGo: 'Nous relâchons quelqu’un',
  cheated: 'Les autres gardent des gens pour lesquels ils avaient signé',
  ownBreach: 'Nous gardons des gens pour lesquels nous avions signé',
  waiting: 'Trois jours de plus sans accord',
  fromTo: '{low} à {high}',
}

/** What is thrown in, in its usual words. */
export const injections = {
  leak: 'Un journal imprime des noms des listes. Tout le monde au pays sait maintenant que des discussions ont lieu.',
  poll: 'Un sondage au pays montre que le soutien à un échange faiblit. Votre gouvernement demande ce que vous rapportez.',
  attack: 'Des extrémistes attaquent une patrouille pour faire échouer les discussions. Les relations empirent.',
  health: 'Un médecin signale que {person} a bientôt besoin de soins.',
  bridge: 'Un médiateur met un texte entre les deux dernières offres.',
  deadline: 'L’échéance des discussions est repoussée de {days} jours.',
}

/** Set at the head of whatever is shown of an illustration. */
export const illustration = 'Ceci est une illustration sur des copies anonymisées d’un cas rapporté, avec des préférences tirées au hasard. Elle ne donne les chances de personne.'
