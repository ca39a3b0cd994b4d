import type { Qr } from '~/lib/qr'

type Props = { qr: Qr; label: string; className: string }

/** Black on white with its quiet zone, whatever surrounds it. */
export function QrCode({ qr: { side, path }, label, className }: Props) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className={`w-full ${className}`}
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
