import { z } from 'zod'

export const SignInSchema = z.object({
  email: z.email('Écrivez une adresse e-mail complète, comme prenom@exemple.fr.').max(254),
})

/** Where a sign-in may lead: inside the members' space only. */
export function safeDestination(wanted: string | null): string {
  return wanted && /^\/organisation(\/[\w/-]*)?$/.test(wanted) ? wanted : '/organisation'
}
