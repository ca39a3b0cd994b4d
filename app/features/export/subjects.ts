/** What can be taken out of an edition: the name of its file, and what it says. */
export const EXPORT_SUBJECTS = {
  registrations: {
    fileName: 'inscriptions',
    title: 'Inscriptions',
    text: 'Les personnes inscrites, leurs réponses, leur présence et l’heure de leur première entrée.',
  },
  activities: {
    fileName: 'activites',
    title: 'Activités',
    text: 'Le programme\u00a0: horaires, salles, structures, intervenants, places prises.',
  },
  organisations: {
    fileName: 'structures',
    title: 'Structures',
    text: 'Les structures de l’édition, leurs rôles et leurs contacts, un contact par ligne.',
  },
  enrolments: {
    fileName: 'reservations',
    title: 'Réservations',
    text: 'Les places prises ou attendues dans les ateliers, et pour qui.',
  },
} as const
export const EXPORT_FORMATS = ['csv', 'xlsx'] as const

export type ExportSubject = keyof typeof EXPORT_SUBJECTS
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** `inscriptions.csv` → what is asked and how; undefined for anything else. */
export function readFileName(name: string | undefined): { subject: ExportSubject; format: ExportFormat } | undefined {
  for (const subject of Object.keys(EXPORT_SUBJECTS) as ExportSubject[]) {
    const format = EXPORT_FORMATS.find(format => `${EXPORT_SUBJECTS[subject].fileName}.${format}` === name)
    if (format) return { subject, format }
  }
  return undefined
}
