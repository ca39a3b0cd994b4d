import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

type Choice = {
  about: 'person' | 'group'
  isStopped: boolean
  /** Where the button that takes messages again posts to. */
  again: string
}

/** Stops the messages, or takes them again: one button, on the page where it stands. */
export function MessagesChoice({ about, isStopped, again }: Choice) {
  const { t } = useTranslation('ticket')
  return (
    <>
      <h1>{t(about === 'group' ? 'messages.ofGroup.title' : 'messages.title')}</h1>
      {isStopped ? (
        <Notice tone="success" title={t('messages.stopped')}>
          {t(about === 'group' ? 'messages.ofGroup.stoppedText' : 'messages.stoppedText')}
        </Notice>
      ) : (
        <WhatIsLost about={about} />
      )}
      <Form method="post" action={isStopped ? again : undefined}>
        <Button type="submit" look={isStopped ? 'secondary' : undefined}>
          {isStopped ? t('messages.again') : t('messages.stop')}
        </Button>
      </Form>
    </>
  )
}

function WhatIsLost({ about }: Pick<Choice, 'about'>) {
  const { t } = useTranslation('ticket')
  if (about === 'group') return <p>{t('messages.ofGroup.text')}</p>
  return (
    <>
      <p>{t('messages.text')}</p>
      <p>{t('messages.lost')}</p>
      <p>
        <strong>{t('messages.look')}</strong>
      </p>
    </>
  )
}
