import type { Contact } from 'db/schema/organisations'
import { ButtonLink } from '~/ui/button'

type Shown = Pick<Contact, 'id' | 'name' | 'position' | 'email' | 'phone'> & { phoneText: string | null }

/** Whom to speak to, with their e-mail and telephone a touch away. */
export function ContactList({ address, contacts, canEdit }: { address: string; contacts: Shown[]; canEdit: boolean }) {
  return (
    <section aria-labelledby="contacts" className="grid gap-4">
      <h2 id="contacts">Contacts</h2>
      {contacts.length === 0 && <p>Aucun contact pour l’instant.</p>}
      <ul className="grid gap-3 md:grid-cols-2">
        {contacts.map(({ id, name, position, email, phone, phoneText }) => (
          <li key={id} className="grid min-w-0 content-start gap-1 rounded-brick border-2 border-line bg-white p-4">
            <p className="font-bold">{name}</p>
            {position && <p className="text-base text-stone">{position}</p>}
            {email && (
              <a href={`mailto:${email}`} className="inline-flex min-h-touch items-center wrap-anywhere">
                {email}
              </a>
            )}
            {phone && (
              <a href={`tel:${phone}`} className="inline-flex min-h-touch items-center">
                {phoneText}
              </a>
            )}
            {canEdit && (
              <p className="flex flex-wrap gap-3 pt-2">
                <ButtonLink to={`${address}/contacts/${id}`} look="secondary" aria-label={`Modifier ${name}`}>
                  Modifier
                </ButtonLink>
                <ButtonLink to={`${address}/contacts/${id}/retrait`} look="danger" aria-label={`Retirer ${name}`}>
                  Retirer
                </ButtonLink>
              </p>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <p>
          <ButtonLink to={`${address}/contacts/nouveau`} look="secondary">
            Ajouter un contact
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
