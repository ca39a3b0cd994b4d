import type { ReactNode } from 'react'

type Props = { summary: string; className?: string; children: ReactNode }

/** What stands open on a wide screen, and folds under one line on a phone. */
export function PhoneFold({ summary, className = '', children }: Props) {
  return (
    <>
      <details className={`sm:hidden ${className}`}>
        <summary className="min-h-touch cursor-pointer content-center text-pastel underline">{summary}</summary>
        {children}
      </details>
      <div className={`hidden sm:block ${className}`}>{children}</div>
    </>
  )
}
