/** What is said once a message or a letter was dealt with, by the word in the address. */
export const NOTICES = {
  queued: { tone: 'success', title: 'Le message va repartir.' },
  left: { tone: 'info', title: 'Ce message n’est pas à relancer.' },
  'too-late': { tone: 'info', title: 'Le moment de ce message est passé\u00a0: il ne repart pas.' },
  copied: { tone: 'success', title: 'Un exemplaire est envoyé à votre adresse.' },
  saved: { tone: 'success', title: 'Les textes sont enregistrés.' },
  restored: { tone: 'success', title: 'Les textes d’origine sont de retour.' },
} as const
