import { Form } from '@remix-run/react'

const LOOK =
  'inline-flex min-h-touch min-w-touch cursor-pointer items-center justify-center rounded-brick border-2 border-pastel text-pastel hover:bg-soft-pastel'

type Props = { action: string; title: string; isFirst: boolean; isLast: boolean }

/** One place up, one place down. */
export function RankButtons({ action, title, isFirst, isLast }: Props) {
  return (
    <Form method="post" action={action} className="flex gap-2">
      {!isFirst && (
        <button type="submit" name="direction" value="up" className={LOOK}>
          <span aria-hidden="true">↑</span>
          <span className="sr-only">Monter {title}</span>
        </button>
      )}
      {!isLast && (
        <button type="submit" name="direction" value="down" className={LOOK}>
          <span aria-hidden="true">↓</span>
          <span className="sr-only">Descendre {title}</span>
        </button>
      )}
    </Form>
  )
}
