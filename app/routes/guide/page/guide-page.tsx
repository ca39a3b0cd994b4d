import type { AnyPage } from '~/features/guide/queries.server'
import type { Around } from './find-around.server'
import { JobSheet } from './job'
import { Misconception } from './misconception'
import { Resource } from './resource'
import { Story } from './story'
import { Structure } from './structure'
import { Training } from './training'

type Props = { page: AnyPage; around: Around }

/** A page of the guide as everyone reads it. */
export function GuidePage({ page, around }: Props) {
  switch (page.kind) {
    case 'job':
      return <JobSheet page={page} around={around} />
    case 'training':
      return <Training page={page} around={around} />
    case 'misconception':
      return <Misconception page={page} around={around} />
    case 'resource':
      return <Resource page={page} around={around} />
    case 'structure':
      return <Structure page={page} />
    default:
      return <Story page={page} around={around} />
  }
}
