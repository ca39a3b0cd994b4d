import { PARTICIPATION_ROLES } from 'db/schema/words'
import { z } from 'zod'
import { normalisePhone } from '~/lib/phone'
import { slugify } from '~/lib/slug'
import { organiserTexts, typedList, wholeAddress } from '~/lib/typed-text'

const LONGEST = { name: 100, website: 300, email: 254, phone: 40 } as const
/** The address of the page that adds one. */
const RESERVED = 'nouvelle'

const text = organiserTexts('Écrivez un nom.')

const name = text
  .required({ max: LONGEST.name })
  .refine(value => slugify(value) !== '', 'Écrivez un nom avec des lettres ou des chiffres.')
  .refine(value => slugify(value) !== RESERVED, 'Ce nom est gardé pour une page\u00a0: précisez-le.')

const website = text.optional({ max: LONGEST.website }).transform((value, context) => {
  if (value === null) return null
  const address = wholeAddress(value)
  if (!address) context.addIssue({ code: 'custom', message: 'Écrivez une adresse comme https://www.exemple.fr.' })
  return address ?? null
})

const email = text
  .optional({ max: LONGEST.email })
  .transform(value => value?.toLowerCase() ?? null)
  .refine(
    value => value === null || z.email().safeParse(value).success,
    'Cette adresse semble incomplète. Exemple\u00a0: camille@exemple.fr.',
  )

const phone = text.optional({ max: LONGEST.phone }).transform((value, context) => {
  if (value === null) return null
  const number = normalisePhone(value)
  if (!number) {
    context.addIssue({ code: 'custom', message: 'Ce numéro semble incomplet. Exemple\u00a0: 05 61 00 00 00.' })
  }
  return number ?? null
})

/** What its own members may change. */
export const WebsiteSchema = z.object({ website })
export const OrganisationSchema = z.object({ name, website })

export const ContactSchema = z.object({ name, position: text.optional({ max: LONGEST.name }), email, phone })

const role = z.enum(PARTICIPATION_ROLES)

export const RolesSchema = z.object({ roles: typedList(role) })
export const ParticipationSchema = z.object({
  organisation: z.uuid('Choisissez une structure de la liste.'),
  roles: typedList(role).refine(roles => roles.length > 0, 'Cochez au moins un rôle.'),
})
export const SeveralOrganisationsSchema = z.object({ organisations: typedList(z.uuid()) })
