import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'

type Look = 'primary' | 'secondary' | 'danger'

const BASE =
  'inline-flex min-h-touch items-center justify-center gap-2 rounded-brick border-2 px-[min(1.25rem,6.25vw)] py-2 text-center font-bold no-underline cursor-pointer'
const LOOKS: Record<Look, string> = {
  primary: 'border-pastel bg-pastel text-white hover:bg-ink hover:border-ink',
  secondary: 'border-pastel bg-transparent text-pastel hover:bg-soft-pastel',
  danger: 'border-alert bg-transparent text-alert hover:bg-soft-alert',
}

export function Button({
  look = 'primary',
  className = '',
  ...rest
}: ButtonHTMLAttributes<HTMLButtonElement> & { look?: Look }) {
  return <button {...rest} className={`${BASE} ${LOOKS[look]} ${className}`} />
}

export function ButtonLink({ look = 'primary', className = '', ...rest }: LinkProps & { look?: Look }) {
  return <Link {...rest} className={`${BASE} ${LOOKS[look]} ${className}`} />
}
