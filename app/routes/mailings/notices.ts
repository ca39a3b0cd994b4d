type Told = { tone: 'success' | 'error'; title: string }

/** What happened to a mailing, by the word of the address. */
export const NOTICES: Record<string, Told> = {
  changed: { tone: 'success', title: 'Le brouillon est modifié.' },
  removed: { tone: 'success', title: 'Le brouillon est jeté.' },
  copied: { tone: 'success', title: 'Un exemplaire part à votre adresse.' },
  sent: { tone: 'success', title: 'Le message est confié à l’envoi.' },
  nobody: { tone: 'error', title: 'Ce message n’atteint personne\u00a0: rien n’est parti.' },
  'sent-already': { tone: 'error', title: 'Ce message est déjà parti\u00a0: il ne change plus.' },
}
