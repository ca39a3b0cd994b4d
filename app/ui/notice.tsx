import type { ReactNode } from 'react'

type Tone = 'success' | 'error' | 'info'

const TONES: Record<Tone, { look: string; icon: string }> = {
  success: { look: 'border-leaf bg-soft-leaf', icon: '✓' },
  error: { look: 'border-alert bg-soft-alert', icon: '!' },
  info: { look: 'border-pastel bg-soft-pastel', icon: 'i' },
}

/** An outcome, read aloud when it appears. */
export function Notice({ tone = 'info', title, children }: { tone?: Tone; title?: string; children?: ReactNode }) {
  const { look, icon } = TONES[tone]
  return (
    <div role={tone === 'error' ? 'alert' : 'status'} className={`flex gap-3 rounded-brick border-2 p-4 ${look}`}>
      <span aria-hidden="true" className="font-heading font-bold">
        {icon}
      </span>
      <div className="min-w-0">
        {title && <p className="font-bold">{title}</p>}
        {children}
      </div>
    </div>
  )
}
