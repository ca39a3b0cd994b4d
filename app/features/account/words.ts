import type { MemberRole } from 'db/schema/words'

export const ROLE_WORDS: Record<MemberRole, string> = {
  organiser: 'Organisation',
  partner: 'Partenaire',
  recruiter: 'Recrutement',
  adviser: 'Prescription',
}

/** `Firefox sur Android`, from the words that browsers send. */
export function deviceName(userAgent: string | null): string {
  const text = userAgent ?? ''
  const browser = ['Edg', 'Firefox', 'Chrome', 'Safari'].find(name => text.includes(name)) ?? 'Navigateur'
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'].find(name => text.includes(name))
  return [browser.replace('Edg', 'Edge'), system].filter(Boolean).join(' sur ')
}
