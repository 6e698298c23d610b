import type { Same } from '../catalogue.ts'
import type { mailboxTexts as english } from '../en/mailbox.ts'

export const mailboxTexts: Same<typeof english> = {
  title: 'Buzón de Girasol',
  intro:
    'Todo correo que Girasol envía en esta máquina termina aquí y en ninguna otra parte. Desaparece cuando Girasol se detiene.',
  list: 'Correos, primero los más nuevos',
  none: 'Todavía no hay correos. Regístrese en el sitio, por ejemplo.',
  pick: 'Elija un correo para leerlo.',
  from: 'De',
  to: 'Para',
  at: 'Enviado',
  html: 'Como lo ve la mayoría',
  text: 'Como texto simple',
}
