export const attestation = {
  title: 'Mon attestation de présence',
  for: 'Un papier signé qui dit que vous étiez là : pour France Travail, la Mission Locale, votre école ou votre employeur. Il n’est pas obligatoire.',
  oneName:
    'Un seul nom est valable à la fois : si vous prenez une attestation à un autre nom, celles d’avant ne le sont plus.',
  name: 'Votre prénom et votre nom',
  nameHint:
    'Comme sur votre pièce d’identité, en lettres latines. Ce nom est imprimé, et gardé avec l’attestation seulement.',
  activities: 'Où votre billet a été lu',
  activitiesHint: 'Cochez ce que vous voulez montrer. Ce que vous ne cochez pas n’est écrit nulle part.',
  none: 'L’attestation dit l’édition, son jour, ses horaires et son lieu.',
  make: 'Télécharger mon attestation (PDF)',
  verified:
    'Qui la reçoit peut la vérifier, avec le QR code ou le code court : une page montre alors ce qui est imprimé, rien de plus.',
  until:
    'On pourra vérifier votre papier en entier jusqu’au {{day}} au moins, ou jusqu’à ce que vous effaciez vos données. Après, on pourra seulement vérifier que la signature est la nôtre.',
  past: 'Le temps de garder vos données est passé : on pourra seulement vérifier que la signature est la nôtre.',
  notSeen: {
    title: 'Votre billet n’a pas été lu à l’entrée',
    text: 'Nous ne pouvons donc pas attester votre présence. Vous étiez là, en groupe ou sans billet ? Demandez à la personne qui vous accompagnait, ou à l’équipe de l’édition.',
  },
  refused: {
    'not-seen': 'Une activité cochée n’est plus dans la liste. Cochez de nouveau, puis recommencez.',
    'too-many': 'Trop d’essais en peu de temps. Attendez quelques minutes, puis recommencez.',
  },
  errorsTitle: 'À corriger avant de continuer :',
  errors: {
    missing: 'Écrivez le nom à imprimer.',
    tooLong: 'C’est trop long : gardez 60 caractères au plus.',
    signs: 'Écrivez ce nom avec des lettres, des espaces, des traits d’union, des apostrophes et des points.',
    letters: 'Un signe de ce nom ne peut pas être imprimé : écrivez-le en lettres latines.',
    tooMany: 'Cochez 20 activités au plus.',
    choice: 'Choisissez dans la liste.',
  },
  link: {
    title: 'Vous êtes venu ou venue',
    text: 'Une structure vous demande de le montrer ? Téléchargez une attestation signée.',
    action: 'Mon attestation de présence',
  },
  adviser:
    'Chaque bouton télécharge l’attestation de la personne (PDF) : l’édition, son jour, ses horaires et son lieu. Elle peut aussi prendre la sienne sur la page de son billet, avec ses activités.',
  download: 'Attestation (PDF)',
  verify: {
    title: 'Vérifier une attestation',
    text: 'Tapez le code court imprimé à côté du QR code : dix lettres et chiffres.',
    code: 'Code court',
    send: 'Vérifier',
    again: 'Vérifier une autre attestation',
    tooMany: 'Trop d’essais en peu de temps',
    tooManyText: 'Attendez quelques minutes, puis recommencez. Le QR code, lui, se lit toujours.',
    offline: 'On peut aussi vérifier la signature sans ce site, avec la clé publique.',
    keys: 'Clés publiques (JSON)',
    missing: 'Écrivez le code court imprimé à côté du QR code.',
    unknown: 'Aucune attestation n’a ce code. Relisez les dix lettres et chiffres imprimés à côté du QR code.',
    verdicts: {
      genuine: 'Cette attestation est authentique',
      genuineText: 'Comparez avec le papier : chaque mot doit être le même. Sinon, le papier a été modifié.',
      revoked: 'Cette attestation n’est plus valable',
      revokedText:
        'Nous l’avions signée, puis la présence a été corrigée, ou la personne en a pris une à un autre nom.',
      erased: 'Cette attestation a été signée par nous',
      erasedText:
        'Ce qu’elle disait a été effacé, pour protéger la personne : nous ne pouvons plus le confirmer ici. La signature, elle, se vérifie encore avec la clé publique.',
      forged: 'Cette attestation n’est pas authentique',
      forgedText:
        'Ce code ne porte pas notre signature. S’il a été recopié à la main, ou si le papier est abîmé, essayez avec le code court.',
    },
    words: {
      code: 'Code',
      name: 'Nom',
      edition: 'Édition',
      day: 'Jour',
      hours: 'Horaires de l’édition',
      place: 'Lieu',
      activity_one: 'Activité',
      activity_other: 'Activités',
      issuedOn: 'Délivrée le',
    },
    noActivity: 'Aucune indiquée',
    signedBy: 'Signée par',
    declared: 'Le nom est celui que la personne a donné : l’entrée est libre, sans pièce d’identité.',
  },
}
