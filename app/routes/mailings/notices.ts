type Told = { tone: 'success' | 'error'; title: string }

/** What happened to a mailing, by the word of the address. */
export const NOTICES: Record<string, Told> = {
  changed: { tone: 'success', title: 'Le brouillon est modifié.' },
  removed: { tone: 'success', title: 'Le brouillon est jeté.' },
  copied: { tone: 'success', title: 'Un exemplaire est envoyé à votre adresse.' },
  sent: {
    tone: 'success',
    title: 'L’envoi est écrit\u00a0: il part vers chaque personne entre 8\u00a0h et 21\u00a0h.',
  },
  nobody: { tone: 'error', title: 'Cet envoi n’atteint personne\u00a0: rien n’est parti.' },
  'sent-already': { tone: 'error', title: 'Cet envoi est déjà parti\u00a0: il ne change plus.' },
}
