export const common = {
  name: 'Le Numérique Prend Ses Quartiers',
  skipToContent: 'Aller au contenu',
  menu: { label: 'Menu principal', editions: 'Éditions', guide: 'Le guide', findTicket: 'Mon billet' },
  language: { label: 'Langue', fr: 'Français', en: 'English' },
  footer: {
    who: 'Un rendez-vous gratuit de Toulouse Métropole Emploi et de ses partenaires.',
    impact: 'Le plan et ce qu’il change',
    legal: 'Mentions légales',
    privacy: 'Vos données',
    organisers: 'Espace organisation',
  },
  demonstration: 'Démonstration : cette édition est un exemple, elle n’aura pas lieu.',
  errors: {
    home: 'Retour à l’accueil',
    notFound: {
      title: 'Cette page n’existe pas',
      text: 'L’adresse est peut-être incomplète, ou la page a été retirée.',
    },
    forbidden: {
      title: 'Cette page n’est pas pour vous',
      text: 'Votre compte ne permet pas de l’ouvrir. Demandez à la personne qui organise.',
    },
    tooMany: {
      title: 'Trop d’essais en peu de temps',
      text: 'Attendez quelques minutes, puis recommencez. Rien n’est perdu : vous pouvez aussi venir sans inscription.',
    },
    broken: {
      title: 'Quelque chose n’a pas marché',
      text: 'Ce n’est pas de votre faute. Réessayez dans un instant. Vous pouvez toujours venir sans inscription.',
    },
  },
}
