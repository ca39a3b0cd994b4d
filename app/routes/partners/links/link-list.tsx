import type { Qr } from '~/lib/qr'
import { ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'
import { QrCode } from '~/ui/qr-code'

type Open = { id: string; until: string; address: string; path: string; qr: Qr }
type Closed = { id: string; text: string }

/** The links of an organisation that show its figures, ready to copy, and those that did. */
export function LinkList({ open, closed, address }: { open: Open[]; closed: Closed[]; address: string }) {
  return (
    <section aria-labelledby="links" className="grid gap-4">
      <h2 id="links">Liens ouverts</h2>
      {open.length === 0 && <p>Aucun lien ouvert pour l’instant.</p>}
      <ul className="grid gap-4 lg:grid-cols-2">
        {open.map(link => (
          <OpenLink key={link.id} link={link} address={address} />
        ))}
      </ul>
      {closed.length > 0 && (
        <details>
          <summary className="inline-flex min-h-touch items-center font-bold text-pastel underline">
            Liens fermés
          </summary>
          <ul className="grid">
            {closed.map(({ id, text }) => (
              <li key={id} className="border-t border-line py-2 text-base text-stone">
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function OpenLink({ link: { id, until, address: whole, path, qr }, address }: { link: Open; address: string }) {
  return (
    <li className="grid min-w-0 content-start gap-4 rounded-brick border-2 border-ink bg-white p-5">
      <p className="font-bold">Jusqu’au {until} inclus</p>
      <TextField id={`address-${id}`} label="Adresse à envoyer" readOnly value={whole} />
      <details>
        <summary className="inline-flex min-h-touch items-center font-bold text-pastel underline">
          Montrer le code à scanner
        </summary>
        <QrCode qr={qr} label="Code à scanner vers cette adresse" className="max-w-64" />
      </details>
      <p className="flex flex-wrap gap-3">
        <ButtonLink to={path} look="secondary" reloadDocument>
          Voir la page
        </ButtonLink>
        <ButtonLink
          to={`${address}/${id}/fermeture`}
          look="danger"
          aria-label={`Fermer ce lien, ouvert jusqu’au ${until}`}
        >
          Fermer ce lien
        </ButtonLink>
      </p>
    </li>
  )
}
