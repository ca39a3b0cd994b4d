import { Link } from '@remix-run/react'
import { Tag } from '~/ui/tag'
import type { ToldDevice } from './device-words'

type Props = { devices: ToldDevice[]; gone: ToldDevice[]; desk: string }

/** The phones and kiosks of the door with how they are, then those that do nothing any more. */
export function DeviceList({ devices, gone, desk }: Props) {
  return (
    <section aria-labelledby="devices" className="grid gap-4">
      <h2 id="devices">Appareils</h2>
      {devices.length === 0 && <p>Aucun appareil pour l’instant. Ouvrez la porte ici, ou invitez des téléphones.</p>}
      <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
        {devices.map(device => (
          <OneDevice key={device.id} device={device} desk={desk} />
        ))}
      </ul>
      {gone.length > 0 && (
        <details>
          <summary className="inline-flex min-h-touch cursor-pointer items-center font-bold text-pastel underline">
            Appareils révoqués ou finis ({gone.length})
          </summary>
          <ul className="grid">
            {gone.map(({ id, name, about, facts }) => (
              <li key={id} className="grid max-w-none border-t border-line py-2">
                <span className="font-bold">{name}</span>
                <span className="text-base text-stone">
                  {about} · {facts}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function OneDevice({ device, desk }: { device: ToldDevice; desk: string }) {
  const { id, name, state, about, facts, battery, isBatteryLow, waiting } = device
  return (
    <li className="grid min-w-0 content-start gap-2 rounded-brick border-2 border-ink bg-white p-4">
      <h3 className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 text-xl wrap-anywhere">
        {name}
        <Tag look={state.look}>{state.word}</Tag>
      </h3>
      <p className="text-base">{about}</p>
      {(battery || waiting) && (
        <p className="flex flex-wrap gap-2">
          {battery && <Tag look={isBatteryLow ? 'alert' : 'pastel'}>{battery}</Tag>}
          {waiting && <Tag>{waiting}</Tag>}
        </p>
      )}
      <p className="text-base text-stone">{facts}</p>
      <p>
        <Link
          to={`${desk}/appareils/${id}/revocation`}
          aria-label={`Révoquer ${name}`}
          className="inline-flex min-h-touch items-center text-alert"
        >
          Révoquer
        </Link>
      </p>
    </li>
  )
}
