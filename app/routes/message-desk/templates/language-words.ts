export const LANGUAGE_WORDS = { fr: 'En français', en: 'En anglais' } as const
