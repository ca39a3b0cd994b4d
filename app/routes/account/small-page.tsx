import type { ReactNode } from 'react'

/** A page with one thing to do, out of any menu: its links load whole pages, since the others run no script. */
export function SmallPage({
  title,
  back,
  children,
}: {
  title: string
  back: [to: string, label: string]
  children: ReactNode
}) {
  const [to, label] = back
  return (
    <main className="page grid max-w-xl gap-6 py-10">
      <h1>{title}</h1>
      {children}
      <p>
        <a href={to} className="inline-flex min-h-touch items-center font-bold">
          {label}
        </a>
      </p>
    </main>
  )
}
