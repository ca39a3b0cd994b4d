import type { ReactNode } from 'react'

/** A list of practical facts: the word beside what it says, one under the other on a phone. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="grid">{children}</dl>
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 border-t border-line py-3 sm:grid-cols-[9rem_1fr]">
      <dt className="text-base text-stone sm:pt-0.5">{label}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  )
}
