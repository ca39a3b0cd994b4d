import { useEffect, useRef, useState } from 'react'
import type { Checkpoint, GroupMember } from '~/features/door-list/state'
import { Button } from '~/ui/button'
import type { ReadGroup } from '../device/read-ticket'
import type { Door } from '../use-door'
import { comingIn } from './coming-in'
import { useGroup } from './use-group'

type Props = { opened: ReadGroup; door: Door; checkpoint: Checkpoint | undefined }

/** A group at the door: all of it at once, or those who came, ticked. */
export function GroupScreen({ opened, door, checkpoint }: Props) {
  const { group, seen } = useGroup(opened, { checkpoint, door })
  const { label, members } = group
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  const coming = comingIn(members, { seen, ticked })
  const toggle = ({ serial }: GroupMember) => {
    const next = new Set(ticked)
    if (!next.delete(serial)) next.add(serial)
    setTicked(next)
  }

  return (
    <section className="absolute inset-0 flex flex-col bg-paper">
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto grid max-w-2xl gap-3 p-4">
          <p className="text-base text-stone">{countWords(members.length)}</p>
          <h2 ref={heading} tabIndex={-1} className="outline-none">
            {label || 'Un groupe'}
          </h2>
          {seen.size < members.length && <p>Tout le monde est là, ou cochez les personnes présentes.</p>}
          <ul className="grid gap-1.5">
            {members.map((member, index) => (
              <li key={member.serial} className="max-w-none">
                <Member
                  name={member.label || `Personne ${index + 1}`}
                  isSeen={seen.has(member.serial)}
                  isTicked={ticked.has(member.serial)}
                  onToggle={() => toggle(member)}
                />
              </li>
            ))}
          </ul>
        </div>
      </div>
      <div className="border-t-2 border-ink">
        <div className="mx-auto grid max-w-2xl gap-3 p-4">
          {coming && (
            <Button className="min-h-14" onClick={() => door.admit(group, coming.people)}>
              {coming.words}
            </Button>
          )}
          <Button look="secondary" className="min-h-14" onClick={door.close}>
            {coming ? 'Revenir sans compter' : 'Billet suivant'}
          </Button>
        </div>
      </div>
    </section>
  )
}

type MemberProps = { name: string; isSeen: boolean; isTicked: boolean; onToggle: () => void }

function Member({ name, isSeen, isTicked, onToggle }: MemberProps) {
  return (
    <label
      className={`flex min-h-touch items-center gap-3 rounded-brick border-2 px-4 py-1 ${isSeen ? 'border-line' : 'cursor-pointer border-ink bg-white has-checked:bg-soft-leaf'}`}
    >
      <input
        type="checkbox"
        checked={isTicked || isSeen}
        disabled={isSeen}
        onChange={onToggle}
        className="size-6 shrink-0 accent-leaf"
      />
      <span className="min-w-0 flex-1 font-bold">{name}</span>
      {isSeen && <span className="text-base">déjà là</span>}
    </label>
  )
}

function countWords(count: number): string {
  return count > 1 ? `Groupe de ${count} personnes` : 'Groupe d’une personne'
}
