import type { ParticipationRole } from 'db/schema/words'

/** How organisers' pages name the part that an organisation plays. */
export const ROLE_WORDS: Record<ParticipationRole, string> = {
  organiser: 'Organisateur',
  partner: 'Partenaire',
  exhibitor: 'Exposant',
  recruiter: 'Recruteur',
  prescriber: 'Prescripteur',
  funder: 'Financeur',
}

/** The address of an organisation's logo; the small one is at most 240 pixels wide. Undefined when it has none. */
export function logoAddress(
  { slug, logoKey }: { slug: string; logoKey: string | null },
  size: 'whole' | 'small' = 'whole',
): string | undefined {
  if (!logoKey) return undefined
  return `/structures/${slug}/logo.webp?v=${logoKey}${size === 'small' ? '&taille=petite' : ''}`
}
