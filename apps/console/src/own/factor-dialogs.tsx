'use client'

import type { Factor } from '@girasol/contract'
import { TextField } from '@girasol/site-frame/text-field.tsx'
import { useTranslations } from 'next-intl'
import { ActDialog } from '../duties/act-dialog.tsx'
import { useSession } from '../session/session.tsx'

type Props = { factor: Factor; onDone: (said: string) => void; onClose: () => void }

export function RenameDialog({ factor, onDone, onClose }: Props) {
  const text = useTranslations('factors.own')
  const { client } = useSession()
  return (
    <ActDialog
      title={text('renameTitle')}
      send={text('save')}
      check={({ name = '' }) => (name && name.length <= 60 ? null : 'name')}
      onSend={async ({ name = '' }) => {
        const params = { factorId: factor.id }
        await client.staffSignIn.renameFactor({ params, body: { name } })
        onDone(text('renamed', { name }))
      }}
      onDone={onClose}
      onClose={onClose}
    >
      {(missing) => (
        <TextField
          label={text('name')}
          name="name"
          defaultValue={factor.name}
          maxLength={60}
          error={missing ? text('nameMissing') : null}
        />
      )}
    </ActDialog>
  )
}

export function RemoveDialog({ factor, onDone, onClose }: Props) {
  const text = useTranslations('factors.own')
  const { client } = useSession()
  const { id, name } = factor
  return (
    <ActDialog
      title={text('removeTitle', { name })}
      send={text('remove')}
      danger
      onSend={() => client.staffSignIn.removeFactor({ params: { factorId: id } })}
      onDone={() => onDone(text('removed', { name }))}
      onClose={onClose}
    >
      {() => <p>{text('removeAsk')}</p>}
    </ActDialog>
  )
}
