import { MEMBER_ROLES, type MemberRole } from 'db/schema/words'
import { z } from 'zod'
import { organiserTexts } from '~/lib/typed-text'

const { required } = organiserTexts('Écrivez un nom.')
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const EMAIL_SAID = 'Écrivez une adresse e-mail complète, comme prenom@exemple.fr.'
const ROLE_SAID = 'Choisissez un rôle.'

export const SignInSchema = z.object({
  email: z.email(EMAIL_SAID).max(254),
})

/** Where a sign-in may lead: inside the members' space only. */
export function safeDestination(wanted: string | null): string {
  return wanted && /^\/organisation(\/[\w/-]*)?$/.test(wanted) ? wanted : '/organisation'
}

/** An id chosen in a list; its first choice, `none`, is null. */
const chosenId = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined || text === 'none') return null
    if (UUID.test(text)) return text
    context.addIssue({ code: 'custom', message: 'Choisissez dans la liste.' })
    return z.NEVER
  })

const name = required({ max: 100 })

/** Who is invited: into every edition, or one alone. */
export const InvitationSchema = z.object({
  name,
  email: z
    .string(EMAIL_SAID)
    .trim()
    .max(254, EMAIL_SAID)
    .pipe(z.email(EMAIL_SAID))
    .transform(text => text.toLowerCase()),
  role: z.enum(MEMBER_ROLES, ROLE_SAID),
  editionId: chosenId,
  organisationId: chosenId,
})

/** `<edition's id> <role>`, or `<edition's id> none`: a choice that says itself for which edition it is. */
const givenRole = z.string().regex(new RegExp(`${UUID.source.slice(0, -1)} (${MEMBER_ROLES.join('|')}|none)$`))

/** What an administrator changes of a member. */
export const MemberSchema = z
  .object({
    name,
    role: z
      .enum([...MEMBER_ROLES, 'none'], ROLE_SAID)
      .transform((role): MemberRole | null => (role === 'none' ? null : role)),
    isAdmin: z
      .string()
      .optional()
      .transform(text => text === 'on'),
    organisationId: chosenId,
    editionRoles: z
      .array(givenRole, 'Choisissez dans la liste.')
      .max(500)
      .optional()
      .transform((choices = []): Record<string, MemberRole> => {
        const given = choices.map(choice => choice.split(' ')).filter(([, role]) => role !== 'none')
        return Object.fromEntries(given)
      }),
  })
  .superRefine(({ role, isAdmin, editionRoles }, context) => {
    if (isAdmin && role !== 'organiser') {
      const message = 'Seule une personne de l’organisation, pour toutes les éditions, peut administrer les membres.'
      context.addIssue({ code: 'custom', path: ['isAdmin'], message })
    }
    if (role === null && Object.keys(editionRoles).length === 0) {
      const message = 'Donnez un rôle, pour toutes les éditions ou pour une au moins.'
      context.addIssue({ code: 'custom', path: ['role'], message })
    }
  })

/** Members ticked in a list. */
export const TickedMembersSchema = z.object({ members: z.array(z.string().regex(UUID)).min(1).max(500) })

export const SessionSchema = z.object({ session: z.string().regex(/^[\w-]{1,100}$/) })

const keyName = organiserTexts('Donnez-lui un nom.').required({ max: 60 })
/** What a browser answers for a key, as JSON; the sign-in library reads the rest. */
const credential = z
  .string('La clé n’a rien répondu.')
  .max(20_000)
  .transform((text, context): { id: string } => {
    const parsed = z.looseObject({ id: z.string().min(1), response: z.looseObject({}) }).safeParse(parsedJson(text))
    if (parsed.success) return parsed.data
    context.addIssue({ code: 'custom', message: 'La clé a mal répondu.' })
    return z.NEVER
  })

export const KeyNameSchema = z.object({ name: keyName })
export const NewKeySchema = z.object({ name: keyName, credential })
export const CredentialSchema = z.object({ credential })

const STATES = ['active', 'deactivated'] as const
export type MemberFilters = { role?: MemberRole | 'admin'; state?: (typeof STATES)[number] }

/** The filters of a list of members, as an address says them; unknown words filter nothing. */
export function memberFilters(searchParams: URLSearchParams): MemberFilters {
  return {
    role: [...MEMBER_ROLES, 'admin' as const].find(role => role === searchParams.get('role')),
    state: STATES.find(state => state === searchParams.get('etat')),
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
