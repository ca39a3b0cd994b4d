import type { ReactNode } from 'react'

const LOOKS = {
  sun: 'bg-sun',
  brick: 'bg-soft-brick',
  pastel: 'bg-soft-pastel',
  leaf: 'bg-soft-leaf',
  alert: 'bg-soft-alert',
} as const

export function Tag({ look = 'sun', children }: { look?: keyof typeof LOOKS; children: ReactNode }) {
  return (
    <span
      className={`inline-block rounded-brick px-2.5 py-0.5 text-base font-bold text-ink print:px-1.5 print:py-0 print:text-sm ${LOOKS[look]}`}
    >
      {children}
    </span>
  )
}
