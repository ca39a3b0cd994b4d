import { Link } from '@remix-run/react'
import type { OpenInvitation } from '~/features/device/invitations.server'
import { KIND_WORDS, placesInWords, untilMoment } from '../words'

type ToldInvitation = ReturnType<typeof tellInvitation>

/** What there is to say of an invitation, in words. */
export function tellInvitation(invitation: OpenInvitation, now: Date) {
  const { id, label, kind, made, mostDevices, checkpoints, expiresAt } = invitation
  return {
    id,
    label,
    about: `${KIND_WORDS[kind]}, ${placesInWords(checkpoints)}`,
    reach: `${devicesOn(made, mostDevices)}, ${untilMoment(expiresAt, now)}`,
  }
}

/** `3 appareils sur 20`, `pour un seul appareil` */
function devicesOn(made: number, most: number): string {
  if (most === 1) return 'pour un seul appareil'
  return `${made} ${made > 1 ? 'appareils' : 'appareil'} sur ${most}`
}

/** The invitations that still let a device in. */
export function InvitationList({ invitations, desk }: { invitations: ToldInvitation[]; desk: string }) {
  if (invitations.length === 0) return null
  return (
    <section aria-labelledby="invitations" className="grid gap-4">
      <h2 id="invitations">Invitations ouvertes</h2>
      <ul className="grid">
        {invitations.map(({ id, label, about, reach }) => (
          <li
            key={id}
            className="flex max-w-none flex-wrap items-center justify-between gap-x-6 gap-y-1 border-t border-line py-2"
          >
            <span className="grid min-w-0">
              <Link
                to={`${desk}/invitations/${id}`}
                className="inline-flex min-h-touch items-center font-bold wrap-anywhere"
              >
                {label}
              </Link>
              <span className="text-base text-stone">
                {about} · {reach}
              </span>
            </span>
            <Link
              to={`${desk}/invitations/${id}/fermeture`}
              aria-label={`Fermer l’invitation ${label}`}
              className="inline-flex min-h-touch items-center text-alert"
            >
              Fermer
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
